// job_runs: what each run of a daily job did. A run counts its items in the transaction of each, so that also one that was killed
// says exactly what it has done; it stays "running" until the next one finds that nobody holds its lease any more.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::job_runs {

// braked: it would have done more than the bounds allow, and did nothing. interrupted: killed, or told to end.
enum class Outcome { running, done, failed, braked, interrupted };

struct Tally {
  std::int64_t items = 0;
  std::int64_t skipped = 0;
  base::Money amount;
  Tally& operator+=(const Tally& more);
};

struct Row {
  base::JobRunId id;
  std::string job;
  base::Date day;         // of the company, which it is for
  std::string asked_by;   // "job:schedule", "job:jcctl:root"
  std::string held_by;    // "host:pid"
  base::Timestamp began_at;
  std::optional<base::Timestamp> ended_at;
  Outcome outcome{};
  Tally tally;
  std::string text;
};

// `row.id`, end, outcome, tally and text do not matter.
base::JobRunId begin(db::Writer& db, const Row& row);
void count(db::Writer& db, base::JobRunId id, const Tally& more);
// Does nothing to a run that has ended.
void end(db::Writer& db, base::JobRunId id, Outcome outcome, const std::string& text, base::Timestamp now);

[[nodiscard]] std::optional<Row> find(db::Reader& db, base::JobRunId id);
// Newest first; of one job, or of all when `job` is empty. `before`: older than that run.
[[nodiscard]] std::vector<Row> history(db::Reader& db, const std::string& job, std::optional<base::JobRunId> before, int most);
// What the later runs of that job for that day have done together.
[[nodiscard]] Tally done_after(db::Reader& db, const Row& run);

}  // namespace tables::job_runs

template <>
struct base::EnumWords<tables::job_runs::Outcome> {
  static constexpr std::string_view words[] = {"running", "done", "failed", "braked", "interrupted"};
};
