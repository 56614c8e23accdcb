#include "domain/traffic_month.h"

#include <algorithm>

namespace domain {

TrafficMonth traffic_month(const base::TimeZone& zone, base::Timestamp now) {
  TrafficMonth month;
  month.today = zone.day_of(now);
  const std::chrono::year_month_day day{month.today.day};
  month.first = {std::chrono::sys_days{day.year() / day.month() / 1}};
  month.last = {std::chrono::sys_days{day.year() / day.month() / std::chrono::last}};
  month.days_left = static_cast<int>((month.last.day - month.today.day).count());
  return month;
}

TrafficMonth traffic_month(const base::TimeZone& zone, base::Timestamp now, std::int64_t used, int allowance_gb) {
  TrafficMonth month = traffic_month(zone, now);
  month.used = used;
  month.allowance = allowance_gb * kGigabyte;
  month.left = std::max<std::int64_t>(0, month.allowance - used);
  const auto seconds = [](base::Timestamp a, base::Timestamp b) { return (b.at - a.at).count(); };
  const base::Timestamp begin = zone.start_of(month.first);
  const std::int64_t whole = seconds(begin, zone.start_of(base::add_days(month.last, 1)));
  const std::int64_t gone = std::max<std::int64_t>(1, seconds(begin, now));
  // In two parts, so that nothing overflows.
  month.projected = used / gone * whole + used % gone * whole / gone;
  if (month.allowance == 0) {
    month.standing = TrafficStanding::no_allowance;
  } else if (used > month.allowance) {
    month.standing = TrafficStanding::over;
  } else {
    month.standing = used / 9 >= month.allowance / 10 ? TrafficStanding::near : TrafficStanding::inside;
  }
  return month;
}

}  // namespace domain
