// audit_log: who did what, from where, with old and new values. Rows are only added.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
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
  std::optional<base::CustomerId> cid = std::nullopt;  // whose history it belongs to
};

struct Row {
  std::int64_t id = 0;
  base::Timestamp at;
  std::string actor;
  std::string remote_addr;
  std::string action;
  std::string object;
  std::string old_value;
  std::string new_value;
};

struct Seen {
  base::Timestamp at;
  std::string remote_addr;
};

void add(db::Writer& db, const New& entry, base::Timestamp now);
// Newest first; `before` pages on: entries with a smaller id.
[[nodiscard]] std::vector<Row> of_customer(db::Reader& db, base::CustomerId cid, std::int64_t before, int most);
// The same, only who has been in the account: staff who looked or changed something, and logins.
[[nodiscard]] std::vector<Row> accesses(db::Reader& db, base::CustomerId cid, std::int64_t before, int most);
[[nodiscard]] std::vector<Row> of_object(db::Reader& db, const std::string& object, int most);
// How often `action` is in the customer's history since then.
[[nodiscard]] int count_since(db::Reader& db, base::CustomerId cid, const std::string& action, base::Timestamp since);
// The last but one time that `action` was done to `object`: the login before this one.
[[nodiscard]] std::optional<Seen> before_last(db::Reader& db, const std::string& object, const std::string& action);

}  // namespace tables::audit_log
