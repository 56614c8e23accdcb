// PayPal's words for times and periods.
#include <algorithm>
#include <array>

#include "domain/paypal_notice.h"

namespace domain {

namespace {

constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string two_digits(std::string_view text) { return text.size() == 1 ? "0" + std::string{text} : std::string{text}; }

}  // namespace

std::optional<base::Timestamp> read_paypal_date(std::string_view text) {
  const auto parts = base::split(base::trim(text), ' ');
  if (parts.size() != 5 || !parts[2].ends_with(',')) return std::nullopt;
  const auto month = std::find(kMonths.begin(), kMonths.end(), parts[1]);
  const bool summer = parts[4] == "PDT";
  if (month == kMonths.end() || (!summer && parts[4] != "PST")) return std::nullopt;
  const std::string day = two_digits(std::string_view{parts[2]}.substr(0, parts[2].size() - 1));
  const auto local = base::parse<base::Timestamp>(parts[3] + "-" + two_digits(std::to_string(month - kMonths.begin() + 1)) + "-" + day + " " + parts[0]);
  if (!local) return std::nullopt;
  return *local + std::chrono::hours{summer ? 7 : 8};
}

int months_of_period(std::string_view text) {
  std::string words = base::to_lower(base::trim(text));
  if (words == "monthly") return 1;
  if (words == "yearly" || words == "annually") return 12;
  if (words.starts_with("every ")) words.erase(0, 6);
  const auto blank = words.find(' ');
  if (blank == std::string::npos) return 0;
  const auto count = base::parse<int>(std::string_view{words}.substr(0, blank));
  const std::string unit = words.substr(blank + 1);
  if (!count || *count < 1 || *count > 24) return 0;
  if (unit == "m" || unit == "month" || unit == "months") return *count;
  return unit == "y" || unit == "year" || unit == "years" ? *count * 12 : 0;
}

}  // namespace domain
