#include "apps/mgmt/customer_systems.h"

#include <algorithm>
#include <map>

#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/said.h"
#include "domain/coverage.h"
#include "domain/system_coverage.h"
#include "tables/ips.h"
#include "tpl/mgmt/customer.h"
#include "tpl/mgmt/customer_systems.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_customer_systems;
using domain::Check;
using tables::machines::Kind;
using tables::subs::Packaged;
using tables::systems::Shown;

constexpr Said kSaid[] = {
    {"accepted", "The order is accepted: here is what was made of it. The welcome mail is on its way."},
    {"saved", "The system is saved."},
    {"added", "The system is added."},
    {"unmonitored", "The system is saved and not monitored any more.", "Take it off the tracking sheet too."},
    {"cancelled", "The shutdown date is set. Keep takes it back until then."},
    {"kept", "The cancellation is taken back: the system stays."},
    {"stopped", "The system is stopped. Its addresses and its outlet are free."},
    {"last", "The system is stopped. It was the last one: the customer is cancelled now."},
    {"moved", "The system has moved: the old row is stopped and the new one runs."},
    {"password", "The password of the system is kept, encrypted."}};

struct Holding {
  std::vector<Packaged> subs;
  std::vector<base::IpAddress> ips;
};

void show_check(web::Scope around, web::SectionName section, const Check& check) {
  around.add(section).set(t::TONE, domain::str(check.tone)).set(t::WORDS, check.words);
}

// "Shuts down in 5 days".
std::string pending_words(base::Date cancel_on, base::Date today) {
  const auto days = (cancel_on.day - today.day).count();
  if (days == 0) return "Shuts down today";
  if (days == 1) return "Shuts down tomorrow";
  if (days > 1) return "Shuts down in " + std::to_string(days) + " days";
  return days == -1 ? "Shutdown was due yesterday" : "Shutdown was due " + std::to_string(-days) + " days ago";
}

void show_state(web::Scope row, const Shown& s, base::Date today) {
  if (!s.row.running()) {
    row.set(t::STATE, "cancelled");
    row.add(t::ENDED).set(t::WORDS, s.row.moved_to ? "Moved" : s.row.cancel_on ? "Cancelled" : "Stopped");
    return;
  }
  row.set(t::STATE, s.row.cancel_on ? "pending" : s.row.monitored ? "monitored" : "active");
  if (s.row.cancel_on) row.add(t::PENDING).set(t::WORDS, pending_words(*s.row.cancel_on, today));
  row.show_if(s.row.monitored, t::MONITORED).show_if(!s.row.monitored && !s.row.cancel_on, t::ACTIVE);
}

void show_date(web::Scope row, web::SectionName section, const std::optional<base::Date>& date) {
  if (date) row.add(section).set(t::DATE, *date);
}

void show_place(web::Scope row, const Shown& s) {
  const bool vps = s.row.kind == tables::systems::Kind::vps;
  row.set(t::MACHINE, s.machine.empty() ? "not on file" : s.machine).set(t::OS, s.os.empty() ? "not on file" : s.os);
  if (vps && !s.row.directory.empty()) row.add(t::DIRECTORY).set(t::PATH, s.row.directory);
  if (vps && s.row.veid) row.add(t::VEID).set(t::NUMBER, *s.row.veid);
  if (!s.row.cabinet.empty() || !s.row.unit.empty()) row.add(t::CABINET).set(t::CABINET_NAME, s.row.cabinet).set(t::UNIT, s.row.unit);
  if (!s.row.power_port.empty()) row.add(t::OUTLET).set(t::PORT, s.row.power_port);
}

void show_money(web::Scope row, const Holding& has, const domain::Coverage& found) {
  for (std::size_t i = 0; i < has.subs.size(); ++i) {
    const auto& sub = has.subs[i].row;
    web::Scope line = row.add(t::SUB);
    line.set(t::PACKAGE, sub.description);
    if (sub.quantity > 1) line.add(t::SEVERAL).set(t::QUANTITY, sub.quantity);
    web::Scope price = row.add(t::PRICE);
    price.set(t::AMOUNT, sub.amount).set(t::INTERVAL, months_words(sub.months));
    // That an amount is the package's own is the rule, and not said beside each.
    if (const auto& check = found.amounts[i]; check && check->tone != Check::Tone::ok) show_check(price, t::CHECK, *check);
  }
  row.show_if(has.subs.empty(), t::NO_SUBS);
  show_date(row, t::NEXT_BILL, domain::next_bill_on(has.subs));
}

void show_actions(web::Scope row, const web::GetCtx& c, const Shown& s) {
  const bool may = c.app.allows(c.visitor, "systems");
  if (!s.row.running()) {
    row.show_if(c.app.allows(c.visitor, "admin") && !s.row.moved_to, t::MAY_UNSTOP);
    return;
  }
  if (!may) return;
  web::Scope actions = row.add(t::MAY_CHANGE);
  actions.show(s.row.cancel_on ? t::MAY_KEEP : t::MAY_CANCEL);
}

}  // namespace

std::string months_words(int months) { return months == 1 ? "1 month" : std::to_string(months) + " months"; }

std::string systems_path(base::CustomerId cid, std::string_view done) { return customer_path(cid, "systems", done); }

void show_systems(web::Scope page, web::GetCtx& c, const tables::customers::Head& customer, const std::vector<Packaged>& subs) {
  const auto systems = tables::systems::of_customer(c.db, customer.cid);
  std::map<base::SystemId, Holding> holdings;
  for (const auto& sub : subs) {
    if (sub.row.sysid) holdings[*sub.row.sysid].subs.push_back(sub);
  }
  for (auto& held : tables::ips::of_customer(c.db, customer.cid)) holdings[held.system].ips.push_back(std::move(held.ip));

  web::Scope part = page.include(tpl::mgmt_customer::SYSTEMS, t::kFile);
  const auto running = std::count_if(systems.begin(), systems.end(), [](const Shown& s) { return s.row.running(); });
  const bool only_running = c.request.query_value("systems") == "running";
  part.set(t::CID, base::display(customer.cid)).set(t::COUNT, static_cast<int>(std::ssize(systems)));
  part.set(t::RUNNING_COUNT, static_cast<int>(running)).show(only_running ? t::ONLY_RUNNING : t::ALL_SHOWN);
  part.show_if(c.app.allows(c.visitor, "systems"), t::MAY_ADD).show_if(systems.empty(), t::NONE);
  show_said(part, t::SAID, c.request.query_value("done"), kSaid);
  if (systems.empty()) return;

  web::Scope table = part.add(t::TABLE);
  domain::Totals totals;
  for (const Shown& s : systems) {
    const Holding& has = holdings[s.row.id];
    const auto covering = domain::covering(has.subs);
    const auto found = domain::coverage(domain::has(s.row, static_cast<int>(std::ssize(has.ips))), covering);
    if (s.row.running()) totals.add(found, covering);
    if (only_running && !s.row.running()) continue;
    web::Scope row = table.add(t::SYSTEM);
    row.set(t::SYSID, s.row.id).set(t::HOST, s.row.hostname);
    show_state(row, s, site(c).today());
    show_place(row, s);
    if (s.row.disk > 0) row.add(t::DISK).set(t::GB, s.row.disk);
    for (const auto& ip : has.ips) row.add(t::IP).set(t::ADDRESS, ip);
    if (s.row.running()) {
      if (found.disk) show_check(row, t::DISK_CHECK, *found.disk);
      show_check(row, t::IPS_CHECK, found.ips);
      for (const auto& own : found.own_values) show_check(row, t::OWN_VALUE, own);
    }
    show_money(row, has, found);
    show_date(row, t::STARTED, s.row.started_on);
    show_date(row, t::CANCEL_ON, s.row.cancel_on);
    show_date(row, t::STOPPED_ON, s.row.stopped_on);
    row.show_if(s.has_password, t::HAS_PASSWORD);
    show_actions(row, c, s);
  }
  table.set(t::A_MONTH, totals.a_month());
  show_check(table, t::TOTAL_CHECK, totals.check());
}

}  // namespace mgmt
