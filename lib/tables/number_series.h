// number_series: the last number of each series of documents.
#pragma once

#include <string>
#include <vector>

#include "db/database.h"

namespace tables::number_series {

// Takes the next one and holds the series until the transaction ends.
[[nodiscard]] int next(db::Writer& db, const std::string& series);

// Series whose documents are not as many as their last number says: a row was removed or renumbered by hand.
[[nodiscard]] std::vector<std::string> broken(db::Reader& db);

}  // namespace tables::number_series
