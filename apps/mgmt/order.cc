// One order, or one request for a quote: all that was entered, what was paid, what may be wrong, and what became of it.
#include <map>

#include "apps/mgmt/order_view.h"
#include "apps/mgmt/pages.h"
#include "domain/countries.h"
#include "domain/fraud_hints.h"
#include "domain/notices.h"
#include "domain/pricing.h"
#include "domain/quote_request.h"
#include "tpl/mgmt/order.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_order;
using domain::OrderCase;
using domain::Signup;
using tables::signups::Kind;
using tables::signups::State;

void show_head(web::View& view, const Signup& s) {
  view.set(t::REF, s.ref).set(t::NAME, s.owner_name).set(t::EMAIL, s.owner_email).set(t::ADDRESS, s.remote_addr);
  view.set(t::PLACED, short_form(s.placed_at)).set(t::PLACED_ISO, s.placed_at);
  if (s.state == State::pending) return void(view.show(t::WAITS));
  web::Scope decided = view.add(s.state == State::accepted ? t::ACCEPTED : t::REFUSED);
  decided.set(t::WHO, s.decided_by).set(t::WHY, s.decision);
  decided.set(t::AT, s.decided_at ? short_form(*s.decided_at) : "");
  if (s.cid) decided.add(t::CUSTOMER).set(t::CID, base::display(*s.cid)).set(t::PATH, "/mgmt/customer.html?cid=" + base::display(*s.cid));
}

void fact(web::View& view, web::SectionName part, const std::string& label, std::string_view text) {
  if (!text.empty()) view.add(part).set(t::LABEL, label).set(t::TEXT, text);
}

std::string role_words(domain::ContactRole role, const char* name) {
  if (role == domain::ContactRole::no) return {};
  return std::string{role == domain::ContactRole::alternate ? "alternate " : ""} + name;
}

void show_people(web::View& view, const domain::Order& order) {
  const domain::Owner& o = order.owner;
  fact(view, t::OWNER, "Name", o.name);
  fact(view, t::OWNER, "Company", o.company);
  fact(view, t::OWNER, "E-mail", o.email.text());
  fact(view, t::OWNER, "Phone", o.phone);
  fact(view, t::OWNER, "Address", o.address + (o.city.empty() ? "" : ", ") + o.city + ' ' + o.postal_code);
  fact(view, t::OWNER, "Country", domain::country_name(o.country));
  for (const domain::Contact& contact : order.contacts) {
    const auto billing = role_words(contact.billing, "billing");
    const auto admin = role_words(contact.admin, "technical");
    view.add(t::CONTACT)
        .set(t::NAME, contact.name)
        .set(t::EMAIL, contact.email.text())
        .set(t::PHONE, contact.phone)
        .set(t::ROLES, billing.empty() || admin.empty() ? billing + admin : billing + ", " + admin);
  }
}

std::string overage_words(const domain::Order& order) {
  if (order.overage == domain::Overage::go) return "Bill what is used, no limit";
  return order.overage == domain::Overage::limit ? "Bill up to " + base::display(order.overage_limit) + " a month" : "Stop the traffic";
}

void show_standing(web::View& view, const domain::Order& order) {
  if (order.standing == domain::Standing::new_customer) return fact(view, t::OPTION, "Customer", "New, says the order");
  fact(view, t::OPTION, "Customer", "Has an account" + (order.account ? ", " + base::display(*order.account) : std::string{}));
  fact(view, t::OPTION, "Data on file", order.data_on_file == domain::DataOnFile::replace ? "Replace it by this order's" : "Merge it with this order's");
  if (order.standing != domain::Standing::replace) return;
  fact(view, t::OPTION, "Replaces", order.replaced);
  fact(view, t::OPTION, "New address", order.new_address == domain::NewAddress::permanent ? "Permanent" : "Temporary");
}

void show_server(web::View& view, const OrderCase& found) {
  const domain::Order& order = found.order;
  fact(view, t::OPTION, "Product", domain::display(found.svc()) + (domain::is_oss(found.svc()) ? ", open source" : ""));
  fact(view, t::OPTION, "Host name", found.signup.hostname);
  fact(view, t::OPTION, "Operating system", order.system.label);
  if (found.disk_gb() > 0) fact(view, t::OPTION, "Disk", std::to_string(found.disk_gb()) + " GB");
  fact(view, t::OPTION, "IP addresses", std::to_string(found.ips()));
  fact(view, t::OPTION, "Reason for more addresses", order.ips_reason);
  for (const auto& partition : order.partitions) {
    fact(view, t::OPTION, "Partition " + partition.mount, std::to_string(partition.gb) + " GB");
  }
  fact(view, t::OPTION, "Time zone", order.time_zone);
  fact(view, t::OPTION, "When bandwidth is used up", overage_words(order));
  fact(view, t::OPTION, "Special instructions", order.special);
  show_standing(view, order);
  fact(view, t::OPTION, "Heard of us", order.heard);
}

void show_price(web::View& view, const OrderCase& found) {
  const Signup& s = found.signup;
  for (const auto& [line, package, disk, ips, bandwidth, backup] : found.lines) {
    view.add(t::LINE).set(t::CODE, line.code).set(t::NAME, line.name).set(t::DETAIL, line.detail).set(t::QUANTITY, line.quantity).set(t::AMOUNT, line.amount).set(t::SETUP, line.setup);
  }
  view.set(t::RECURRING, s.recurring).set(t::SETUP_SUM, s.setup).set(t::FIRST, found.first_payment());
  view.set(t::INTERVAL, domain::every_words(s.months == 0 ? 1 : s.months));
}

std::string state_words(const tables::payments::Row& p) {
  static const std::map<tables::payments::State, const char*> kWords = {
      {tables::payments::State::pending, "Under way"}, {tables::payments::State::done, "Done"},
      {tables::payments::State::declined, "Declined"}, {tables::payments::State::held, "Held by the fraud filter"},
      {tables::payments::State::unknown, "Outcome not known yet"}};
  return kWords.at(p.state);
}

void show_payments(web::View& view, const OrderCase& found) {
  view.set(t::PAYMENT, domain::payment_words(found.signup));
  view.set(t::METHOD, found.signup.method ? domain::method_words(*found.signup.method) : "");
  if (found.payments.empty()) view.show(t::NO_PAYMENTS);
  else view.show(t::PAYMENTS);
  for (const auto& p : found.payments) {
    const bool card = p.row.vendor == tables::payments::Vendor::payflow;
    web::Scope row = view.add(t::ATTEMPT);
    row.set(t::AT, short_form(p.row.created_at)).set(t::AT_ISO, p.row.created_at).set(t::KIND, p.row.kind);
    row.set(t::SOURCE, card ? p.row.brand + " ending " + p.row.last_four : "PayPal").set(t::AMOUNT, p.row.amount);
    row.set(t::STATE, state_words(p.row)).set(t::REFERENCE, p.row.reference.value_or(""));
    row.set(t::MESSAGE, (p.row.result ? std::to_string(*p.row.result) + ' ' : "") + p.row.message).set(t::WHO, p.row.who);
    if (!card || p.row.origin) continue;
    row.add(t::CHECKS).set(t::STREET, domain::check_words(p.avs_street)).set(t::ZIP, domain::check_words(p.avs_zip)).set(t::CODE, domain::check_words(p.cvv));
  }
  if (found.signup.state != State::refused) return;
  if (found.paid() > base::Money{}) view.add(t::REFUND_DUE).set(t::AMOUNT, found.paid());
  if (found.authorization() != nullptr) view.add(t::STILL_HELD).set(t::AMOUNT, found.authorization()->row.amount);
}

void show_hints(web::View& view, db::Reader& db, const Signup& s, const OrderCase* found) {
  domain::OrderTraits traits{.email = s.owner_email};
  if (found != nullptr) {
    for (const auto& p : found->payments) {
      if (p.row.vendor != tables::payments::Vendor::payflow || p.row.origin) continue;
      traits.checks.clear();
      for (const std::string* answer : {&p.avs_street, &p.avs_zip, &p.cvv}) traits.checks += answer->empty() ? "-" : *answer;
    }
  }
  const auto related = tables::signups::related(db, s);
  for (const auto& other : related) {
    traits.same_address += other.same_address;
    traits.same_email += other.same_email;
    traits.same_host += other.same_host;
    std::string what = other.same_address ? "same IP address" : "";
    if (other.same_email) what += std::string{what.empty() ? "" : ", "} + "same e-mail";
    if (other.same_host) what += std::string{what.empty() ? "" : ", "} + "same host name";
    view.add(t::RELATED).set(t::REF, other.ref).set(t::PATH, order_path(other.ref)).set(t::NAME, other.owner_name)
        .set(t::PLACED, short_form(other.placed_at)).set(t::STATE, other.state).set(t::WHAT, what);
  }
  view.show(related.empty() ? t::NO_RELATED : t::SOME_RELATED);
  const auto hints = domain::fraud_hints(traits, domain::free_mail_domains(db));
  for (const auto& hint : hints) view.add(hint.strong ? t::STRONG : t::WEAK).set(t::HINT, hint.words);
  view.show_if(hints.empty(), t::NO_HINTS);
}

void show_request(web::View& view, web::GetCtx& c, const Signup& s) {
  base::Form form{base::form_decode(s.entered)};
  const auto catalogue = domain::Catalogue::load(c.db, base::date_of(s.placed_at));
  const auto request = domain::read_quote_request(form, catalogue, base::date_of(s.placed_at));
  for (const auto& [label, answer] : request.wanted) fact(view, t::OPTION, label, answer);
  for (const auto& quote : tables::quotes::for_request(c.db, s.id)) {
    view.add(t::QUOTE).set(t::TITLE, quote.row.title).set(t::ID, quote.row.id).set(t::STATE, quote.row.state).set(t::PRICE_1, quote.row.price_1);
  }
}

}  // namespace

web::Response order_page(web::GetCtx& c) {
  const auto ref = base::parse<base::OrderRef>(c.request.query_value("ref"));
  const auto signup = ref ? tables::signups::find_case(c.db, *ref) : std::nullopt;
  if (!signup) return no_signup(c);
  const bool is_order = signup->kind == Kind::order;
  web::View view{t::kFile, c.app, c.visitor};
  view.title((is_order ? "Order " : "Quote request ") + signup->ref.text());
  view.set(t::WHAT, is_order ? "Order" : "Quote request");
  show_head(view, *signup);
  std::optional<OrderCase> found;
  if (is_order) {
    found = domain::order_case(c.db, *signup);
    view.show(t::ORDER);
    if (signup->state == State::pending) view.add(t::DECIDE_ORDER).set(t::REF, signup->ref);
    show_people(view, found->order);
    show_server(view, *found);
    show_price(view, *found);
    show_payments(view, *found);
    for (const auto& gap : found->missing) view.add(t::MISSING).set(t::WORDS, c.app.messages().words(gap.tag));
    view.show_if(!found->missing.empty(), t::INCOMPLETE);
  } else {
    if (signup->state == State::pending) view.add(t::DECIDE_REQUEST).set(t::REF, signup->ref);
    view.show(t::REQUEST);
    show_request(view, c, *signup);
  }
  show_hints(view, c.db, *signup, found ? &*found : nullptr);
  return view.render();
}

}  // namespace mgmt
