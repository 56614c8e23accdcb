#include "tables/job_leases.h"

namespace tables::job_leases {

namespace {

constexpr db::Sql kLock = "SELECT job, run_id, held_until FROM job_leases WHERE job = ? FOR UPDATE";
constexpr db::Sql kAdd = "INSERT INTO job_leases (job) VALUES (?) ON DUPLICATE KEY UPDATE job = job";
constexpr db::Sql kHold = "UPDATE job_leases SET run_id = ?, held_until = ? WHERE job = ?";
constexpr db::Sql kRelease = "UPDATE job_leases SET run_id = NULL, held_until = NULL WHERE job = ?";

constexpr db::Sql kStandings =
    "SELECT l.job, l.run_id, l.held_until, r.id, r.day, r.began_at, r.ended_at, r.outcome, b.allowed_at IS NOT NULL,"
    " (SELECT MAX(f.day) FROM job_runs f WHERE f.job = l.job AND f.outcome = 'done')"
    " FROM job_leases l"
    " LEFT JOIN job_runs r ON r.id = (SELECT n.id FROM job_runs n WHERE n.job = l.job ORDER BY n.day DESC, n.id DESC LIMIT 1)"
    " LEFT JOIN job_brakes b ON b.run_id = r.id";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.job, r.run, r.held_until);
  return r;
}

Standing read_standing(const db::Columns& c) {
  Standing s;
  c.into(s.lease.job, s.lease.run, s.lease.held_until, s.run, s.day, s.began_at, s.ended_at, s.outcome, s.allowed, s.finished);
  return s;
}

}  // namespace

Row lock(db::Writer& db, const std::string& job) {
  if (auto row = db.row(read, kLock, job)) return *std::move(row);
  db.exec(kAdd, job);
  return db.row(read, kLock, job).value();
}

void hold(db::Writer& db, const std::string& job, base::JobRunId run, base::Timestamp until) { db.exec(kHold, run, until, job); }
void release(db::Writer& db, const std::string& job) { db.exec(kRelease, job); }
std::vector<Standing> standings(db::Reader& db) { return db.rows(read_standing, kStandings); }

}  // namespace tables::job_leases
