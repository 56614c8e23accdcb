// job_brakes: runs that stopped before they did anything, with what they would have done, and who let it happen all the same.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::job_brakes {

struct Figures {
  std::int64_t items = 0;
  base::Money amount;
  base::Money largest;  // of one customer
  std::optional<base::CustomerId> largest_cid;
};

struct Row {
  base::JobRunId run;
  Figures figures;
  std::optional<std::string> allowed_by;
  std::optional<base::Timestamp> allowed_at;
};

void add(db::Writer& db, base::JobRunId run, const Figures& figures);
[[nodiscard]] std::optional<Row> find(db::Reader& db, base::JobRunId run);
// False when somebody has before.
[[nodiscard]] bool allow(db::Writer& db, base::JobRunId run, const std::string& who, base::Timestamp now);
// What was allowed last for that job and day.
[[nodiscard]] std::optional<Row> allowed(db::Reader& db, const std::string& job, base::Date day);

}  // namespace tables::job_brakes
