#include "domain/traffic_report.h"

#include <algorithm>
#include <map>

#include "domain/traffic_counts.h"
#include "tables/traffic_days.h"
#include "tables/traffic_quarters.h"

namespace domain {

namespace {

std::int64_t seconds(base::Timestamp when) { return when.at.time_since_epoch().count(); }
base::Timestamp stamp(std::int64_t when) { return {std::chrono::sys_seconds{std::chrono::seconds{when}}}; }
std::int64_t number(base::Date day) { return day.day.time_since_epoch().count(); }

struct Spans {
  std::vector<TrafficSpan> days;      // held from their beginning to their end
  std::vector<TrafficSpan> quarters;  // the rest
};

Spans day_spans(const base::TimeZone& zone, const std::vector<TrafficSpan>& all) {
  Spans spans;
  const auto quarter_of = [&](base::Date day) { return seconds(zone.start_of(day)) / kQuarter; };
  for (const TrafficSpan& span : all) {
    base::Date first = zone.day_of(stamp(span.from * kQuarter));
    if (quarter_of(first) < span.from) first = base::add_days(first, 1);
    const base::Date end = zone.day_of(stamp(span.until * kQuarter));  // the first day that is not held to its end
    if (first >= end) {
      spans.quarters.push_back(span);
      continue;
    }
    spans.days.push_back({span.address, number(first), number(end)});
    if (span.from < quarter_of(first)) spans.quarters.push_back({span.address, span.from, quarter_of(first)});
    if (quarter_of(end) < span.until) spans.quarters.push_back({span.address, quarter_of(end), span.until});
  }
  return spans;
}

void count(TrafficReport& report, std::map<std::pair<int, int>, std::int64_t>& shares, std::int64_t first, const tables::TrafficCount& total,
           std::int64_t day) {
  TrafficDay& sum = report.days.at(static_cast<std::size_t>(day - first));
  if (static_cast<TrafficDirection>(total.direction) == TrafficDirection::in) {
    sum.in += total.bytes;
    report.in += total.bytes;
    report.packets_in += total.packets;
  } else {
    sum.out += total.bytes;
    report.out += total.bytes;
    report.packets_out += total.packets;
  }
  shares[{total.protocol, total.port}] += total.bytes;
}

}  // namespace

TrafficReport traffic_report(db::Impatient::Turn& bwdb, const base::TimeZone& zone, const std::vector<HeldTime>& held, base::Date first,
                             base::Date last, const TrafficFilter& filter) {
  TrafficReport report;
  for (base::Date day = first; day <= last; day = base::add_days(day, 1)) report.days.push_back({day, 0, 0});
  const Spans spans = day_spans(zone, quarter_spans(bwdb, held, quarter_from(zone.start_of(first)), quarter_from(zone.start_of(base::add_days(last, 1)))));
  std::map<std::pair<int, int>, std::int64_t> shares;
  if (!spans.days.empty()) {
    tables::traffic_days::each(bwdb.reader(), spans.days, filter, [&](const auto& total) { count(report, shares, number(first), total, total.time); });
  }
  if (!spans.quarters.empty()) {
    tables::traffic_quarters::each(bwdb.reader(), spans.quarters, filter, [&](const auto& total) {
      count(report, shares, number(first), total, number(zone.day_of(stamp(total.time * kQuarter))));
    });
  }
  for (const auto& [what, bytes] : shares) report.shares.push_back({static_cast<TrafficProtocol>(what.first), what.second, bytes});
  std::stable_sort(report.shares.begin(), report.shares.end(), [](const auto& a, const auto& b) { return a.bytes > b.bytes; });
  return report;
}

std::vector<TrafficQuarter> traffic_quarters(db::Impatient::Turn& bwdb, const base::TimeZone& zone, const std::vector<HeldTime>& held,
                                             base::Date first, base::Date last, const TrafficFilter& filter, base::Timestamp now) {
  const std::int64_t from = quarter_from(zone.start_of(first));
  const std::int64_t until = std::min(quarter_from(zone.start_of(base::add_days(last, 1))), quarter_from(now));
  std::vector<TrafficQuarter> quarters;
  for (std::int64_t slot = from; slot < until; ++slot) quarters.push_back({stamp(slot * kQuarter), 0, 0});
  const auto spans = quarter_spans(bwdb, held, from, until);
  if (spans.empty()) return quarters;
  tables::traffic_quarters::each(bwdb.reader(), spans, filter, [&](const auto& total) {
    TrafficQuarter& sum = quarters.at(static_cast<std::size_t>(total.time - from));
    (static_cast<TrafficDirection>(total.direction) == TrafficDirection::in ? sum.in : sum.out) += total.bytes;
  });
  return quarters;
}

}  // namespace domain
