#include "apps/mgmt/ipmap_network.h"

#include <algorithm>
#include <tuple>

#include "apps/mgmt/address_pick.h"
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/sort_heads.h"
#include "base/web_address.h"
#include "tpl/mgmt/ipmap.h"

namespace mgmt {

enum class AddressColumn { address, state, customer, what };

}  // namespace mgmt

template <>
struct base::EnumWords<mgmt::AddressColumn> {
  static constexpr std::string_view words[] = {"address", "state", "customer", "what"};
};

namespace mgmt {

namespace {

namespace t = tpl::mgmt_ipmap;
using tables::networks::Address;
using tables::networks::Shown;
using tables::networks::Usage;
using Column = AddressColumn;

constexpr Head<Column> kHeads[] = {{"Address", Column::address}, {"State", Column::state}, {"Customer", Column::customer},
                                   {"Host name or purpose", Column::what}, {"Actions"}};
constexpr int kPerPage = 256;
constexpr int kWhole = 100'000;  // more than any network has: IPv4 ones have 4,096 at most, those of IPv6 are listed one by one

const std::string& what(const Address& a) { return a.system ? a.hostname : a.reserved_for ? *a.reserved_for : a.customer; }

// By address they come from the database in the order of their numbers. What is free has no customer and no words, and comes last
// where there are some.
std::weak_ordering compare_rows(Column by, const Address& a, const Address& b) {
  const auto state = [](const Address& one) { return one.system ? 0 : one.reserved_for ? 1 : 2; };
  const auto names = [](const std::string& x, const std::string& y) {
    return x.empty() || y.empty() ? compare(x.empty(), y.empty()) : compare_names(x, y);
  };
  switch (by) {
    case Column::address: return std::weak_ordering::equivalent;
    case Column::state: return compare(state(a), state(b));
    case Column::customer: return names(a.customer, b.customer);
    case Column::what: return names(what(a), what(b));
  }
  return std::weak_ordering::equivalent;
}

// One page of them, and whether there are more. Only another order than the database's own needs the whole network.
std::pair<std::vector<Address>, bool> page_of(db::Reader& db, base::NetworkId id, Shown shown, int page, const Sorting<Column>& sorting) {
  const int from = (page - 1) * kPerPage;
  std::vector<Address> found;
  if (sorting.is_first()) {
    found = tables::networks::addresses(db, id, shown, from, kPerPage + 1);
  } else {
    auto all = tables::networks::addresses(db, id, shown, 0, kWhole);
    sorting.sort(all, compare_rows);
    for (int i = from; i < static_cast<int>(all.size()) && i <= from + kPerPage; ++i) found.push_back(std::move(all[static_cast<std::size_t>(i)]));
  }
  const bool more = found.size() > kPerPage;
  if (more) found.pop_back();
  return {std::move(found), more};
}

void show_address(web::Scope table, const Address& address, const std::string& pick, bool may_change) {
  web::Scope row = table.add(t::ADDRESS);
  row.set(t::IP, address.ip).show_if(!pick.empty(), t::TICKS);
  if (address.system) {
    web::Scope used = row.add(t::IS_USED);
    used.set(t::HOST, address.hostname);
    if (address.cid) used.set(t::CUSTOMER, address.customer).set(t::CID, base::display(*address.cid)).set(t::CUSTOMER_PAGE, customer_path(*address.cid, "systems"));
  } else if (address.reserved_for) {
    row.add(t::IS_RESERVED).set(t::WHAT_FOR, *address.reserved_for);
  } else {
    row.show(t::IS_FREE);
    if (!pick.empty()) row.add(t::PICKABLE).set(t::PICK_ONE, back_to(pick, {address.ip.text()}));
  }
  row.show_if(may_change && !address.system, t::MAY_RESERVE);
}

}  // namespace

void show_usage(web::Scope row, const Usage& usage, const std::string& pick) {
  row.set(t::ID, usage.network.id)
      .set(t::CIDR, usage.network.cidr)
      .set(t::GATEWAY, usage.network.gateway)
      .set(t::VLAN, usage.network.vlan)
      .set(t::NOTE, usage.network.note)
      .set(t::LISTED, base::grouped(usage.listed))
      .set(t::USED, base::grouped(usage.used))
      .set(t::RESERVED, base::grouped(usage.reserved))
      .set(t::FREE, base::grouped(usage.free()))
      .set(t::LISTED_PLAIN, usage.listed)
      .set(t::TAKEN_PLAIN, usage.used + usage.reserved)
      .set(t::PICK_VALUE, base::url_encode(pick));
  row.show_if(!pick.empty(), t::FOR_PICK).show_if(usage.network.cidr.is_v6(), t::V6);
}

web::Response one_network(web::GetCtx& c, const Usage& usage, const std::string& pick) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("IP map of " + usage.network.cidr.text());
  const Shown shown = base::parse<Shown>(c.request.query_value("show")).value_or(pick.empty() ? Shown::all : Shown::free_ones);
  const int page = std::clamp(base::parse<int>(c.request.query_value("p")).value_or(1), 1, 1000);
  const Sorting<Column> sorting{c.request, Column::address};
  const auto [found, more] = page_of(c.db, usage.network.id, shown, page, sorting);
  const bool may_change = c.app.allows(c.visitor, "network");
  const auto path = [&](Shown choice) {
    return "/mgmt/ipmap.html?network=" + base::str(usage.network.id) + "&show=" + base::str(choice) + (pick.empty() ? "" : "&pick=" + base::url_encode(pick));
  };

  web::Scope network = view.add(t::NETWORK);
  show_usage(network, usage, pick);
  network.show_if(may_change, t::MAY_CHANGE);
  for (const Shown choice : {Shown::all, Shown::free_ones, Shown::used, Shown::reserved}) {
    static constexpr std::string_view kWords[] = {"All", "Free", "Used", "Reserved"};
    network.add(t::FILTER)
        .set(t::PATH, sorting.kept(path(choice)))
        .set(t::FILTER_WORDS, kWords[static_cast<std::size_t>(choice)])
        .show_if(choice == shown, t::FILTER_CURRENT);
  }
  if (!pick.empty()) network.add(t::PICKING).set(t::PICK, pick);
  sorting.show(network, t::ADDRESS_HEAD, kHeads, path(shown));
  for (const Address& address : found) show_address(network, address, pick, may_change);
  network.show_if(found.empty(), t::NO_ADDRESSES);
  const auto other = [&](int to) { return sorting.kept(path(shown) + "&p=" + std::to_string(to)); };
  if (page > 1) network.add(t::PREVIOUS).set(t::PATH, other(page - 1));
  if (more) network.add(t::NEXT).set(t::PATH, other(page + 1));
  return view.render();
}

}  // namespace mgmt
