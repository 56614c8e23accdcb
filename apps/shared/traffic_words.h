// The words beside the figures of a bandwidth report, and the marks below its columns.
#pragma once

#include <string>
#include <vector>

#include "domain/traffic_month.h"
#include "domain/traffic_question.h"

namespace traffic_page {

[[nodiscard]] std::string protocol_name(domain::TrafficProtocol protocol);
// "HTTPS" and "TCP 443"; "Other TCP" and "".
[[nodiscard]] std::string share_name(const domain::TrafficShare& share);
[[nodiscard]] std::string share_detail(const domain::TrafficShare& share);

// "1 November 2026 to 22 November 2026".
[[nodiscard]] std::string period_words(const domain::TrafficQuestion& question);
// "76.1 GB a day for 8 more days".
[[nodiscard]] std::string left_words(const domain::TrafficMonth& month);
[[nodiscard]] std::string projected_words(const domain::TrafficMonth& month);

// One for each day of up to 31; else seven, from edge to edge.
[[nodiscard]] std::vector<std::string> day_marks(const std::vector<domain::TrafficDay>& days);
// Seven from edge to edge: hours of one day, or dates.
[[nodiscard]] std::vector<std::string> step_marks(const base::TimeZone& zone, base::Timestamp first, std::size_t slots, bool one_day);

}  // namespace traffic_page
