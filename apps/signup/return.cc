// Where PayPal sends the payer back to. The look-up of the payment (PDT) writes, so it happens by POST: a script presses the
// button. PayPal's own notice (IPN) does the same if the payer never comes back; whichever is first counts.
#include "apps/signup/pages.h"
#include "apps/signup/signup_app.h"
#include "domain/ipn_queue.h"
#include "tpl/signup/return.h"
#include "web/problem.h"
#include "web/view.h"

namespace signup {

namespace {

// The page that shows the result, and the token that the payment must carry.
struct Target {
  std::string page;
  std::string token;
};

std::optional<Target> target(db::Reader& db, std::string_view order, std::string_view key) {
  if (order.empty()) {
    const auto invoice = invoice_of_key(db, key);
    if (!invoice) return std::nullopt;
    return Target{"/signup/pay.html?key=" + std::string{key} + "&returned=1", invoice->paypal_token.value_or("")};
  }
  const auto signup = order_in_query(db, order, key);
  if (!signup) return std::nullopt;
  return Target{domain::confirm_path(signup->ref, std::string{key}) + "&returned=1", signup->paypal_token.value_or("")};
}

bool is_transaction(std::string_view tx) {
  for (char ch : tx) {
    if (!base::is_alnum(ch) && ch != '-') return false;
  }
  return !tx.empty() && tx.size() <= 40;
}

}  // namespace

web::Response return_page(web::GetCtx& c) {
  namespace t = tpl::signup_return;
  const auto order = c.request.query_value("order");
  const auto key = c.request.query_value("key");
  const auto tx = c.request.query_value("tx");
  const auto found = target(c.db, order, key);
  if (!found) return web::problem(c.app, c.visitor, c.request, 404, "no_order");
  if (!is_transaction(tx)) return web::see_other(found->page);  // an agreement without a payment has none
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Back from PayPal");
  view.set(t::ORDER, order).set(t::KEY, key).set(t::TX, tx);
  return view.render();
}

web::Response return_submit(web::StepCtx& c) {
  SignupApp& app = site(c);
  const base::Form sent = c.request.form();
  const auto found = c.database.read([&](db::Reader& db) { return target(db, sent.raw("order"), sent.raw("key")); });
  if (!found) return web::problem(app, c.visitor, c.request, 404, "no_order");
  const std::string tx{sent.raw("tx")};
  if (is_transaction(tx) && !found->token.empty()) {
    domain::confirm_return(c.database, app.desk(), *app.services().paypal, tx, found->token, c.request.remote_addr);
  }
  return web::see_other(found->page);
}

}  // namespace signup
