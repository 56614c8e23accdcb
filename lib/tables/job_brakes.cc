#include "tables/job_brakes.h"

namespace tables::job_brakes {

namespace {

constexpr db::Sql kAdd = "INSERT INTO job_brakes (run_id, items, amount, largest, largest_cid) VALUES (?, ?, ?, ?, ?)";
constexpr db::Sql kAllow = "UPDATE job_brakes SET allowed_by = ?, allowed_at = ? WHERE run_id = ? AND allowed_at IS NULL";

// A macro because SQL must be a literal: the columns of Row, in its order.
#define BRAKE "SELECT b.run_id, b.items, b.amount, b.largest, b.largest_cid, b.allowed_by, b.allowed_at FROM job_brakes b"
constexpr db::Sql kFind = BRAKE " WHERE b.run_id = ?";
constexpr db::Sql kAllowed =
    BRAKE " JOIN job_runs r ON r.id = b.run_id WHERE r.job = ? AND r.day = ? AND b.allowed_at IS NOT NULL ORDER BY b.run_id DESC LIMIT 1";
#undef BRAKE

Row read(const db::Columns& c) {
  Row r;
  Figures& f = r.figures;
  c.into(r.run, f.items, f.amount, f.largest, f.largest_cid, r.allowed_by, r.allowed_at);
  return r;
}

}  // namespace

void add(db::Writer& db, base::JobRunId run, const Figures& f) { db.exec(kAdd, run, f.items, f.amount, f.largest, f.largest_cid); }
std::optional<Row> find(db::Reader& db, base::JobRunId run) { return db.row(read, kFind, run); }
bool allow(db::Writer& db, base::JobRunId run, const std::string& who, base::Timestamp now) { return db.exec(kAllow, who, now, run) == 1; }
std::optional<Row> allowed(db::Reader& db, const std::string& job, base::Date day) { return db.row(read, kAllowed, job, day); }

}  // namespace tables::job_brakes
