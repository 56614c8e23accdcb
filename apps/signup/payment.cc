// Paying for an order that is registered: by card here, at PayPal, or by invoice. The order waits; a decline loses nothing.
#include <array>

#include "apps/shared/card_form.h"
#include "apps/signup/order_view.h"
#include "apps/signup/pages.h"
#include "apps/signup/signup_app.h"
#include "domain/notices.h"
#include "domain/paypal_link.h"
#include "domain/pricing.h"
#include "tables/signup_lines.h"
#include "tpl/signup/payment.h"
#include "web/problem.h"

namespace signup {

namespace {

namespace t = tpl::signup_payment;
using domain::Method;
using tables::signups::PayState;
using Signup = tables::signups::Row;

bool can_pay(const Signup& order) {
  return order.state == tables::signups::State::pending &&
         (order.pay_state == PayState::none || order.pay_state == PayState::waiting ||
          order.pay_state == PayState::declined);
}

bool pays_later(const Signup& order) { return !domain::is_vps(base::parse<domain::Svc>(order.svc).value()); }

std::string address(const char* page, const Signup& order, std::string_view key) {
  return "/signup/" + std::string{page} + "?order=" + order.ref.text() + "&key=" + std::string{key};
}

void show_card(web::View& view, SignupApp& app, const Signup& order, const base::Form& sent) {
  const std::string amount = base::display(order.first_payment());
  web::Scope part = view.add(t::CARD);
  part.set(t::ONCE, app.services().random->hex(16));
  part.set(t::BUTTON, pays_later(order) ? "Authorize " + amount : "Pay " + amount);
  part.set(t::HINT, pays_later(order) ? "The amount is only authorized. It is charged when your server is in service."
                                      : "The amount is charged to your card at once.");
  card_form::show(view, t::CARD_FIELDS, sent);
}

void show_paypal(web::View& view, SignupApp& app, const Signup& order, std::string_view key) {
  const std::string link = domain::paypal_subscription_link(
      app.business(), {.title = app.business().company + " order " + order.ref.text(),
                       .token = order.paypal_token.value_or(""),
                       .recurring = order.recurring,
                       .setup = order.setup,
                       .months = order.months,
                       .hold = pays_later(order),
                       .return_path = address("return.html", order, key),
                       .cancel_path = address("payment.html", order, key)});
  const std::string amount = base::display(order.recurring) + " " + domain::every_words(order.months);
  view.add(t::PAYPAL)
      .set(t::METHOD_WORDS, domain::method_words(order.method))
      .set(t::PAYPAL_LINK, link)
      .set(t::PAYPAL_WORDS, pays_later(order) ? "At PayPal you agree to pay " + amount + ". Nothing is taken for now."
                            : order.method == Method::echeck
                                ? "At PayPal you agree to pay " + amount + ". Choose your bank account there; an e-check takes some days."
                                : "At PayPal you agree to pay " + amount + ".");
}

web::Response page(SignupApp& app, const web::Visitor& visitor, db::Reader& db, const Signup& order, std::string_view key,
                   const base::Form& sent) {
  web::View view{t::kFile, app, visitor};
  view.title("Pay for order " + order.ref.text());
  view.set(t::REF, order.ref).set(t::KEY, key).set(t::CONFIRM, address("confirm.html", order, key));
  view.set(t::WHAT, pays_later(order) ? "Nothing is charged until your server is in service."
                                      : "We set up your server when the payment is made.");
  if (order.method == Method::card) show_card(view, app, order, sent);
  if (order.method == Method::paypal || order.method == Method::echeck) show_paypal(view, app, order, key);
  for (const Method other : {Method::card, Method::paypal, Method::echeck, Method::invoice}) {
    if (other == order.method) continue;
    view.add(t::OTHER).set(t::VALUE, "use-" + base::str(other)).set(t::LABEL, domain::method_words(other));
  }
  for (const auto& line : tables::signup_lines::of(db, order.id)) {
    view.add(t::LINE).set(t::NAME, line.name).set(t::DETAIL, line.detail).set(t::AMOUNT, price_or_included(line.amount));
  }
  if (order.setup > base::Money{}) view.add(t::SETUP).set(t::SETUP_AMOUNT, order.setup);
  const std::string every = domain::every_words(order.months);
  view.set(t::TOTAL_WORDS, order.setup > base::Money{} ? "To pay first, then " + base::display(order.recurring) + " " + every
                                                       : "To pay " + every);
  view.set(t::TOTAL, order.first_payment());
  return view.render();
}

void change_method(db::Writer& db, SignupApp& app, const Signup& found, Method method) {
  const Signup order = tables::signups::lock(db, found.id);
  if (!can_pay(order) || order.method == method) return;
  const bool at_paypal = method == Method::paypal || method == Method::echeck;
  tables::signups::set_payment(db, order.id, method, at_paypal ? PayState::waiting : PayState::none,
                               app.services().clock->now());
  domain::tell_method_changed(db, app.desk(), order, method);
}

}  // namespace

web::Response payment_page(web::GetCtx& c) {
  const auto key = c.request.query_value("key");
  const auto order = order_in_query(c.db, c.request.query_value("order"), key);
  if (!order) return web::problem(c.app, c.visitor, c.request, 404, "no_order");
  if (!can_pay(*order)) return web::see_other(address("confirm.html", *order, key));
  return page(site(c), c.visitor, c.db, *order, key, base::Form{});
}

web::Response payment_submit(web::StepCtx& c) {
  SignupApp& app = site(c);
  const base::Form sent = c.request.form();
  const std::string key{sent.raw("key")};
  const auto order = c.database.read([&](db::Reader& db) { return order_in_query(db, sent.raw("order"), key); });
  if (!order) return web::problem(app, c.visitor, c.request, 404, "no_order");
  const auto go = sent.raw("go");
  if (go.starts_with("use-")) {
    const auto method = base::parse<Method>(go.substr(4));
    if (method) c.database.write([&](db::Writer& db) { change_method(db, app, *order, *method); });
    return web::see_other(address(method == Method::invoice ? "confirm.html" : "payment.html", *order, key));
  }
  const auto submit = card_form::submit(c, app.desk(), app.services(), {.signup = order->id});
  if (submit.sent || submit.not_begun == domain::NotBegun::nothing_due) return web::see_other(address("confirm.html", *order, key));
  return c.database.read([&](db::Reader& db) -> web::Response {
    // As it is now: another tab may have changed the method meanwhile.
    const auto now = order_in_query(db, sent.raw("order"), key);
    if (!now || !can_pay(*now)) return web::see_other(address("confirm.html", *order, key));
    return page(app, c.visitor, db, *now, key, submit.form);
  });
}

}  // namespace signup
