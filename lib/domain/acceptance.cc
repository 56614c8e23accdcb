#include "domain/acceptance.h"

#include "base/log.h"
#include "domain/acceptance_customer.h"
#include "domain/addresses.h"
#include "domain/ledger.h"
#include "domain/order_mails.h"
#include "tables/paypal_subs.h"
#include "tables/pmt_source.h"
#include "tables/subs.h"
#include "tables/systems.h"

namespace domain {

namespace {

using tables::payments::Kind;
using tables::pmt_source::Status;
using tables::pmt_source::Type;

tables::systems::Kind system_kind(Svc svc) {
  if (is_vps(svc)) return tables::systems::Kind::vps;
  return svc == Svc::colo ? tables::systems::Kind::colo : tables::systems::Kind::dedicated;
}

base::SystemId make_system(db::Writer& db, const OrderCase& order, const Acceptance& a, base::CustomerId cid, base::Date today) {
  tables::systems::Row system;
  system.cid = cid;
  system.kind = system_kind(order.svc());
  system.machine = a.machine;
  system.directory = a.directory;
  system.disk = order.disk_gb();
  system.hostname = order.signup.hostname;
  system.veid = a.veid;
  system.template_id = a.template_id;
  if (!a.template_id) system.os_name = base::clipped(order.order.system.label, 60);
  system.started_on = today;
  try {
    return tables::systems::add(db, system);
  } catch (const db::Duplicate&) {
    throw NotAcceptable("veid", "veid_taken");
  }
}

std::vector<base::IpAddress> give_addresses(db::Writer& db, const Actor& actor, const OrderCase& order, const Acceptance& a,
                                            base::SystemId system, base::CustomerId cid, base::Timestamp now) {
  auto wanted = a.ips;
  if (wanted.empty() && a.network && order.ips() > 0) {
    wanted = next_free(db, *a.network, order.ips());
    if (static_cast<int>(wanted.size()) < order.ips()) throw NotAcceptable("network", "network_full");
  }
  const auto refused = assign_ips(db, actor, system, cid, wanted, now);
  if (!refused.empty()) {
    using enum RefusedAddress::Why;
    throw NotAcceptable("ips", refused.front().why == unknown ? "ips_not_ours" : "ips_not_free");
  }
  return wanted;
}

// What recurs, with the charge for its first period.
void subscribe(db::Writer& db, const Desk& desk, const Actor& actor, const OrderCase& order, base::SystemId system,
               base::CustomerId cid, base::Date today) {
  const int months = order.signup.months;
  const unsigned anchor = base::day_of_month(today);
  const base::Date next = base::add_months(today, months, anchor);
  for (const auto& [line, package, disk_gb, ips, bandwidth_gb, backup_gb] : order.lines) {
    tables::subs::New sub{.cid = cid, .sysid = system, .package = package, .description = line.name};
    sub.quantity = line.quantity;
    sub.amount = line.amount;
    sub.months = months;
    sub.anchor_day = anchor;
    sub.next_bill_on = next;
    if (!package) sub.included = {disk_gb, ips, bandwidth_gb, backup_gb};
    const auto id = tables::subs::add(db, sub);
    const std::string text = base::clipped(line.name + ", " + order.signup.hostname, 200);
    if (line.amount > base::Money{}) {
      post(db, desk, actor, {.cid = cid, .kind = EntryKind::charge, .amount = line.amount, .text = text,
                             .period_from = today, .period_to = next, .sub = id});
    }
    if (line.setup > base::Money{}) {
      post(db, desk, actor, {.cid = cid, .kind = EntryKind::charge, .amount = line.setup,
                             .text = base::clipped("Setup: " + text, 200)});
    }
  }
}

// What has come in so far; later payments find the account by themselves.
void credit_payments(db::Writer& db, const Desk& desk, const Actor& actor, const OrderCase& order, base::CustomerId cid) {
  for (const auto& payment : order.payments) {
    const auto& row = payment.row;
    const bool back = row.kind == Kind::credit;
    if (row.state != tables::payments::State::done || (!back && row.kind != Kind::sale && row.kind != Kind::capture)) continue;
    post(db, desk, actor, {.cid = cid, .kind = back ? EntryKind::refund : EntryKind::payment, .amount = row.amount,
                           .text = row.note.empty() ? "Payment for order " + order.signup.ref.text() : row.note, .payment = row.id,
                           .means = row.vendor == tables::payments::Vendor::paypal ? Means::paypal : Means::card,
                           .reference = row.reference.value_or(""), .pays_invoices = false});
  }
  tables::payments::give_to(db, order.signup.id, cid);
  tables::paypal_subs::give_to(db, order.signup.id, cid);
}

// How the customer pays from now on. Whoever pays some way already goes on so; a new card or agreement is kept beside it.
void keep_source(db::Writer& db, const OrderCase& order, const Acceptance& a, base::CustomerId cid, base::Timestamp now) {
  tables::pmt_source::New source{.cid = cid, .type = Type::invoice};
  const auto* card = order.card();
  const auto agreement = tables::paypal_subs::profile_of(db, order.signup.id);
  if (card != nullptr && a.payment != AcceptPayment::release && a.payment != AcceptPayment::invoice) {
    source.type = Type::card;
    source.brand = card->row.brand;
    source.last_four = card->row.last_four;
    source.expiry = card->row.expiry;
    source.reference = card->row.reference;
    source.payment = card->row.id;
  } else if (agreement) {
    source.type = Type::paypal;
    source.reference = agreement;
  }
  const auto on_file = tables::pmt_source::of(db, cid);
  const bool has_one = !on_file.empty() && on_file.front().status == Status::active;
  if (has_one && source.type == Type::invoice) return;
  if (has_one) source.status = Status::kept;
  tables::pmt_source::add(db, source, now);
}

// What the form was checked against may be another by now.
void check_still_so(const OrderCase& order, const Acceptance& a) {
  if (order.in_doubt()) throw NotAcceptable("payment", "payment_in_doubt");
  // Captured or released just before: what was authorized is paid, or free.
  const bool settled = order.authorization() == nullptr;
  const bool paid = order.signup.pay_state == tables::signups::PayState::paid;
  const bool agreed = paid || order.signup.pay_state == tables::signups::PayState::authorized;
  switch (a.payment) {
    case AcceptPayment::keep:
      if (!agreed || !settled) throw NotAcceptable("payment", "accept_payment_changed");
      return;
    case AcceptPayment::capture:
      if (!paid) throw NotAcceptable("payment", "accept_payment_changed");
      return;
    case AcceptPayment::release:
      if (!settled || paid) throw NotAcceptable("payment", "accept_payment_changed");
      return;
    case AcceptPayment::invoice:
      if (paid) throw NotAcceptable("payment", "accept_payment_changed");
      return;
  }
}

}  // namespace

AcceptOutcome accept_order(db::Writer& db, const Desk& desk, const Actor& actor, const base::OrderRef& ref,
                           const Acceptance& acceptance) {
  auto signup = tables::signups::lock_case(db, ref);  // of two who accept at once one waits here, and finds it accepted
  if (!signup) throw std::runtime_error("no order " + ref.text());
  if (signup->state != tables::signups::State::pending) return {false, *std::move(signup)};
  const base::Timestamp now = desk.clock.now();
  const base::Date today = base::date_of(now);
  OrderCase order = order_case(db, *std::move(signup));
  check_still_so(order, acceptance);

  const auto cid = customer_for(db, desk, actor, order, acceptance);
  const auto system = make_system(db, order, acceptance, cid, today);
  const auto ips = give_addresses(db, actor, order, acceptance, system, cid, now);
  subscribe(db, desk, actor, order, system, cid, today);
  credit_payments(db, desk, actor, order, cid);
  keep_source(db, order, acceptance, cid, now);
  if (!tables::signups::decide(db, order.signup.id, tables::signups::State::accepted, actor.name, "", cid, system, now)) {
    throw std::logic_error("order " + ref.text() + " was decided under its lock");
  }
  tell_accepted(db, desk, order, cid, ips);

  Changes changes;
  changes.note("state", "pending", "accepted")
      .note("customer", acceptance.customer ? base::display(cid) : "", base::display(cid))
      .note("system", "", base::str(system))
      .note("payment", "", base::str(acceptance.payment));
  record(db, actor, "order.accepted", "order:" + ref.text(), cid, changes, now);
  base::log::info("order.accepted", {{"ref", ref}, {"cid", cid}, {"sysid", system}, {"by", actor.name}});
  order.signup.state = tables::signups::State::accepted;
  order.signup.cid = cid;
  order.signup.sysid = system;
  return {true, std::move(order.signup)};
}

}  // namespace domain
