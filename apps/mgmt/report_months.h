// The span of the reports that go month by month: 12 or 24 months up to this one, and the links between these.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "web/request.h"
#include "web/view.h"

namespace mgmt {

struct ReportSpan {
  int months = 12;
  std::vector<base::Date> firsts;  // of each month, oldest first; the last one is not over

  [[nodiscard]] base::Timestamp from() const { return {firsts.front().day}; }
  [[nodiscard]] base::Timestamp until() const;
};
// By ?months=.
[[nodiscard]] ReportSpan report_span(const web::Request& request, base::Date today);

// "Nov 2026".
[[nodiscard]] std::string month_words(base::Date first);
[[nodiscard]] std::vector<std::string> month_marks(const ReportSpan& span);

// The rows of `found`, which has `month`, in the order of the span, with empty ones where there is none.
template <class Row>
[[nodiscard]] std::vector<Row> filled(const ReportSpan& span, const std::vector<Row>& found) {
  std::vector<Row> rows;
  auto next = found.begin();
  for (const base::Date first : span.firsts) {
    while (next != found.end() && next->month < first) ++next;
    Row row{};
    if (next != found.end() && next->month == first) row = *next;
    row.month = first;
    rows.push_back(row);
  }
  return rows;
}

}  // namespace mgmt
