// Systems whose shutdown date comes, or has passed without anybody stopping them.
#include "apps/mgmt/customer_systems.h"
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/sort_heads.h"
#include "tables/leaving.h"
#include "tpl/mgmt/leaving.h"

namespace mgmt {

enum class LeavingColumn { date, host, customer, machine };

}  // namespace mgmt

template <>
struct base::EnumWords<mgmt::LeavingColumn> {
  static constexpr std::string_view words[] = {"date", "host", "customer", "machine"};
};

namespace mgmt {

namespace {

namespace t = tpl::mgmt_leaving;
using Column = LeavingColumn;
using tables::leaving::Row;

constexpr int kDays[] = {10, 30, 0};  // ahead; 0: without an end
constexpr Head<Column> kHeads[] = {{"State"},   {"Host name", Column::host},   {"Sysid"}, {"Customer", Column::customer},
                                   {"Machine", Column::machine}, {"Shutdown date", Column::date}, {"Actions"}};

std::weak_ordering compare_rows(Column by, const Row& a, const Row& b) {
  switch (by) {
    case Column::date: return compare(a.cancel_on, b.cancel_on);
    case Column::host: return compare_names(a.hostname, b.hostname);
    case Column::customer: return compare_names(a.customer, b.customer);
    case Column::machine: return compare_names(a.machine, b.machine);
  }
  return std::weak_ordering::equivalent;
}

std::string address(int days) { return "/mgmt/leaving.html?days=" + (days == 0 ? std::string{"all"} : std::to_string(days)); }

int days_of(std::string_view text) {
  if (text == "all") return 0;
  const auto days = base::parse<int>(text);
  return days && std::find(std::begin(kDays), std::end(kDays), *days) != std::end(kDays) && *days > 0 ? *days : kDays[0];
}

std::string days_words(long long days) { return days == 1 ? "1 day" : std::to_string(days) + " days"; }

void show_row(web::Scope list, const Row& system, base::Date today, bool may_change) {
  const auto ahead = (system.cancel_on.day - today.day).count();
  web::Scope row = list.add(t::ROW);
  row.set(t::HOST, system.hostname).set(t::SYSID, system.system).set(t::CID, base::display(system.cid));
  row.set(t::CUSTOMER, system.customer).set(t::CUSTOMER_PAGE, systems_path(system.cid, "")).set(t::MACHINE, system.machine);
  row.set(t::DATE, system.cancel_on).show_if(!system.reminders, t::NO_REMINDERS).show_if(may_change, t::MAY_CHANGE);
  if (ahead < 0) {
    row.add(t::OVERDUE).set(t::DAYS, days_words(-ahead));
  } else if (ahead == 0) {
    row.show(t::NOW);
  } else {
    row.add(t::COMES).set(t::DAYS, days_words(ahead));
  }
}

}  // namespace

web::Response leaving_page(web::GetCtx& c) {
  const base::Date today = site(c).today();
  const int days = days_of(c.request.query_value("days"));
  const Sorting<Column> sorting{c.request, Column::date};
  auto rows = tables::leaving::until(c.db, days == 0 ? std::nullopt : std::optional{base::add_days(today, days)});
  sorting.sort(rows, compare_rows);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Systems that leave");
  for (const int choice : kDays) {
    view.add(t::DAYS_LINK)
        .set(t::PATH, sorting.kept(address(choice)))
        .set(t::LABEL, choice == 0 ? "All" : "Next " + std::to_string(choice) + " days")
        .show_if(choice == days, t::CURRENT);
  }
  view.set(t::COUNT, rows.size() == 1 ? "1 system" : std::to_string(rows.size()) + " systems");
  if (rows.empty()) {
    view.show(days == 0 ? t::NONE_AT_ALL : t::NONE_SOON);
    return view.render();
  }
  web::Scope list = view.add(t::SOME);
  sorting.show(list, t::HEAD, kHeads, address(days));
  const bool may_change = c.app.allows(c.visitor, "systems");
  for (const Row& row : rows) show_row(list, row, today, may_change);
  return view.render();
}

}  // namespace mgmt
