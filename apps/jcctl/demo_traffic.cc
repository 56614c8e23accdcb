// All from the address's place and the day, so that it is the same each time: daily sums for a year, and the counts behind them,
// quarter hours and five minutes, of the last days; of the last weeks for the customer that one logs in as.
#include "apps/jcctl/demo_traffic.h"

#include <span>

#include "apps/jcctl/admin.h"
#include "domain/traffic_database.h"
#include "domain/traffic_import.h"
#include "tables/ips.h"
#include "tables/traffic_imports.h"

namespace jcctl {

namespace {

using domain::FiveRow;
using domain::TrafficDirection;
using domain::TrafficKey;
using domain::TrafficProtocol;
using domain::TrafficRow;

constexpr base::CustomerId kShown{42};
constexpr int kDays = 365;
constexpr int kDetailDays = 2;
constexpr int kDetailDaysShown = 45;

// A number that looks random and is not.
std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t x = a * 0x9e3779b97f4a7c15ULL + b * 0xc2b2ae3d27d4eb4fULL + 0x165667b19e3779f9ULL;
  x = (x ^ x >> 31) * 0xbf58476d1ce4e5b9ULL;
  return x ^ x >> 29;
}

struct Part {
  TrafficProtocol protocol;
  int port;
  int in, out;  // of a thousand of the address's traffic
};
constexpr Part kParts[] = {{TrafficProtocol::tcp, 443, 130, 480}, {TrafficProtocol::tcp, 22, 40, 130}, {TrafficProtocol::tcp, 25, 60, 30},
                           {TrafficProtocol::udp, 53, 8, 12},     {TrafficProtocol::icmp, 0, 1, 1},    {TrafficProtocol::tcp, 0, 50, 58}};
constexpr Part kPlain[] = {{TrafficProtocol::tcp, 443, 210, 790}};  // of addresses that nobody looks at for long

// Kilobytes of a day: by address, weekday and day.
std::int64_t day_kilobytes(int address, std::int64_t day) {
  const auto usual = static_cast<std::int64_t>(400'000 + mixed(static_cast<std::uint64_t>(address), 1) % 15'000'000);
  const bool weekend = (day + 4) % 7 == 0 || (day + 4) % 7 == 6;
  const auto swing = static_cast<std::int64_t>(70 + mixed(static_cast<std::uint64_t>(address), static_cast<std::uint64_t>(day)) % 60);
  return usual * swing / 100 * (weekend ? 60 : 100) / 100;
}

// Of ten thousand: more by day than by night, in UTC.
std::int64_t quarter_weight(int address, std::int64_t slot) {
  const std::int64_t hour = slot / 4 % 24;
  const std::int64_t base = hour < 6 ? 55 : hour < 9 ? 95 : hour < 18 ? 140 : 105;
  return base * static_cast<std::int64_t>(70 + mixed(static_cast<std::uint64_t>(address), static_cast<std::uint64_t>(slot)) % 60) / 100;
}

class Traffic {
 public:
  Traffic(const base::TimeZone& zone, base::Timestamp now) : zone_(zone), now_(now), today_(number(zone.day_of(now))) {}

  void add(int address, bool shown) {
    const int detail = shown ? kDetailDaysShown : kDetailDays;
    const std::span<const Part> parts = shown ? std::span<const Part>{kParts} : std::span<const Part>{kPlain};
    for (std::int64_t day = today_ - kDays; day <= today_ - detail; ++day) {
      for (const Part& part : parts) add_day(address, day, part);
    }
    std::vector<TrafficRow> quarters;
    for (std::int64_t slot = first_slot(today_ - detail + 1); slot < now_.at.time_since_epoch().count() / domain::kQuarter; ++slot) add_quarter(address, slot, parts, quarters);
    const auto days = domain::TrafficCounts::days(quarters, zone_);
    rows_.days.insert(rows_.days.end(), days.begin(), days.end());
    rows_.quarters.insert(rows_.quarters.end(), quarters.begin(), quarters.end());
  }
  [[nodiscard]] const domain::TrafficRows& rows() const { return rows_; }

 private:
  static std::int64_t number(base::Date day) { return day.day.time_since_epoch().count(); }
  [[nodiscard]] std::int64_t first_slot(std::int64_t day) const {
    return zone_.start_of({std::chrono::sys_days{std::chrono::days{day}}}).at.time_since_epoch().count() / domain::kQuarter;
  }
  static void put(std::vector<TrafficRow>& rows, TrafficKey key, std::int64_t bytes) {
    if (bytes > 0) rows.push_back({key, {bytes, bytes / 900 + 1}});
  }
  void add_day(int address, std::int64_t day, const Part& part) {
    const std::int64_t whole = day_kilobytes(address, day);
    put(rows_.days, {address, day, TrafficDirection::in, part.protocol, part.port}, whole * part.in);
    put(rows_.days, {address, day, TrafficDirection::out, part.protocol, part.port}, whole * part.out);
  }
  void add_quarter(int address, std::int64_t slot, std::span<const Part> parts, std::vector<TrafficRow>& quarters) {
    const std::int64_t whole = day_kilobytes(address, slot / 96) * quarter_weight(address, slot) / 10'000;
    std::int64_t in = 0, out = 0;
    for (const Part& part : parts) {
      put(quarters, {address, slot, TrafficDirection::in, part.protocol, part.port}, whole * part.in);
      put(quarters, {address, slot, TrafficDirection::out, part.protocol, part.port}, whole * part.out);
      in += whole * part.in;
      out += whole * part.out;
    }
    for (int five = 0; five < 3; ++five) rows_.fives.push_back({address, slot * 3 + five, (in + five) / 3, (out + five) / 3});
  }

  const base::TimeZone& zone_;
  base::Timestamp now_;
  std::int64_t today_;
  domain::TrafficRows rows_;
};

}  // namespace

void add_demo_traffic(Context& context) {
  if (!domain::has_traffic_database(context.config)) return;
  const std::string mark = "demonstration" + std::string(51, '.');
  db::Database bwdb{domain::traffic_importer(context.config)};
  if (bwdb.read([&](db::Reader& db) { return tables::traffic_imports::known(db, mark); })) return;

  const base::Timestamp now = context.services().clock->now();
  const auto zone = domain::company_zone(context.config);
  const auto [held, shown] = context.database.read([](db::Reader& db) {
    return std::pair{tables::ips::held(db), tables::ips::of_customer(db, kShown)};
  });
  const domain::OwnAddresses own{held};
  std::vector<bool> in_detail(held.size());
  for (const auto& one : shown) in_detail[static_cast<std::size_t>(own.find(domain::parse_net_address(one.ip.text()).value()))] = true;
  Traffic traffic{zone, now};
  for (std::size_t i = 0; i < held.size(); ++i) traffic.add(static_cast<int>(i), in_detail[i]);

  // Into months of their own before the rows come, so that none has to move.
  const base::Date today = base::date_of(now);
  const std::chrono::year_month_day day{base::add_days(today, -kDays).day};
  db::Connection admin{traffic_admin_target(context.config, context.config.text("BWDB_NAME"))};
  for (const auto& table : domain::kDailyTables) db::make_months(admin, table, day.year() / day.month(), day.year() / day.month() + std::chrono::months{12});
  bwdb.write([&](db::Writer& db) {
    tables::traffic_imports::add(db, {.checksum = mark, .name = "demonstration"}, now);
    domain::add_traffic(db, own, traffic.rows());
  });
}

}  // namespace jcctl
