// The list of outstanding invoices as the page and its file for a spreadsheet show it.
#pragma once

#include <string>
#include <vector>

#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/sort_heads.h"
#include "base/codec.h"
#include "tables/invoices_open.h"
#include "web/page.h"

namespace mgmt {

enum class NoticeFilter { all, overdue, unsent, partly };
enum class NoticeColumn { number, customer, open, due };

}  // namespace mgmt

template <>
struct base::EnumWords<mgmt::NoticeFilter> {
  static constexpr std::string_view words[] = {"all", "overdue", "unsent", "partly"};
};
template <>
struct base::EnumWords<mgmt::NoticeColumn> {
  static constexpr std::string_view words[] = {"number", "customer", "open", "due"};
};

namespace mgmt {

struct NoticeList {
  NoticeFilter filter;
  Sorting<NoticeColumn> sorting;
  std::vector<tables::invoices_open::Row> rows;
  base::Money open;  // of the rows
};

[[nodiscard]] NoticeList notice_list(db::Reader& db, const web::Request& request, base::Date today);

// "?show=overdue"
[[nodiscard]] std::string notice_query(NoticeFilter filter);

}  // namespace mgmt
