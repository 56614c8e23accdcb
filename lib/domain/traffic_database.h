// The traffic database: where it is, and how its tables are cut. It may be dead, slow or not there at all; nothing but traffic
// may depend on it.
#pragma once

#include "base/config.h"
#include "base/time_zone.h"
#include "db/database.h"
#include "db/month_parts.h"

namespace domain {

[[nodiscard]] bool has_traffic_database(const base::Config& config);
// All may be asked for only when there is one. Throw base::ConfigError for a host without the certificates that it is known by.
[[nodiscard]] db::Target traffic_reader(const base::Config& config);    // as the sites: reads, and waits a second at most
[[nodiscard]] db::Target traffic_importer(const base::Config& config);  // as the importer: adds

// `user` and `password` are keys; `database` may be empty.
[[nodiscard]] db::Target traffic_target(const base::Config& config, const std::string& database, const std::string& user, const std::string& password, int seconds);

[[nodiscard]] base::TimeZone company_zone(const base::Config& config);

inline constexpr db::PartedTable kDetailTables[] = {{"traffic_quarters", 900}, {"traffic_samples", 3600}};
inline constexpr db::PartedTable kDailyTables[] = {{"traffic_days", 86'400}};

// Makes the parts from `first` to three months after `today`.
void make_traffic_months(db::Connection& admin, std::chrono::year_month first, base::Date today);

}  // namespace domain
