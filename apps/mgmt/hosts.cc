// The machines that systems run on.
#include "apps/mgmt/machine_words.h"
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/sort_heads.h"
#include "tpl/mgmt/hosts.h"

namespace mgmt {

enum class HostColumn { name, state, kind, place, capacity };

}  // namespace mgmt

template <>
struct base::EnumWords<mgmt::HostColumn> {
  static constexpr std::string_view words[] = {"name", "state", "kind", "place", "capacity"};
};

namespace mgmt {

namespace {

namespace t = tpl::mgmt_hosts;
using Column = HostColumn;
using tables::machines::Row;

constexpr Head<Column> kHeads[] = {{"Name", Column::name}, {"State", Column::state}, {"Kind", Column::kind}, {"Place", Column::place},
                                   {"Capacity", Column::capacity, true}, {"Control panel"}, {"Actions"}};

std::weak_ordering compare_rows(Column by, const Row& a, const Row& b) {
  switch (by) {
    case Column::name: return compare_names(a.name, b.name);
    case Column::state: return compare(!a.in_service, !b.in_service);
    case Column::kind: return compare(a.kind, b.kind);
    case Column::place: return compare_names(a.place, b.place);
    case Column::capacity: return compare(a.capacity, b.capacity);
  }
  return std::weak_ordering::equivalent;
}

}  // namespace

web::Response hosts_page(web::GetCtx& c) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Machines").show_if(c.request.query_value("done") == "saved", t::SAVED).show_if(c.app.allows(c.visitor, "network"), t::MAY_CHANGE);
  const Sorting<Column> sorting{c.request, Column::kind};
  auto machines = tables::machines::all(c.db);
  sorting.sort(machines, compare_rows);
  sorting.show(view, t::HEAD, kHeads, "/mgmt/hosts.html");
  for (const auto& machine : machines) {
    web::Scope row = view.add(t::ROW);
    row.set(t::ID, machine.id).set(t::NAME, machine.name).set(t::KIND, kind_words(machine.kind)).set(t::PLACE, machine.place);
    row.show(machine.in_service ? t::IN_SERVICE : t::OUT_OF_SERVICE);
    if (machine.capacity > 0) row.add(t::HAS_CAPACITY).set(t::CAPACITY, machine.capacity);
    if (!machine.panel_url.empty()) row.add(t::PANEL).set(t::PANEL_URL, machine.panel_url);
  }
  view.show_if(machines.empty(), t::NONE);
  return view.render();
}

}  // namespace mgmt
