#include "tables/traffic_samples.h"

namespace tables::traffic_samples {

namespace {

#define TWELVE(each) each(0) each(1) each(2) each(3) each(4) each(5) each(6) each(7) each(8) each(9) each(10) each(11)
#define NAMES(n) ", in" #n ", out" #n
#define PLACES(n) ", ?, ?"
#define SUMS(n) ", in" #n " = in" #n " + VALUES(in" #n "), out" #n " = out" #n " + VALUES(out" #n ")"

constexpr db::Sql kAdd = "INSERT INTO traffic_samples (address, hour, measured" TWELVE(NAMES) ") VALUES (?, ?, ?" TWELVE(PLACES) ")"
                         " ON DUPLICATE KEY UPDATE measured = measured | VALUES(measured)" TWELVE(SUMS);

#define SPAN "address = ? AND hour >= ? AND hour < ?"
#define FOUR SPAN " OR " SPAN " OR " SPAN " OR " SPAN

constexpr db::Sql kEach = "SELECT address, hour, measured" TWELVE(NAMES) " FROM traffic_samples WHERE " FOUR " OR " FOUR " OR " FOUR " OR " FOUR;

#undef FOUR
#undef SPAN
#undef SUMS
#undef PLACES
#undef NAMES
#undef TWELVE

constexpr std::size_t kBefore = 3;  // columns before the samples

}  // namespace

void add(db::Writer& db, const std::vector<Hour>& hours) {
  if (hours.empty()) return;
  std::vector<std::vector<std::int64_t>> columns(kBefore + 2 * kInHour);
  for (auto& column : columns) column.reserve(hours.size());
  for (const Hour& hour : hours) {
    columns[0].push_back(hour.address);
    columns[1].push_back(hour.hour);
    columns[2].push_back(hour.measured);
    for (std::size_t i = 0; i < kInHour; ++i) {
      columns[kBefore + 2 * i].push_back(hour.samples[i].in);
      columns[kBefore + 2 * i + 1].push_back(hour.samples[i].out);
    }
  }
  db.exec_many(kAdd, columns);
}

void each(db::Reader& db, const std::vector<TrafficSpan>& spans, const std::function<void(const Hour&)>& take) {
  const auto read = [&](const std::array<std::int64_t, kBefore + 2 * kInHour>& numbers) {
    Hour hour{static_cast<int>(numbers[0]), numbers[1], numbers[2], {}};
    for (std::size_t i = 0; i < kInHour; ++i) hour.samples[i] = {numbers[kBefore + 2 * i], numbers[kBefore + 2 * i + 1]};
    take(hour);
  };
  in_turns(spans, [&](auto... values) { db.each<kBefore + 2 * kInHour>(read, kEach, values...); });
}

}  // namespace tables::traffic_samples
