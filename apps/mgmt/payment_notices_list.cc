#include "apps/mgmt/payment_notices_list.h"

namespace mgmt {

namespace {

using Row = tables::invoices_open::Row;

bool shown(const Row& row, NoticeFilter filter, base::Date today) {
  switch (filter) {
    case NoticeFilter::all: return true;
    case NoticeFilter::overdue: return row.due_on < today;
    case NoticeFilter::unsent: return !row.sent_at;
    case NoticeFilter::partly: return row.open < row.amount;
  }
  return true;
}

std::weak_ordering compare_rows(NoticeColumn by, const Row& a, const Row& b) {
  switch (by) {
    case NoticeColumn::number: return compare(a.number, b.number);
    case NoticeColumn::customer: return compare_names(a.customer, b.customer);
    case NoticeColumn::open: return compare(a.open, b.open);
    case NoticeColumn::due: return compare(a.due_on, b.due_on);
  }
  return std::weak_ordering::equivalent;
}

}  // namespace

NoticeList notice_list(db::Reader& db, const web::Request& request, base::Date today) {
  NoticeList list{base::parse<NoticeFilter>(request.query_value("show")).value_or(NoticeFilter::all),
                  Sorting<NoticeColumn>{request, NoticeColumn::due}, tables::invoices_open::all(db), {}};
  std::erase_if(list.rows, [&](const Row& row) { return !shown(row, list.filter, today); });
  list.sorting.sort(list.rows, compare_rows);
  for (const Row& row : list.rows) list.open += row.open;
  return list;
}

std::string notice_query(NoticeFilter filter) { return "?show=" + base::str(filter); }

}  // namespace mgmt
