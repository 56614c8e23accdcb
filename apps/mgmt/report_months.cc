#include "apps/mgmt/report_months.h"

namespace mgmt {

base::Timestamp ReportSpan::until() const { return {base::add_months(firsts.back(), 1, 1).day}; }

ReportSpan report_span(const web::Request& request, base::Date today) {
  ReportSpan span;
  if (request.query_value("months") == "24") span.months = 24;
  const std::chrono::year_month_day day{today.day};
  for (int back = span.months - 1; back >= 0; --back) {
    const auto month = day.year() / day.month() - std::chrono::months{back};
    span.firsts.push_back({std::chrono::sys_days{month / 1}});
  }
  return span;
}

std::string month_words(base::Date first) {
  const std::string words = base::long_form(first);  // "1 November 2026"
  return words.substr(2, 3) + ' ' + words.substr(words.size() - 4);
}

std::vector<std::string> month_marks(const ReportSpan& span) {
  std::vector<std::string> marks;
  for (const base::Date first : span.firsts) marks.push_back(month_words(first).substr(0, 3));
  return marks;
}

}  // namespace mgmt
