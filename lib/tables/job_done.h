// job_done: what a job has done once for an object in a period. The row is written in the transaction of its effect, so either
// both are there or neither.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::job_done {

struct Row {
  std::string job;
  std::string object;  // "customer:42"
  std::string period;  // "2026-11-22", "2026-W47"
  std::optional<base::JobRunId> run;  // null: outside of a run
};

// False when it was done before. Waits for another transaction that does the same at this moment.
[[nodiscard]] bool add(db::Writer& db, const Row& row, base::Timestamp now);
[[nodiscard]] bool done(db::Reader& db, const Row& row);

}  // namespace tables::job_done
