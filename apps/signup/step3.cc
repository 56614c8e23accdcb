// Step 3: the price for each billing period, and whose account it is for.
#include "apps/signup/draft.h"
#include "apps/signup/order_view.h"
#include "apps/signup/pages.h"
#include "tpl/signup/step3.h"

namespace signup {

namespace {

namespace t = tpl::signup_step3;
using domain::Catalogue;

std::string saving_words(const domain::Price& price, int months) {
  const auto saving = price.saving(months);
  return saving > base::Money{} ? "You save " + base::display(saving) : "";
}

void show_prices(web::View& view, const domain::Price& price, int chosen) {
  for (const int months : {1, 6, 12}) {
    const std::string label = months == 1 ? "1 month" : std::to_string(months) + " months";
    view.add(t::PERIOD)
        .set(t::VALUE, months)
        .set(t::LABEL, label)
        .set(t::LINE_NAME, "Paid " + domain::every_words(months))
        .set(t::CENTS, price.every(months).cents())
        .set(t::TOTAL, price.every(months))
        .set(t::UNIT, months == 1 ? "month" : label)
        .set(t::DETAIL, saving_words(price, months))
        .set(t::SAVING, saving_words(price, months))
        .show_if(months == chosen, t::CHECKED);
  }
  for (const auto& line : price.lines) {
    view.add(t::PRICED)
        .set(t::NAME, line.name)
        .set(t::DETAIL, line.detail)
        .set(t::PRICE_1, line.price_1)
        .set(t::PRICE_6, line.price_6)
        .set(t::PRICE_12, line.price_12);
  }
  view.set(t::TOTAL_1, price.every(1)).set(t::TOTAL_6, price.every(6)).set(t::TOTAL_12, price.every(12));
  view.set(t::SAVING_6, price.saving(6)).set(t::SAVING_12, price.saving(12));
  if (price.setup() > base::Money{}) view.add(t::SETUP_ROW).set(t::SETUP_ONCE, price.setup());
}

// One line for the whole period: what the script shows too, since a period's price is not a sum of months.
domain::Price as_one_line(const domain::Price& price, int months) {
  domain::PriceLine line{.code = "",
                         .name = "Paid " + domain::every_words(months),
                         .detail = saving_words(price, months),
                         .price_1 = price.every(1),
                         .price_6 = price.every(6),
                         .price_12 = price.every(12),
                         .setup = price.setup()};
  return {{line}};
}

web::Response page(SignupApp& app, const web::Visitor& visitor, const Catalogue& catalogue, const Draft& draft,
                   const domain::Order& order, std::string_view back) {
  const base::Form& form = draft.form;
  const auto price = domain::price_of(order, catalogue);
  const int months = form.failed("months") ? 1 : order.months;
  web::View view{t::kFile, app, visitor};
  view.title("Billing period, step 3 of 4 · Order").form(form);
  view.set(t::BACK, back);
  show_stepper(view, t::STEPPER, 3);
  show_prices(view, price, months);
  for (const auto& choice : catalogue.list("heard")) {
    view.add(t::HEARD).set(t::VALUE, choice.value).set(t::LABEL, choice.label)
        .show_if(form.raw("heard") == choice.value, t::CHECKED);
  }
  if (order.standing != domain::Standing::new_customer) {
    web::Scope existing = view.add(t::EXISTING);
    existing.show_if(form.raw("data") == "merge", t::MERGE).show_if(form.raw("data") == "replace", t::REPLACE_DATA);
    if (order.standing == domain::Standing::replace) {
      existing.add(t::REPLACE)
          .show_if(form.raw("new-address") == "permanent", t::PERMANENT)
          .show_if(form.raw("new-address") == "temporary", t::TEMPORARY);
    }
  }
  show_interval_price(view, t::SUMMARY, as_one_line(price, months), months);
  return view.render();
}

}  // namespace

web::Response step3_form(web::GetCtx& c) {
  SignupApp& app = site(c);
  Draft draft = load_draft(c.db, app, c.visitor);
  if (draft.placed) return already_placed(app, c.visitor, *draft.placed);
  const auto& catalogue = app.catalogue(c.db);
  const int open_step = domain::first_open_step(draft.form, catalogue, draft.quote);
  if (open_step < 3) return web::see_other(step_path(open_step));
  for (const auto& [field, value] : {std::pair{"months", "1"}, std::pair{"data", "merge"}, std::pair{"new-address", "permanent"}}) {
    if (!draft.form.has(field)) draft.form.set(field, value);
  }
  base::Form readable{draft.form.fields()};
  const auto order = domain::read_order(readable, catalogue, draft.quote);
  return page(app, c.visitor, catalogue, draft, order, c.request.query_value("back"));
}

web::Response step3_submit(web::PostCtx& c) {
  SignupApp& app = site(c);
  Draft draft = load_draft(c.db, app, c.visitor);
  if (draft.placed) return web::see_other(step_path(1));
  const base::Form sent = c.request.form();
  const auto& catalogue = app.catalogue(c.db);
  const int open_step = domain::first_open_step(draft.form, catalogue, draft.quote);
  if (open_step < 3) return web::see_other(step_path(open_step));
  take_step(draft, 3, sent);
  const auto order = domain::read_order(draft.form, catalogue, draft.quote);
  if (!draft.form.ok()) return page(app, c.visitor, catalogue, draft, order, sent.raw("back"));
  save(c, draft);
  return go_on(c, sent, 4);
}

}  // namespace signup
