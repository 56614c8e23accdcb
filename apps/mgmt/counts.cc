// How many systems run on each machine, and how many it may have.
#include <algorithm>

#include "apps/mgmt/machine_words.h"
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/sort_heads.h"
#include "base/text.h"
#include "tpl/mgmt/counts.h"

namespace mgmt {

enum class CountColumn { machine, place, running, monitored, leaving, capacity, room };

}  // namespace mgmt

template <>
struct base::EnumWords<mgmt::CountColumn> {
  static constexpr std::string_view words[] = {"machine", "place", "running", "monitored", "leaving", "capacity", "room"};
};

namespace mgmt {

namespace {

namespace t = tpl::mgmt_counts;
using tables::machines::Kind;
using tables::machines::Load;
using Column = CountColumn;

constexpr Head<Column> kHeads[] = {{"Machine", Column::machine}, {"Place", Column::place}, {"Running", Column::running, true},
                                   {"Monitored", Column::monitored, true}, {"Leaving", Column::leaving, true},
                                   {"Capacity", Column::capacity, true}, {"Room", Column::room, true}, {"In use"}, {"Control panel"}};

// Kinds stay in their order; machines are sorted among their own.
std::weak_ordering compare_rows(Column by, const Load& a, const Load& b) {
  switch (by) {
    case Column::machine: return compare_names(a.machine.name, b.machine.name);
    case Column::place: return compare_names(a.machine.place, b.machine.place);
    case Column::running: return compare(a.running, b.running);
    case Column::monitored: return compare(a.monitored, b.monitored);
    case Column::leaving: return compare(a.leaving, b.leaving);
    case Column::capacity: return compare(a.machine.capacity, b.machine.capacity);
    case Column::room: return compare(a.machine.capacity - a.running, b.machine.capacity - b.running);
  }
  return std::weak_ordering::equivalent;
}

struct Total {
  std::int64_t capacity = 0;
  std::int64_t running = 0;
  std::int64_t monitored = 0;
  std::int64_t leaving = 0;

  void add(const Load& load) {
    if (load.machine.in_service) capacity += load.machine.capacity;
    running += load.running;
    monitored += load.monitored;
    leaving += load.leaving;
  }
};

void show_numbers(web::Scope row, const Total& total) {
  row.set(t::RUNNING, base::grouped(total.running)).set(t::MONITORED, base::grouped(total.monitored)).set(t::LEAVING, base::grouped(total.leaving));
  if (total.capacity == 0) return;
  row.add(t::HAS_CAPACITY)
      .set(t::CAPACITY, base::grouped(total.capacity))
      .set(t::ROOM, base::grouped(std::max<std::int64_t>(0, total.capacity - total.running)))
      .set(t::CAPACITY_PLAIN, total.capacity)
      .set(t::RUNNING_PLAIN, std::min(total.capacity, total.running))
      .show_if(total.running > total.capacity, t::OVER);
}

}  // namespace

web::Response counts_page(web::GetCtx& c) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("System counts").show_if(c.app.allows(c.visitor, "network"), t::MAY_CHANGE);
  const Sorting<Column> sorting{c.request, Column::machine};
  auto loads = tables::machines::loads(c.db);
  sorting.sort(loads, compare_rows);
  std::stable_sort(loads.begin(), loads.end(), [](const Load& a, const Load& b) { return a.machine.kind < b.machine.kind; });
  sorting.show(view, t::HEAD, kHeads, "/mgmt/counts.html");
  Total all;
  for (std::size_t i = 0; i < loads.size();) {
    const Kind kind = loads[i].machine.kind;
    web::Scope group = view.add(t::GROUP);
    group.set(t::KIND, kind_words(kind));
    Total of_kind;
    for (; i < loads.size() && loads[i].machine.kind == kind; ++i) {
      const Load& load = loads[i];
      Total one;
      one.add(load);
      of_kind.add(load);
      all.add(load);
      web::Scope row = group.add(t::MACHINE);
      row.set(t::NAME, load.machine.name).set(t::PLACE, load.machine.place).show_if(!load.machine.in_service, t::OUT_OF_SERVICE);
      if (!load.machine.panel_url.empty()) row.add(t::PANEL).set(t::PANEL_URL, load.machine.panel_url);
      show_numbers(row, one);
    }
    show_numbers(group.add(t::SUM), of_kind);
  }
  show_numbers(view.add(t::ALL), all);
  return view.render();
}

}  // namespace mgmt
