#include "domain/traffic_percentile.h"

#include <algorithm>
#include <utility>

#include "domain/traffic_counts.h"
#include "tables/traffic_samples.h"

namespace domain {

namespace {

constexpr std::int64_t kFivesInQuarter = kQuarter / kFive;
constexpr auto kFivesInHour = static_cast<std::int64_t>(tables::traffic_samples::kInHour);

// In five minutes, in the order of address and time.
std::vector<TrafficSpan> five_spans(std::vector<TrafficSpan> quarters) {
  for (TrafficSpan& span : quarters) {
    span.from *= kFivesInQuarter;
    span.until *= kFivesInQuarter;
  }
  std::ranges::sort(quarters, {}, [](const TrafficSpan& span) { return std::pair{span.address, span.from}; });
  return quarters;
}

// The hours that these touch, none of them twice: two spans may share one.
std::vector<TrafficSpan> hour_spans(const std::vector<TrafficSpan>& fives) {
  std::vector<TrafficSpan> hours;
  for (const TrafficSpan& span : fives) {
    const TrafficSpan whole{span.address, span.from / kFivesInHour, (span.until + kFivesInHour - 1) / kFivesInHour};
    if (!hours.empty() && hours.back().address == whole.address && whole.from <= hours.back().until) {
      hours.back().until = std::max(hours.back().until, whole.until);
    } else {
      hours.push_back(whole);
    }
  }
  return hours;
}

// What was measured in each five minutes of a time, of all addresses together.
class Samples {
 public:
  Samples(std::int64_t from, std::int64_t until) : from_(from), sums_(static_cast<std::size_t>(until - from)) {}

  // What of the hour lies in a span of its address; `spans` are sorted by address.
  void add(const tables::traffic_samples::Hour& hour, const std::vector<TrafficSpan>& spans) {
    const std::int64_t begin = hour.hour * kFivesInHour;
    const auto first = std::lower_bound(spans.begin(), spans.end(), hour.address, [](const TrafficSpan& span, auto address) { return span.address < address; });
    for (auto span = first; span != spans.end() && span->address == hour.address; ++span) {
      for (std::int64_t five = std::max(span->from, begin); five < std::min(span->until, begin + kFivesInHour); ++five) {
        const auto place = static_cast<std::size_t>(five - begin);
        if ((hour.measured >> place & 1) == 0) continue;
        Sum& sum = sums_[static_cast<std::size_t>(five - from_)];
        sum.measured = true;
        sum.in += hour.samples[place].in;
        sum.out += hour.samples[place].out;
      }
    }
  }

  // In, and out.
  [[nodiscard]] std::pair<std::vector<std::int64_t>, std::vector<std::int64_t>> measured() const {
    std::pair<std::vector<std::int64_t>, std::vector<std::int64_t>> all;
    for (const Sum& sum : sums_) {
      if (!sum.measured) continue;
      all.first.push_back(sum.in);
      all.second.push_back(sum.out);
    }
    return all;
  }

 private:
  struct Sum {
    bool measured = false;
    std::int64_t in = 0, out = 0;
  };
  std::int64_t from_;
  std::vector<Sum> sums_;
};

std::int64_t bits_per_second(std::int64_t bytes_of_five) { return (bytes_of_five * 8 + kFive / 2) / kFive; }

}  // namespace

std::optional<std::int64_t> percentile_95(std::vector<std::int64_t> samples) {
  if (samples.empty()) return std::nullopt;
  const std::size_t rank = (samples.size() * 95 + 99) / 100;
  const auto at = samples.begin() + static_cast<std::ptrdiff_t>(rank) - 1;
  std::nth_element(samples.begin(), at, samples.end());
  return *at;
}

std::optional<TrafficPercentile> traffic_percentile(db::Impatient::Turn& bwdb, const base::TimeZone& zone, const std::vector<HeldTime>& held,
                                                    base::Date first, base::Date last) {
  const std::int64_t from = quarter_from(zone.start_of(first)), until = quarter_from(zone.start_of(base::add_days(last, 1)));
  const auto spans = five_spans(quarter_spans(bwdb, held, from, until));
  if (spans.empty()) return std::nullopt;
  Samples samples{from * kFivesInQuarter, until * kFivesInQuarter};
  tables::traffic_samples::each(bwdb.reader(), hour_spans(spans), [&](const auto& hour) { samples.add(hour, spans); });
  auto [in, out] = samples.measured();
  const std::size_t count = in.size();
  if (count == 0) return std::nullopt;
  return TrafficPercentile{bits_per_second(percentile_95(std::move(in)).value()), bits_per_second(percentile_95(std::move(out)).value()), count};
}

}  // namespace domain
