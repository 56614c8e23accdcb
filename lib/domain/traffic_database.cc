#include "domain/traffic_database.h"

#include <algorithm>
#include <optional>

namespace domain {

namespace {

std::optional<db::Host> host_of(const base::Config& config) {
  if (config.text("BWDB_HOST").empty()) return std::nullopt;
  if (config.text("BWDB_TLS_CA").empty()) {
    throw base::ConfigError("BWDB_TLS_CA: is needed with BWDB_HOST, since nothing goes to another machine in clear");
  }
  return db::Host{config.text("BWDB_HOST"), config.number("BWDB_PORT"), config.text("BWDB_TLS_CA")};
}

}  // namespace

bool has_traffic_database(const base::Config& config) { return !config.text("BWDB_SOCKET").empty() || !config.text("BWDB_HOST").empty(); }

db::Target traffic_target(const base::Config& config, const std::string& database, const std::string& user, const std::string& password, int seconds) {
  return {config.text("BWDB_SOCKET"), database, config.text(user), config.secret(password), seconds, host_of(config)};
}

db::Target traffic_reader(const base::Config& config) {
  return traffic_target(config, config.text("BWDB_NAME"), "BWDB_USER", "BWDB_PASSWORD", 1);
}

db::Target traffic_importer(const base::Config& config) {
  return traffic_target(config, config.text("BWDB_NAME"), "BWDB_IMPORT_USER", "BWDB_IMPORT_PASSWORD", 120);
}

base::TimeZone company_zone(const base::Config& config) { return base::TimeZone::load(config.text("COMPANY_ZONE")); }

void make_traffic_months(db::Connection& admin, std::chrono::year_month first, base::Date today) {
  const std::chrono::year_month_day day{today.day};
  const std::chrono::year_month present = day.year() / day.month();
  const std::chrono::year_month last = present + std::chrono::months{3};
  first = std::min(first, last);
  for (const auto& table : kDetailTables) db::make_months(admin, table, first, last);
  for (const auto& table : kDailyTables) db::make_months(admin, table, first, last);
}

}  // namespace domain
