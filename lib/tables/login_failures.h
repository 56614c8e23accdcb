// login_failures: failed logins by subject ("mgmt:alice", "am:42", "addr:192.0.2.7"). What follows from them is auth/throttle.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "db/database.h"

namespace tables::login_failures {

struct Row {
  std::string subject;
  int failures = 0;
  base::Timestamp last_at;
};

[[nodiscard]] std::vector<Row> of(db::Reader& db, const std::string& one, const std::string& other);
// Makes the row when there is none, with no failures, so that there is something to hold.
[[nodiscard]] Row lock(db::Writer& db, const std::string& subject, base::Timestamp now);
void set(db::Writer& db, const std::string& subject, int failures, base::Timestamp now);
void remove(db::Writer& db, const std::string& subject);
void remove_unused(db::Writer& db, const std::string& subject);  // only when it has no failures
void remove_before(db::Writer& db, base::Timestamp when);

}  // namespace tables::login_failures
