// All networks and how full they are; or the addresses of one, and whose each is. A form that wants addresses (address_pick.h)
// opens it with ?pick=.
#include "apps/mgmt/address_pick.h"
#include "apps/mgmt/ipmap_network.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/sort_heads.h"
#include "base/web_address.h"
#include "tables/networks.h"
#include "tpl/mgmt/ipmap.h"
#include "web/problem.h"

namespace mgmt {

enum class NetworkColumn { network, vlan, note, listed, used, reserved, free_ones };

}  // namespace mgmt

template <>
struct base::EnumWords<mgmt::NetworkColumn> {
  static constexpr std::string_view words[] = {"network", "vlan", "note", "listed", "used", "reserved", "free"};
};

namespace mgmt {

namespace {

namespace t = tpl::mgmt_ipmap;
using tables::networks::Usage;
using Column = NetworkColumn;

constexpr Head<Column> kHeads[] = {{"Network", Column::network}, {"Gateway"}, {"VLAN", Column::vlan}, {"Note", Column::note},
                                   {"Listed", Column::listed, true}, {"Used", Column::used, true}, {"Reserved", Column::reserved, true},
                                   {"Free", Column::free_ones, true}, {"In use"}, {"Actions"}};

// By network they come from the database in the order of their numbers.
std::weak_ordering compare_rows(Column by, const Usage& a, const Usage& b) {
  switch (by) {
    case Column::network: return std::weak_ordering::equivalent;
    case Column::vlan: return compare_names(a.network.vlan, b.network.vlan);
    case Column::note: return compare_names(a.network.note, b.network.note);
    case Column::listed: return compare(a.listed, b.listed);
    case Column::used: return compare(a.used, b.used);
    case Column::reserved: return compare(a.reserved, b.reserved);
    case Column::free_ones: return compare(a.free(), b.free());
  }
  return std::weak_ordering::equivalent;
}

}  // namespace

web::Response ipmap_page(web::GetCtx& c) {
  const std::string pick = asking_form(c.request);
  if (!pick.empty() && c.request.query_value("go") == "use") return web::see_other(back_to(pick, ticked(c.request)));
  const std::string_view wanted = c.request.query_value("network");
  if (!wanted.empty()) {
    const auto id = base::parse<base::NetworkId>(wanted);
    const auto usage = id ? tables::networks::usage_of(c.db, *id) : std::nullopt;
    if (!usage) return web::problem(c.app, c.visitor, c.request, 404, "no_network");
    return one_network(c, *usage, pick);
  }
  web::View view{t::kFile, c.app, c.visitor};
  view.title("IP map");
  web::Scope list = view.add(t::NETWORKS);
  list.show_if(c.app.allows(c.visitor, "network"), t::MAY_CHANGE).show_if(c.request.query_value("done") == "saved", t::SAVED);
  if (!pick.empty()) list.show(t::CHOOSE);
  const Sorting<Column> sorting{c.request, Column::network};
  auto all = tables::networks::usage(c.db);
  sorting.sort(all, compare_rows);
  sorting.show(list, t::HEAD, kHeads, "/mgmt/ipmap.html" + (pick.empty() ? "" : "?pick=" + base::url_encode(pick)));
  for (const Usage& usage : all) show_usage(list.add(t::ROW), usage, pick);
  list.show_if(all.empty(), t::NONE);
  return view.render();
}

}  // namespace mgmt
