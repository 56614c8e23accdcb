#include "domain/numbering.h"

#include <algorithm>

#include "base/text.h"
#include "tables/number_series.h"

namespace domain {

namespace {

constexpr std::string_view kYear = "{year}";
constexpr std::size_t kMostPattern = 24;
constexpr std::size_t kFewestDigits = 5;

}  // namespace

DocumentNumber next_number(db::Writer& db, const std::string& pattern, base::Date issued_on) {
  const std::string year = base::str(issued_on).substr(0, 4);
  std::string series = base::replace_all(pattern, kYear, year);
  const int seq = tables::number_series::next(db, series);
  return {std::move(series), seq};
}

bool well_formed_series(std::string_view pattern) {
  const std::string rest = base::replace_all(std::string{pattern}, kYear, "");
  return !pattern.empty() && pattern.size() <= kMostPattern &&
         std::all_of(rest.begin(), rest.end(), [](char c) { return base::is_alnum(c) || c == '-' || c == '/'; });
}

std::string number_text(const DocumentNumber& number) {
  const std::string digits = std::to_string(number.seq);
  return number.series + std::string(digits.size() < kFewestDigits ? kFewestDigits - digits.size() : 0, '0') + digits;
}

}  // namespace domain
