#include "db/month_parts.h"

#include <limits>
#include <map>

#include "db/sql.h"
#include "db/value.h"

namespace db {

namespace {

constexpr Sql kParts =
    "SELECT partition_name, partition_description FROM information_schema.partitions"
    " WHERE table_schema = DATABASE() AND table_name = ? ORDER BY partition_ordinal_position";

struct Part {
  std::string name;
  std::int64_t end = 0;  // of the column; what is below belongs to it, or to a part before
};

constexpr std::int64_t kNoEnd = std::numeric_limits<std::int64_t>::max();

std::vector<Part> parts_of(Connection& admin, const PartedTable& table) {
  std::vector<Part> parts;
  for (const Columns& row : admin.run(kParts, {table.name}).rows) {
    std::string name, end;
    row.into(name, end);
    parts.push_back({name, base::parse<std::int64_t>(end).value_or(kNoEnd)});
  }
  if (parts.empty()) throw std::runtime_error(std::string{table.name} + ": is not cut into parts");
  return parts;
}

std::int64_t end_of(std::chrono::year_month month, const PartedTable& table) {
  const std::chrono::sys_days after{(month + std::chrono::months{1}) / std::chrono::day{1}};
  return after.time_since_epoch().count() * 86'400LL / table.unit;
}

std::string name_of(std::chrono::year_month month) {
  const auto number = static_cast<int>(month.year()) * 100 + static_cast<int>(static_cast<unsigned>(month.month()));
  return "p" + std::to_string(number);
}

std::string definition(const Part& part) {
  return "PARTITION " + part.name + " VALUES LESS THAN " + (part.end == kNoEnd ? "MAXVALUE" : "(" + std::to_string(part.end) + ")");
}

}  // namespace

void make_months(Connection& admin, const PartedTable& table, std::chrono::year_month first, std::chrono::year_month last) {
  const auto parts = parts_of(admin, table);
  std::map<std::string, std::vector<Part>> missing;  // by the part that has their rows now
  for (auto month = first; month <= last; month += std::chrono::months{1}) {
    const std::int64_t end = end_of(month, table);
    for (const Part& part : parts) {
      if (part.end == end) break;
      if (part.end < end) continue;
      missing[part.name].push_back({name_of(month), end});
      break;
    }
  }
  for (const Part& part : parts) {
    if (!missing.contains(part.name)) continue;
    std::string into;
    for (const Part& fresh : missing[part.name]) into += definition(fresh) + ", ";
    admin.script(std::string{"ALTER TABLE "} + table.name + " REORGANIZE PARTITION " + part.name + " INTO (" + into + definition(part) + ")");
  }
}

std::vector<std::string> drop_months(Connection& admin, const PartedTable& table, std::chrono::sys_days day) {
  const std::int64_t until = day.time_since_epoch().count() * 86'400LL / table.unit;
  std::vector<std::string> dropped;
  for (const Part& part : parts_of(admin, table)) {
    if (part.end <= until) dropped.push_back(part.name);
  }
  std::string names;
  for (const auto& name : dropped) names += (names.empty() ? "" : ", ") + name;
  if (!dropped.empty()) admin.script(std::string{"ALTER TABLE "} + table.name + " DROP PARTITION " + names);
  return dropped;
}

}  // namespace db
