// audit_log: who did what, from where, with old and new values. Rows are only added.
#pragma once

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

void add(db::Writer& db, const New& entry, base::Timestamp now);

}  // namespace tables::audit_log
