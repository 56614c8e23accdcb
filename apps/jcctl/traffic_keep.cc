// Makes the coming months' parts of the traffic tables and drops the old ones: traffic-keep [--from YYYY-MM], for every night. With
// --from, parts are also made for the months since then, before traffic of the past is imported.
#include <iostream>

#include "apps/jcctl/admin.h"
#include "apps/jcctl/commands.h"
#include "domain/traffic_database.h"

namespace jcctl {

namespace {

std::chrono::year_month month_of(base::Date date) {
  const std::chrono::year_month_day day{date.day};
  return day.year() / day.month();
}

std::chrono::year_month first_month(const Arguments& arguments, base::Date today) {
  if (arguments.empty()) return month_of(today);
  const auto date = arguments.size() == 2 && arguments.front() == "--from" ? base::parse<base::Date>(arguments.back() + "-01") : std::nullopt;
  if (!date) throw std::runtime_error("traffic-keep: nothing else than --from YYYY-MM");
  return month_of(*date);
}

void drop(db::Connection& admin, std::span<const db::PartedTable> tables, base::Date before) {
  for (const auto& table : tables) {
    for (const auto& part : db::drop_months(admin, table, before.day)) std::cout << "dropped " << part << " of " << table.name << '\n';
  }
}

}  // namespace

int traffic_keep(Context& context, const Arguments& arguments) {
  const base::Config& config = context.config;
  if (!domain::has_traffic_database(config)) throw std::runtime_error("traffic-keep: BWDB_SOCKET and BWDB_HOST are empty, so there is no traffic database");
  const base::Date today = base::date_of(context.services().clock->now());
  db::Connection admin{traffic_admin_target(config, config.text("BWDB_NAME"))};
  domain::make_traffic_months(admin, first_month(arguments, today), today);
  drop(admin, domain::kDetailTables, base::add_days(today, -config.number("BWDB_DETAIL_DAYS")));
  drop(admin, domain::kDailyTables, base::add_days(today, -config.number("BWDB_DAILY_DAYS")));
  return 0;
}

}  // namespace jcctl
