// Leads on to the page where an invoice is paid, with a link made for this click: the invoice that the form names, or what is due.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "auth/fresh_key.h"
#include "domain/pay_now.h"
#include "web/problem.h"

namespace am {

web::Response pay_submit(web::PostCtx& c) {
  AmApp& app = site(c);
  auto [key, hash] = auth::fresh_key(app.random());
  const domain::PayKey pay_key{std::move(key), std::move(hash)};
  const std::string_view named = c.request.body_value("ref");
  std::optional<std::string> link;
  if (named.empty()) {
    link = domain::pay_now(c.db, app.desk(), actor(c), customer(c), pay_key);
    if (!link) return web::see_other(app.index_path() + "?paid=1");
  } else {
    const auto ref = base::parse<base::InvoiceRef>(named);
    if (ref) link = domain::pay_invoice(c.db, app.desk(), actor(c), customer(c), *ref, pay_key);
    if (!link) return web::problem(c.app, c.visitor, c.request, 404, "not_open_invoice");
  }
  return web::see_other(link->substr(app.business().secure_url.size()));  // it leads to our own site
}

}  // namespace am
