#include "tables/arrears_notices.h"

namespace tables::arrears_notices {

namespace {

constexpr db::Sql kAdd =
    "INSERT INTO arrears_notices (cid, since, step, sent_at) SELECT ?, ?, ?, ? FROM DUAL"
    " WHERE NOT EXISTS (SELECT 1 FROM arrears_notices WHERE cid = ? AND since = ? AND step = ?)";
constexpr db::Sql kLastStep = "SELECT COALESCE(MAX(step), 0) FROM arrears_notices WHERE cid = ? AND since = ?";

}  // namespace

bool add(db::Writer& db, base::CustomerId cid, base::Date since, int step, base::Timestamp now) {
  return db.exec(kAdd, cid, since, step, now, cid, since, step) == 1;
}

int last_step(db::Reader& db, base::CustomerId cid, base::Date since) { return db.value<int>(kLastStep, cid, since); }

}  // namespace tables::arrears_notices
