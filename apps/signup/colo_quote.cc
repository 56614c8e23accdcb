// Asks for a quote for a custom server. Staff answer it in mgmt; their link leads into step 1 with the quoted price.
#include "apps/signup/pages.h"
#include "apps/signup/signup_app.h"
#include "auth/digest.h"
#include "domain/quote_request.h"
#include "tpl/shared/field_error.h"
#include "tpl/signup/colo_quote.h"
#include "web/view.h"

namespace signup {

namespace {

namespace t = tpl::signup_colo_quote;
using domain::Catalogue;

void show_choice(web::Scope& form_part, const domain::QuoteList& list, const Catalogue& catalogue, const base::Form& form,
                 const web::Messages& messages) {
  namespace e = tpl::shared_field_error;
  web::Scope field = form_part.add(t::CHOICE);
  field.set(t::FIELD, list.field).set(t::LABEL, list.label);
  for (const auto& choice : catalogue.list(list.list)) {
    field.add(t::OPTION).set(t::VALUE, choice.value).set(t::WORDS, choice.label)
        .show_if(form.raw(list.field) == choice.value, t::CHECKED);
  }
  for (const auto& error : form.errors()) {
    if (error.field != list.field) continue;
    field.show(t::INVALID);
    field.include(t::FIELD_ERROR, e::kFile).set(e::ERROR_FIELD, error.field).set(e::ERROR_WORDS, messages.words(error.tag));
  }
}

web::Response page(SignupApp& app, const web::Visitor& visitor, const Catalogue& catalogue, const base::Form& form) {
  web::View view{t::kFile, app, visitor};
  view.title("Ask for a quote").form(form);
  web::Scope ask = view.add(t::ASK);
  const std::string_view once = form.raw("once");
  ask.set(t::ONCE, once.empty() ? app.services().random->hex(16) : std::string{once});
  for (const auto& list : domain::quote_lists()) show_choice(ask, list, catalogue, form, app.messages());
  for (const auto& choice : catalogue.list("heard")) {
    ask.add(t::HEARD).set(t::VALUE, choice.value).set(t::WORDS, choice.label)
        .show_if(form.raw("heard") == choice.value, t::CHECKED);
  }
  ask.show_if(form.raw("install") == "staff", t::INSTALL_STAFF).show_if(form.raw("install") == "ipkvm", t::INSTALL_IPKVM);
  ask.show_if(form.raw("customer") == "no", t::CUSTOMER_NO).show_if(form.raw("customer") == "yes", t::CUSTOMER_YES);
  return view.render();
}

}  // namespace

web::Response colo_quote_form(web::GetCtx& c) {
  SignupApp& app = site(c);
  if (const auto sent = base::parse<base::OrderRef>(c.request.query_value("sent"))) {
    web::View view{t::kFile, app, c.visitor};
    view.title("We have your request");
    view.add(t::SENT).set(t::SENT_REF, *sent);
    return view.render();
  }
  return page(app, c.visitor, app.catalogue(c.db), base::Form{});
}

web::Response colo_quote_submit(web::PostCtx& c) {
  SignupApp& app = site(c);
  base::Form form = c.request.form();
  const auto& catalogue = app.catalogue(c.db);
  const auto request = domain::read_quote_request(form, catalogue, app.today());
  if (!form.ok()) return page(app, c.visitor, catalogue, form);
  // The same form with the same answers is the same request; sent again with others it is a new one.
  const std::string answers = base::form_encode(domain::quote_fields(form).fields());
  const std::string form_hash = auth::hmac(c.visitor.token, "quote:" + std::string{form.raw("once")} + answers);
  const auto ref = domain::place_quote_request(c.db, app.desk(), form_hash, form, request, c.request.remote_addr);
  return web::see_other("/signup/colo_quote.html?sent=" + ref.text());
}

}  // namespace signup
