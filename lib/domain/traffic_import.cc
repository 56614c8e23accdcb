#include "domain/traffic_import.h"

#include <unordered_map>

#include "tables/traffic_addresses.h"
#include "tables/traffic_days.h"
#include "tables/traffic_quarters.h"
#include "tables/traffic_samples.h"

namespace domain {

namespace {

using Column = std::vector<std::int64_t>;
using Numbers = std::vector<int>;  // of the addresses, by their places; 0: not needed

template <class Rows>
void note_places(const Rows& rows, std::vector<bool>& used, auto address_of) {
  for (const auto& row : rows) used[static_cast<std::size_t>(address_of(row))] = true;
}

Numbers numbers(db::Writer& bwdb, const OwnAddresses& own, const TrafficRows& rows) {
  std::vector<bool> used(own.texts().size());
  const auto of_row = [](const TrafficRow& row) { return row.key.address; };
  note_places(rows.quarters, used, of_row);
  note_places(rows.days, used, of_row);
  note_places(rows.fives, used, [](const FiveRow& row) { return row.address; });
  std::vector<std::string> ips;
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (used[i]) ips.push_back(own.texts()[i]);
  }
  tables::traffic_addresses::add_missing(bwdb, ips);
  Numbers ids(used.size());
  for (const auto& row : tables::traffic_addresses::of(bwdb, ips)) {
    ids[static_cast<std::size_t>(own.find(parse_net_address(row.ip.text()).value()))] = row.id;
  }
  return ids;
}

std::vector<Column> columns(const std::vector<TrafficRow>& rows, const Numbers& ids) {
  std::vector<Column> out(7);
  for (auto& column : out) column.reserve(rows.size());
  for (const auto& [key, sum] : rows) {
    const std::int64_t values[] = {ids[static_cast<std::size_t>(key.address)], key.time, static_cast<int>(key.direction),
                                   static_cast<int>(key.protocol), key.port, sum.bytes, sum.packets};
    for (std::size_t i = 0; i < out.size(); ++i) out[i].push_back(values[i]);
  }
  return out;
}

std::vector<tables::traffic_samples::Hour> hours(const std::vector<FiveRow>& rows, const Numbers& ids) {
  constexpr auto kInHour = static_cast<std::int64_t>(tables::traffic_samples::kInHour);
  std::vector<tables::traffic_samples::Hour> out;
  for (const FiveRow& row : rows) {
    const int address = ids[static_cast<std::size_t>(row.address)];
    const std::int64_t hour = row.slot / kInHour;
    if (out.empty() || out.back().address != address || out.back().hour != hour) out.push_back({address, hour, 0, {}});
    const auto place = static_cast<std::size_t>(row.slot % kInHour);
    out.back().measured |= std::int64_t{1} << place;
    out.back().samples[place] = {row.in, row.out};
  }
  return out;
}

}  // namespace

TrafficFile::TrafficFile(const OwnAddresses& own, const TrafficCsvOptions& options, Refused refused)
    : options_(options), refused_(std::move(refused)), counts_(own) {}

void TrafficFile::line(std::string_view text) {
  ++at_;
  if (ended_) return;
  if (!csv_) {
    if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
    csv_.emplace(text, options_);
    return;
  }
  TrafficFlow flow;
  switch (csv_->read(text, flow)) {
    case TrafficCsv::Got::flow:
      ++lines_;
      kept_ += counts_.add(flow);
      break;
    case TrafficCsv::Got::refused:
      ++lines_;
      ++bad_;
      refused_(at_, csv_->why());
      break;
    case TrafficCsv::Got::nothing: lines_ += !text.empty(); break;
    case TrafficCsv::Got::end: ended_ = true; break;
  }
}

tables::traffic_imports::Row TrafficFile::summary() const {
  return {.checksum = {}, .name = {}, .lines = lines_, .kept = kept_, .refused = bad_, .bytes = counts_.bytes()};
}

void add_traffic(db::Writer& bwdb, const OwnAddresses& own, const TrafficRows& rows) {
  const Numbers ids = numbers(bwdb, own, rows);
  if (!rows.quarters.empty()) tables::traffic_quarters::add(bwdb, columns(rows.quarters, ids));
  tables::traffic_samples::add(bwdb, hours(rows.fives, ids));
  if (!rows.days.empty()) tables::traffic_days::add(bwdb, columns(rows.days, ids));
}

bool store_traffic(db::Database& bwdb, const OwnAddresses& own, const TrafficCounts& counts, const base::TimeZone& zone,
                   const tables::traffic_imports::Row& file, base::Timestamp now) {
  TrafficRows rows{counts.quarters(), counts.fives(), {}};
  rows.days = TrafficCounts::days(rows.quarters, zone);
  return bwdb.write([&](db::Writer& db) {
    if (!tables::traffic_imports::take_turn(db)) throw std::runtime_error("another import has been at work for a minute");
    const bool fresh = !tables::traffic_imports::known(db, file.checksum);
    if (fresh) {
      tables::traffic_imports::add(db, file, now);
      add_traffic(db, own, rows);
    }
    tables::traffic_imports::end_turn(db);
    return fresh;
  });
}

}  // namespace domain
