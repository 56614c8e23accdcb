#include "tables/job_runs.h"

namespace tables::job_runs {

namespace {

constexpr db::Sql kBegin = "INSERT INTO job_runs (job, day, asked_by, held_by, began_at) VALUES (?, ?, ?, ?, ?)";
constexpr db::Sql kCount = "UPDATE job_runs SET items = items + ?, skipped = skipped + ?, amount = amount + ? WHERE id = ?";
constexpr db::Sql kEnd = "UPDATE job_runs SET outcome = ?, text = ?, ended_at = ? WHERE id = ? AND outcome = 'running'";

// A macro because SQL must be a literal: the columns of Row, in its order.
#define RUN "SELECT id, job, day, asked_by, held_by, began_at, ended_at, outcome, items, skipped, amount, text FROM job_runs"
constexpr db::Sql kFind = RUN " WHERE id = ?";
constexpr db::Sql kHistory = RUN " WHERE (? = '' OR job = ?) AND (? IS NULL OR id < ?) ORDER BY id DESC LIMIT ?";
#undef RUN

constexpr db::Sql kDoneAfter =
    "SELECT COALESCE(SUM(items), 0), COALESCE(SUM(skipped), 0), COALESCE(SUM(amount), 0) FROM job_runs WHERE job = ? AND day = ? AND id > ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.job, r.day, r.asked_by, r.held_by, r.began_at, r.ended_at, r.outcome, r.tally.items, r.tally.skipped, r.tally.amount, r.text);
  return r;
}

Tally read_tally(const db::Columns& c) {
  Tally t;
  c.into(t.items, t.skipped, t.amount);
  return t;
}

}  // namespace

Tally& Tally::operator+=(const Tally& more) {
  items += more.items;
  skipped += more.skipped;
  amount += more.amount;
  return *this;
}

base::JobRunId begin(db::Writer& db, const Row& r) { return {db.insert(kBegin, r.job, r.day, r.asked_by, r.held_by, r.began_at)}; }
void count(db::Writer& db, base::JobRunId id, const Tally& more) { db.exec(kCount, more.items, more.skipped, more.amount, id); }
void end(db::Writer& db, base::JobRunId id, Outcome outcome, const std::string& text, base::Timestamp now) {
  db.exec(kEnd, outcome, text, now, id);
}

std::optional<Row> find(db::Reader& db, base::JobRunId id) { return db.row(read, kFind, id); }
std::vector<Row> history(db::Reader& db, const std::string& job, std::optional<base::JobRunId> before, int most) {
  return db.rows(read, kHistory, job, job, before, before, most);
}
Tally done_after(db::Reader& db, const Row& run) { return db.row(read_tally, kDoneAfter, run.job, run.day, run.id).value(); }

}  // namespace tables::job_runs
