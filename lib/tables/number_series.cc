#include "tables/number_series.h"

namespace tables::number_series {

namespace {

constexpr db::Sql kMove = "INSERT INTO number_series (series, last) VALUES (?, 1) ON DUPLICATE KEY UPDATE last = last + 1";
constexpr db::Sql kLast = "SELECT last FROM number_series WHERE series = ?";

constexpr db::Sql kBroken =
    "SELECT s.series FROM number_series s WHERE s.last <> (SELECT COUNT(*) FROM invoice i WHERE i.series = s.series)"
    " + (SELECT COUNT(*) FROM credit_notes c WHERE c.series = s.series) ORDER BY s.series";

}  // namespace

int next(db::Writer& db, const std::string& series) {
  db.exec(kMove, series);
  return db.value<int>(kLast, series);  // our own: nobody else moves it before we commit
}

std::vector<std::string> broken(db::Reader& db) {
  return db.rows([](const db::Columns& c) { std::string series; c.into(series); return series; }, kBroken);
}

}  // namespace tables::number_series
