// Step 4: everything on one page, the terms, and the button that registers the order.
#include "apps/signup/draft.h"
#include "apps/signup/order_view.h"
#include "apps/signup/pages.h"
#include "auth/digest.h"
#include "domain/countries.h"
#include "domain/customer_people.h"
#include "domain/notices.h"
#include "tpl/signup/step4.h"
#include "web/problem.h"

namespace signup {

namespace {

namespace t = tpl::signup_step4;
using domain::Catalogue;
using domain::Order;

class Part {
 public:
  Part(web::View& view, const char* id, const char* title, int step) : scope_(view.add(t::PART)) {
    scope_.set(t::ID, id).set(t::TITLE_WORDS, title).set(t::CHANGE, step_path(step) + "?back=check");
  }
  Part& fact(const char* name, std::string_view value) {
    if (base::trim(value).empty()) return *this;
    web::Scope fact = scope_.add(t::FACT);
    fact.set(t::NAME, name);
    for (const auto& line : base::split(base::trim(value), '\n')) fact.add(t::LINE).set(t::VALUE, line);
    return *this;
  }

 private:
  web::Scope scope_;
};

void show_people(web::View& view, const Order& order) {
  const auto& o = order.owner;
  Part{view, "owner", "Owner", 1}
      .fact("Name", o.name)
      .fact("Company", o.company)
      .fact("Email", o.email.text())
      .fact("Phone", o.phone)
      .fact("Address", o.address + "\n" + o.city + " " + o.postal_code + "\n" + std::string{domain::country_name(o.country)});
  Part contacts{view, "contacts", "Contacts", 1};
  for (const auto& c : order.contacts) {
    const std::string roles = domain::spoken_roles(c.billing, c.admin);
    if (!roles.empty()) contacts.fact(c.name.c_str(), c.email.text() + (c.phone.empty() ? "" : ", " + c.phone) + "\n" + roles);
  }
}

void show_server(web::View& view, const Order& order, const domain::Price& price) {
  std::string partitions;
  for (const auto& p : order.partitions) partitions += p.mount + ": " + std::to_string(p.gb) + " GB\n";
  Part{view, "plan", "Plan", 1}
      .fact("Plan", order.plan->name)
      .fact("Includes", order.plan->detail)
      .fact("Operating system", order.system.label)
      .fact("Backup space", order.backup ? order.backup->detail : "None");
  Part server{view, "server", "Server options", 2};
  server.fact("Host name", order.host.text());
  for (const auto& line : price.lines) {
    const bool chosen_in_step1 = line.code == order.plan->code || (order.backup && line.code == order.backup->code);
    if (!chosen_in_step1) server.fact(line.name.c_str(), line.detail);
  }
  server.fact("Time zone", order.time_zone)
      .fact("Reason for more addresses", order.ips_reason)
      .fact("Partitions", partitions)
      .fact("Special instructions", order.special)
      .fact("Bandwidth used up", domain::overage_words(order.overage, order.overage_limit))
      .fact("Payment", domain::method_words(order.method));
}

void show_account(web::View& view, const Order& order) {
  Part part{view, "period", "Billing and account", 3};
  part.fact("Paid", domain::every_words(order.months)).fact("Heard of us", order.heard);
  if (!order.account) {
    part.fact("Account", "A new one");
    return;
  }
  part.fact("Account", base::display(*order.account)).fact("Replaces", order.replaced);
  if (order.standing == domain::Standing::replace) {
    part.fact("New address", order.new_address == domain::NewAddress::permanent ? "Permanent" : "Temporary");
  }
  part.fact("Data on file", order.data_on_file == domain::DataOnFile::merge ? "Add what I entered" : "Replace by what I entered");
}

std::string afterwards(const Order& order) {
  if (order.method == domain::Method::card) return "Next you enter your card. Nothing is charged before that.";
  if (order.method == domain::Method::invoice) return "We check the order and send you an invoice.";
  return "Next you go to PayPal. Nothing is paid before you agree there.";
}

// What the page shows, as one word: if it differs when the order is placed, another tab or a new price has changed it.
std::string digest(const base::Form& entered, const domain::Price& price, int months) {
  return auth::sha256(base::form_encode(entered.fields()) + base::str(price.every(months)) + base::str(price.setup()));
}

web::Response page(SignupApp& app, const web::Visitor& visitor, const Catalogue& catalogue, const Order& order,
                   const base::Form& entered, const base::Form& shown) {
  const auto price = domain::price_of(order, catalogue);
  web::View view{t::kFile, app, visitor};
  view.title("Check your order, step 4 of 4 · Order").form(shown);
  show_stepper(view, t::STEPPER, 4);
  show_server(view, order, price);
  show_people(view, order);
  show_account(view, order);
  view.set(t::TOTAL_WORDS, base::display(price.every(order.months)) + " " + domain::every_words(order.months))
      .set(t::AFTERWARDS, afterwards(order))
      .set(t::SEEN, digest(entered, price, order.months))
      .show_if(shown.checked("terms"), t::TERMS);
  if (price.setup() > base::Money{}) view.add(t::FIRST).set(t::FIRST_PAYMENT, price.first_payment(order.months));
  show_interval_price(view, t::SUMMARY, price, order.months, true);
  return view.render();
}

}  // namespace

web::Response step4_form(web::GetCtx& c) {
  SignupApp& app = site(c);
  Draft draft = load_draft(c.db, app, c.visitor);
  if (draft.placed) return already_placed(app, c.visitor, *draft.placed);
  const auto& catalogue = app.catalogue(c.db);
  const int open_step = domain::first_open_step(draft.form, catalogue, draft.quote);
  if (open_step < 4) return web::see_other(step_path(open_step));
  const auto order = domain::read_order(draft.form, catalogue, draft.quote);
  return page(app, c.visitor, catalogue, order, draft.form, base::Form{});
}

web::Response step4_submit(web::PostCtx& c) {
  SignupApp& app = site(c);
  base::Form sent = c.request.form();
  Draft draft = load_draft(c.db, app, c.visitor);
  if (!draft.placed) {
    const auto& catalogue = app.catalogue(c.db);
    const int open_step = domain::first_open_step(draft.form, catalogue, draft.quote);
    if (open_step < 4) return web::see_other(step_path(open_step));
    const auto order = domain::read_order(draft.form, catalogue, draft.quote);
    const auto seen = sent.raw("seen");
    if (!sent.checked("terms")) sent.fail("terms", "terms_missing");
    if (!seen.empty() && seen != digest(draft.form, domain::price_of(order, catalogue), order.months)) {
      sent.fail("terms", "order_changed");
    }
    if (!sent.ok()) return page(app, c.visitor, catalogue, order, draft.form, sent);
  }
  const auto keys = keys_of(c.visitor);
  const auto outcome = domain::place_order(c.db, app.desk(), keys, c.request.remote_addr);
  if (outcome.quote_gone) return web::problem(app, c.visitor, c.request, 409, "quote_gone");
  if (!outcome.placed) return web::see_other(step_path(outcome.open_step));
  if (outcome.placed->by_invoice) return web::see_other(domain::confirm_path(outcome.placed->ref, keys.view_key));
  return web::see_other("/signup/payment.html?order=" + outcome.placed->ref.text() + "&key=" + keys.view_key);
}

}  // namespace signup
