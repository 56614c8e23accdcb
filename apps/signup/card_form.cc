#include "apps/signup/card_form.h"

#include "base/log.h"
#include "domain/card.h"
#include "domain/countries.h"
#include "tpl/signup/card_fields.h"

namespace signup {

namespace {

bool is_form_key(std::string_view key) {
  return key.size() == 32 && key.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

const char* decline_tag(const domain::ChargeResult& result) {
  if (result.our_fault) return "card_out_of_order";
  if (result.bad_card) return "card_refused_data";
  return result.message.find("never reached") != std::string::npos ? "card_not_sent" : "card_declined";
}

}  // namespace

void show_card_form(web::View& view, web::IncludeName mark, base::Form form) {
  namespace t = tpl::signup_card_fields;
  view.form(form);
  web::Scope fields = view.include(mark, t::kFile);
  const std::string_view chosen = form.has("cc-country") ? form.raw("cc-country") : "US";
  for (const auto& country : domain::countries()) {
    fields.add(t::COUNTRY).set(t::VALUE, country.code).set(t::LABEL, country.name)
        .show_if(country.code == chosen, t::CHECKED);
  }
}

CardSubmit submit_card(web::StepCtx& c, const domain::PayFor& what) {
  SignupApp& app = site(c);
  CardSubmit submit{.form = c.request.form()};
  const ports::Card card = domain::read_card(submit.form, app.today());
  submit.form.forget("cc-number");
  submit.form.forget("cc-csc");
  const std::string once{submit.form.raw("once")};
  if (!is_form_key(once)) submit.form.fail("cc-number", "card_again");
  if (!submit.form.ok()) return submit;
  auto& services = app.services();
  const auto result = domain::charge_card(c.database, app.desk(), *services.cards, *services.vault, what, once, card,
                                          c.request.remote_addr);
  submit.nothing_due = result.nothing_due;
  submit.charged = !result.nothing_due && result.state != domain::PaymentState::declined;
  if (!submit.charged && !result.nothing_due) submit.form.fail("cc-number", decline_tag(result));
  return submit;
}

}  // namespace signup
