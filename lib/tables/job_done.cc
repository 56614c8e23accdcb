#include "tables/job_done.h"

namespace tables::job_done {

namespace {

constexpr db::Sql kAdd = "INSERT INTO job_done (job, object, period, run_id, done_at) VALUES (?, ?, ?, ?, ?)";
constexpr db::Sql kDone = "SELECT COUNT(*) FROM job_done WHERE job = ? AND object = ? AND period = ?";

}  // namespace

bool add(db::Writer& db, const Row& row, base::Timestamp now) {
  try {
    db.exec(kAdd, row.job, row.object, row.period, row.run, now);
    return true;
  } catch (const db::Duplicate&) {
    return false;
  }
}

bool done(db::Reader& db, const Row& row) { return db.value<int>(kDone, row.job, row.object, row.period) == 1; }

}  // namespace tables::job_done
