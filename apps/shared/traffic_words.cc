#include "apps/shared/traffic_words.h"

#include "domain/traffic_counts.h"
#include "domain/traffic_ports.h"
#include "web/quantity.h"

namespace traffic_page {

namespace {

constexpr std::size_t kEdgeMarks = 7;
constexpr std::size_t kMostDayMarks = 31;

// "22 Nov"
std::string short_day(base::Date day) {
  const std::string text = base::long_form(day);
  return text.substr(0, text.find(' ') + 4);
}

std::string amount(std::int64_t bytes) { return web::amount_in(bytes, web::byte_unit(bytes)); }

}  // namespace

std::string protocol_name(domain::TrafficProtocol protocol) {
  using enum domain::TrafficProtocol;
  switch (protocol) {
    case icmp: return "ICMP";
    case tcp: return "TCP";
    case udp: return "UDP";
    case other: return "Other protocols";
  }
  return {};
}

std::string share_name(const domain::TrafficShare& share) {
  using enum domain::TrafficProtocol;
  const auto service = domain::service_name(share.port);
  if (!service.empty()) return std::string{service};
  return (share.protocol == tcp || share.protocol == udp ? "Other " : "") + protocol_name(share.protocol);
}

std::string share_detail(const domain::TrafficShare& share) {
  return domain::service_name(share.port).empty() ? "" : protocol_name(share.protocol) + ' ' + std::to_string(share.port);
}

std::string period_words(const domain::TrafficQuestion& question) {
  if (question.first == question.last) return base::long_form(question.first);
  return base::long_form(question.first) + " to " + base::long_form(question.last);
}

std::string left_words(const domain::TrafficMonth& month) {
  if (month.days_left == 0) return "until the end of today";
  return amount(month.left / month.days_left) + " a day for " + std::to_string(month.days_left) + (month.days_left == 1 ? " more day" : " more days");
}

std::string projected_words(const domain::TrafficMonth& month) {
  if (month.allowance == 0) return "on the last day of the month";
  if (month.projected <= month.allowance) return "inside the allowance";
  return amount(month.projected - month.allowance) + " above the allowance";
}

std::vector<std::string> day_marks(const std::vector<domain::TrafficDay>& days) {
  std::vector<std::string> marks;
  if (days.size() <= kMostDayMarks) {
    for (const auto& day : days) marks.push_back(std::to_string(base::day_of_month(day.day)));
    return marks;
  }
  for (std::size_t i = 0; i < kEdgeMarks; ++i) marks.push_back(short_day(days[(days.size() - 1) * i / (kEdgeMarks - 1)].day));
  return marks;
}

std::vector<std::string> step_marks(const base::TimeZone& zone, base::Timestamp first, std::size_t slots, bool one_day) {
  std::vector<std::string> marks;
  for (std::size_t i = 0; i < kEdgeMarks; ++i) {
    const auto after = std::chrono::seconds{static_cast<std::int64_t>(slots * i / (kEdgeMarks - 1)) * domain::kQuarter};
    const base::Timestamp at = first + after;
    if (!one_day) {
      marks.push_back(short_day(zone.day_of(at)));
    } else {
      marks.push_back(i + 1 == kEdgeMarks ? "24:00" : base::str(zone.local(at)).substr(11, 5));
    }
  }
  return marks;
}

}  // namespace traffic_page
