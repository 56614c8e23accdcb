// Puts an order into service. A capture or a release of the card comes first, with no transaction open; then everything that an
// accepted order is made of comes into being at once, or nothing.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/order_view.h"
#include "apps/mgmt/pages.h"
#include "domain/acceptance.h"
#include "domain/customer_match.h"
#include "domain/follow_up.h"
#include "tables/customers.h"
#include "tables/machines.h"
#include "tables/networks.h"
#include "tables/ref_templates.h"
#include "tpl/mgmt/order_accept.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_order_accept;
using domain::AcceptPayment;
using domain::OrderCase;
using tables::signups::State;

tables::machines::Kind machine_kind(domain::Svc svc) {
  switch (domain::regular(svc)) {
    case domain::Svc::freebsd_vps:
      return tables::machines::Kind::freebsd_host;
    case domain::Svc::dedicated:
      return tables::machines::Kind::dedicated;
    case domain::Svc::colo:
      return tables::machines::Kind::colo;
    default:
      return tables::machines::Kind::linux_host;
  }
}

std::string machine_words(const tables::machines::InUse& m) {
  if (m.row.capacity == 0) return m.row.name;
  return m.row.name + ", " + std::to_string(m.used) + " of " + std::to_string(m.row.capacity) + " in use" +
         (m.used >= m.row.capacity ? " (full)" : "");
}

void option(web::View& view, web::SectionName section, const std::string& value, const std::string& words, std::string_view chosen) {
  view.add(section).set(t::VALUE, value).set(t::WORDS, words).show_if(value == chosen, t::CHOSEN);
}

std::string way_words(AcceptPayment way, const OrderCase& order) {
  const std::string amount = base::display(order.first_payment());
  switch (way) {
    case AcceptPayment::keep:
      return order.paid() > base::Money{} ? "Keep the payment of " + base::display(order.paid()) : "Keep the PayPal agreement";
    case AcceptPayment::capture:
      return "Capture the authorized " + amount + " now";
    case AcceptPayment::release:
      return "Release the authorization, and bill by invoice";
    case AcceptPayment::invoice:
      return order.authorization() != nullptr ? "Leave the authorization to run out, and bill by invoice"
                                              : "Nothing is taken now: bill by invoice";
  }
  return {};
}

void show_places(web::View& view, db::Reader& db, const OrderCase& order, const base::Form& form) {
  for (const auto& m : tables::machines::in_use(db, machine_kind(order.svc()))) {
    option(view, t::MACHINE, base::str(m.row.id), machine_words(m), form.raw("machine"));
  }
  for (const auto& usage : tables::networks::usage(db)) {
    const auto& n = usage.network;
    option(view, t::NETWORK, base::str(n.id),
           base::str(n.cidr) + (n.note.empty() ? "" : ", " + n.note) + ": " + std::to_string(usage.free()) + " free",
           form.raw("network"));
  }
  if (!domain::is_vps(order.svc())) return;
  const bool freebsd = machine_kind(order.svc()) == tables::machines::Kind::freebsd_host;
  view.show(t::VPS).show_if(!freebsd, t::LINUX);
  using tables::ref_templates::Family;
  for (const auto& row : tables::ref_templates::usable(db, freebsd ? Family::freebsd_family : Family::linux_family)) {
    option(view, t::TEMPLATE, base::str(row.template_id), row.os_name, form.raw("template"));
  }
}

void show_customers(web::View& view, db::Reader& db, const OrderCase& order, const base::Form& form) {
  for (const auto& match : domain::matching_customers(db, order)) {
    const std::string cid = base::display(match.head.cid);
    view.add(t::MATCH).set(t::CID, cid).set(t::NAME, match.head.display_name()).set(t::WHY, match.why)
        .set(t::PATH, "/mgmt/customer.html?cid=" + cid).show_if(form.raw("customer") == cid, t::CHOSEN)
        .show_if(match.head.status == tables::customers::Status::cancelled, t::CANCELLED);
  }
  view.show_if(form.raw("customer") == "new", t::NEW_CHOSEN).show_if(form.raw("customer") == "other", t::OTHER_CHOSEN);
  view.show_if(form.raw("owner-data") == "replace", t::REPLACE_CHOSEN).show_if(form.raw("owner-data") != "replace", t::KEEP_CHOSEN);
}

web::Response page(web::App& app, const web::Visitor& visitor, db::Reader& db, const OrderCase& order, const base::Form& form,
                   const std::string& gateway = "") {
  web::View view{t::kFile, app, visitor};
  view.title("Accept order " + order.signup.ref.text());
  view.form(form);
  view.set(t::REF, order.signup.ref).set(t::PATH, order_path(order.signup)).set(t::NAME, order.signup.owner_name);
  view.set(t::HOST, order.signup.hostname).set(t::IP_COUNT, order.ips()).set(t::FIRST, order.first_payment());
  view.set(t::PAYMENT, domain::payment_words(order.signup));
  show_customers(view, db, order, form);
  show_places(view, db, order, form);
  const auto ways = domain::ways_to_accept(order);
  for (const auto way : ways) option(view, t::WAY, base::str(way), way_words(way, order), form.raw("payment"));
  view.show_if(ways.empty(), t::IN_DOUBT);
  if (!gateway.empty()) view.add(t::GATEWAY).set(t::GATEWAY_WORDS, gateway);
  return view.render();
}

base::Form prefilled(db::Reader& db, const OrderCase& order) {
  base::Form form;
  const auto matches = domain::matching_customers(db, order);
  const bool told = order.order.account.has_value();
  form.set("ref", order.signup.ref.text());
  form.set("customer", told && !matches.empty() ? base::display(matches.front().head.cid) : matches.empty() ? "new" : "");
  form.set("owner-data", told && order.order.data_on_file == domain::DataOnFile::replace ? "replace" : "keep");
  form.set("template", order.order.system.value);
  if (domain::regular(order.svc()) == domain::Svc::linux_vps) form.set("veid", base::str(tables::machines::next_veid(db)));
  const auto ways = domain::ways_to_accept(order);
  if (ways.size() == 1) form.set("payment", base::str(ways.front()));
  const auto machines = tables::machines::in_use(db, machine_kind(order.svc()));
  if (machines.size() == 1) form.set("machine", base::str(machines.front().row.id));
  return form;
}

// What became of the card, as a fault beside the field; empty when the order may be accepted.
const char* card_fault(const domain::FollowUp& card) {
  using enum domain::FollowUp::Refusal;
  if (card.done()) return "";
  if (card.refusal == nothing_authorized) return "accept_payment_changed";
  if (card.refusal == none && card.state == domain::PaymentState::declined) return "accept_card_declined";
  return "payment_in_doubt";
}

web::Response again(web::StepCtx& c, const base::OrderRef& ref, const base::Form& form, const std::string& gateway = "") {
  return c.database.read([&](db::Reader& db) {
    const auto order = domain::order_case(db, ref).value();
    return page(c.app, c.visitor, db, order, form, gateway);
  });
}

web::Response accept(web::StepCtx& c, const base::OrderRef& ref, const domain::Acceptance& acceptance, base::Form& form) {
  MgmtApp& app = site(c);
  try {
    const auto outcome = c.database.write([&](db::Writer& db) { return domain::accept_order(db, app.desk(), actor(c), ref, acceptance); });
    if (!outcome.accepted_now) return decided_already(c.app, c.visitor, outcome.signup);
    return web::see_other(customer_path(outcome.signup.cid.value(), "systems", "accepted"));
  } catch (const domain::NotAcceptable& fault) {
    form.fail(fault.field, fault.tag);
  }
  return again(c, ref, form);
}

web::Response card_asked(web::StepCtx& c, const base::OrderRef& ref, const domain::Acceptance& acceptance, base::Form& form,
                         const domain::FollowUp& card) {
  if (card.refusal == domain::FollowUp::Refusal::decided) {
    return c.database.read([&](db::Reader& db) { return decided_already(c.app, c.visitor, tables::signups::find_case(db, ref).value()); });
  }
  const std::string fault = card_fault(card);
  if (fault.empty()) return accept(c, ref, acceptance, form);
  form.fail("payment", fault);
  return again(c, ref, form, card.message);
}

}  // namespace

web::Response order_accept_page(web::GetCtx& c) {
  const auto ref = base::parse<base::OrderRef>(c.request.query_value("ref"));
  const auto order = ref ? domain::order_case(c.db, *ref) : std::nullopt;
  if (!order) return no_signup(c);
  if (order->signup.state != State::pending) return decided_already(c.app, c.visitor, order->signup);
  return page(c.app, c.visitor, c.db, *order, prefilled(c.db, *order));
}

web::Response order_accept_submit(web::StepCtx& c) {
  MgmtApp& app = site(c);
  base::Form form = c.request.form();
  const auto ref = base::parse<base::OrderRef>(form.raw("ref"));
  const auto order = ref ? c.database.read([&](db::Reader& db) { return domain::order_case(db, *ref); }) : std::nullopt;
  if (!order) return no_signup(c);
  if (order->signup.state != State::pending) return decided_already(c.app, c.visitor, order->signup);
  const auto acceptance = domain::read_acceptance(form, *order);
  if (!form.ok()) return again(c, *ref, form);
  const bool capture = acceptance.payment == AcceptPayment::capture;
  if (capture || acceptance.payment == AcceptPayment::release) {
    const auto kind = capture ? tables::payments::Kind::capture : tables::payments::Kind::void_payment;
    const auto card = domain::follow_up(c.database, app.desk(), *app.services().cards, actor(c), *ref, kind);
    return after_card(*ref, [&] { return card_asked(c, *ref, acceptance, form, card); });
  }
  return accept(c, *ref, acceptance, form);
}

}  // namespace mgmt
