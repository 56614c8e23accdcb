// Counts a collector's file into the traffic database: all of it or nothing, and once.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/time_zone.h"
#include "db/database.h"
#include "domain/traffic_counts.h"
#include "domain/traffic_csv.h"
#include "tables/traffic_imports.h"

namespace domain {

// A file, line by line.
class TrafficFile {
 public:
  // `refused` hears each line that cannot be read: its number in the file, the header being 1, and why.
  using Refused = std::function<void(std::int64_t line, const char* why)>;
  TrafficFile(const OwnAddresses& own, const TrafficCsvOptions& options, Refused refused);

  // Without its end. Throws std::runtime_error when the first one is no header.
  void line(std::string_view text);
  [[nodiscard]] bool has_header() const { return csv_.has_value(); }
  [[nodiscard]] const TrafficCounts& counts() const { return counts_; }
  // All but checksum and name.
  [[nodiscard]] tables::traffic_imports::Row summary() const;

 private:
  TrafficCsvOptions options_;
  Refused refused_;
  std::optional<TrafficCsv> csv_;
  TrafficCounts counts_;
  std::int64_t at_ = 0, lines_ = 0, kept_ = 0, bad_ = 0;
  bool ended_ = false;
};

// Adds the counts to all tables. False: the file is known, and nothing was done.
[[nodiscard]] bool store_traffic(db::Database& bwdb, const OwnAddresses& own, const TrafficCounts& counts, const base::TimeZone& zone,
                                 const tables::traffic_imports::Row& file, base::Timestamp now);

// What store_traffic() adds, in rows of its own; also for demonstration data.
struct TrafficRows {
  std::vector<TrafficRow> quarters;
  std::vector<FiveRow> fives;  // none twice
  std::vector<TrafficRow> days;
};
void add_traffic(db::Writer& bwdb, const OwnAddresses& own, const TrafficRows& rows);

}  // namespace domain
