// Pays an invoice on a page of the second gateway: opens the page, sends the payer there, takes them in when they return or turn
// back. The pay link's key is all that is needed. Asking the gateway writes, so it happens by POST: when the payer is back a script
// presses the button. The gateway's own notice does the same if they never come back; whichever is first counts.
#include "apps/signup/pages.h"
#include "apps/signup/signup_app.h"
#include "domain/hosted_payment.h"
#include "domain/once.h"
#include "tpl/signup/pay_hosted.h"
#include "web/problem.h"
#include "web/view.h"

namespace signup {

namespace {

namespace t = tpl::signup_pay_hosted;
using Invoice = tables::invoice::Row;

std::string pay_link(std::string_view key) { return "/signup/pay.html?key=" + std::string{key}; }
std::string own_link(std::string_view key) { return "/signup/pay_hosted.html?key=" + std::string{key}; }

web::View view_of(SignupApp& app, const web::Visitor& visitor, const char* heading, const char* words) {
  web::View view{t::kFile, app, visitor};
  view.title(heading);
  view.set(t::HEADING, heading).set(t::WORDS, words).set(t::GATEWAY, app.services().pages->abilities().name);
  return view;
}

web::Response no_page(SignupApp& app, const web::Visitor& visitor, std::string_view key) {
  web::View view = view_of(app, visitor, "The payment page does not open",
                           "Nothing was charged. Try again in a moment, or pay another way.");
  view.add(t::NO_PAGE).set(t::PAY_LINK, pay_link(key));
  return view.render().with(503);
}

web::Response back(SignupApp& app, const web::Visitor& visitor, std::string_view key) {
  web::View view = view_of(app, visitor, "Back from the payment page", "One more step: we ask about your payment.");
  view.set(t::KEY, key).show(t::BACK);
  return view.render();
}

// The site's own forms lead to addresses of its own alone (form-action), so the way out is a link, and a header that follows it.
web::Response leaving(SignupApp& app, const web::Visitor& visitor, const std::string& address) {
  web::View view = view_of(app, visitor, "Taking you to the payment page",
                           "Your card is entered there, not here. Afterwards you come back to us.");
  view.add(t::LEAVE).set(t::ADDRESS, address);
  return view.render().header("Refresh", "0; url=" + address);
}

web::Response waiting(SignupApp& app, const web::Visitor& visitor, std::string_view key, const std::string& address) {
  web::View view = view_of(app, visitor, "Your payment is not finished", "A payment page is open for this invoice. Nothing was charged yet.");
  view.set(t::KEY, key).show(t::OTHER_WAY);
  view.add(t::LEAVE).set(t::ADDRESS, address);
  return view.render();
}

web::Response open(web::StepCtx& c, SignupApp& app, const Invoice& invoice, const std::string& key) {
  const std::string once{c.request.body_value("once")};
  if (!domain::well_formed_key(once)) return web::see_other(pay_link(key));
  const std::string own = app.business().secure_url + own_link(key);
  const auto visit = domain::open_payment_page(c.database, app.desk(), *app.services().pages, invoice.id, once,
                                               {.return_url = own + "&returned=1", .cancel_url = own});
  if (visit.no_page) return no_page(app, c.visitor, key);
  return web::see_other(visit.address.empty() ? pay_link(key) : own_link(key) + "&leave=1");
}

}  // namespace

web::Response pay_hosted_page(web::GetCtx& c) {
  SignupApp& app = site(c);
  const auto key = c.request.query_value("key");
  const auto invoice = invoice_of_key(c.db, key);
  if (!invoice) return web::problem(c.app, c.visitor, c.request, 404, "no_invoice");
  const auto address = domain::open_page_of(c.db, invoice->id);
  if (!address || !app.services().pages) return web::see_other(pay_link(key));
  if (c.request.query_value("returned") == "1") return back(app, c.visitor, key);
  if (c.request.query_value("leave") == "1") return leaving(app, c.visitor, *address);
  return waiting(app, c.visitor, key, *address);
}

web::Response pay_hosted_submit(web::StepCtx& c) {
  SignupApp& app = site(c);
  const base::Form sent = c.request.form();
  const std::string key{sent.raw("key")};
  const auto invoice = c.database.read([&](db::Reader& db) { return invoice_of_key(db, key); });
  if (!invoice) return web::problem(app, c.visitor, c.request, 404, "no_invoice");
  if (!app.services().pages) return web::see_other(pay_link(key));
  auto& pages = *app.services().pages;
  const auto go = sent.raw("go");
  if (go == "open") return open(c, app, *invoice, key);
  if (go == "look") {
    domain::look_at_payment_page(c.database, app.desk(), pages, invoice->id);
    return web::see_other(pay_link(key) + "&returned=1");
  }
  if (go == "close") domain::close_payment_page(c.database, app.desk(), pages, invoice->id);
  return web::see_other(pay_link(key));
}

}  // namespace signup
