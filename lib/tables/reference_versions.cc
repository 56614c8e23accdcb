#include "tables/reference_versions.h"

namespace tables::reference_versions {

namespace {

constexpr db::Sql kOf = "SELECT version FROM reference_versions WHERE name = ?";

}  // namespace

std::int64_t of(db::Reader& db, const std::string& name) { return db.value<std::int64_t>(kOf, name); }

}  // namespace tables::reference_versions
