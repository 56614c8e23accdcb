// job_leases: which run works for a job, and until when nobody else may. Each job that was ever begun has one row.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tables/job_runs.h"

namespace tables::job_leases {

struct Row {
  std::string job;
  std::optional<base::JobRunId> run;  // null: nobody
  std::optional<base::Timestamp> held_until;
};

// Locks the job's row, which is made when it is missing.
[[nodiscard]] Row lock(db::Writer& db, const std::string& job);
void hold(db::Writer& db, const std::string& job, base::JobRunId run, base::Timestamp until);
void release(db::Writer& db, const std::string& job);

// How a job stands: its lease, the newest run for the latest day, and the latest day that was finished.
struct Standing {
  Row lease;
  std::optional<base::JobRunId> run;
  std::optional<base::Date> day;
  std::optional<base::Timestamp> began_at;
  std::optional<base::Timestamp> ended_at;
  std::optional<job_runs::Outcome> outcome;
  bool allowed = false;  // it was braked, and staff let it happen all the same
  std::optional<base::Date> finished;
};
[[nodiscard]] std::vector<Standing> standings(db::Reader& db);

}  // namespace tables::job_leases
