// audit_log: who did what, from where, with old and new values. Rows are only added.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "db/database.h"

namespace tables::audit_log {

struct New {
  std::string actor;  // "user:login", "customer:42", "job:name", "visitor"
  std::string remote_addr;
  std::string request_id;
  std::string action;  // "order.placed"
  std::string object;  // "order:0a1b2c3d"
  std::string old_value;
  std::string new_value;
};

struct Seen {
  base::Timestamp at;
  std::string remote_addr;
};

void add(db::Writer& db, const New& entry, base::Timestamp now);
// The last but one time that `action` was done to `object`: the login before this one.
[[nodiscard]] std::optional<Seen> before_last(db::Reader& db, const std::string& object, const std::string& action);

}  // namespace tables::audit_log
