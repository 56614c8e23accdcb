#include "apps/shared/card_form.h"

#include "apps/shared/countries.h"
#include "domain/card.h"
#include "domain/once.h"
#include "tpl/shared/card_fields.h"

namespace card_form {

const char* decline_tag(const domain::ChargeResult& result) {
  if (result.our_fault) return "card_out_of_order";
  if (result.bad_card) return "card_refused_data";
  return result.message.find("never reached") != std::string::npos ? "card_not_sent" : "card_declined";
}

void show(web::View& view, web::IncludeName mark, base::Form form) {
  namespace t = tpl::shared_card_fields;
  view.form(form);
  view.include(mark, t::kFile);
  const std::string_view chosen = form.has("cc-country") ? form.raw("cc-country") : "US";
  show_countries(view, t::COUNTRIES, chosen);
}

Submit submit(web::StepCtx& c, const domain::Desk& desk, ports::Services& services, const domain::PayFor& what) {
  Submit submit{.form = c.request.form()};
  const ports::Card card = domain::read_card(submit.form, base::date_of(desk.clock.now()));
  submit.form.forget("cc-number");
  submit.form.forget("cc-csc");
  const std::string once{submit.form.raw("once")};
  if (!domain::well_formed_key(once)) submit.form.fail("cc-number", "card_again");
  if (!submit.form.ok()) return submit;
  const auto result = domain::charge_card(c.database, desk, *services.cards, *services.vault, what, once, card, c.request.remote_addr);
  submit.not_begun = result.not_begun;
  if (result.not_begun != domain::NotBegun::no) return submit;
  submit.sent = result.state != domain::PaymentState::declined;
  if (!submit.sent) submit.form.fail("cc-number", decline_tag(result));
  return submit;
}

}  // namespace card_form
