// Step 1: what, and who.
#include "apps/shared/countries.h"
#include "apps/signup/draft.h"
#include "apps/signup/order_view.h"
#include "apps/signup/pages.h"
#include "apps/signup/step1_contacts.h"
#include "apps/signup/step1_offer.h"
#include "auth/digest.h"
#include "base/form.h"
#include "tpl/signup/step1.h"
#include "web/problem.h"

namespace signup {

namespace {

namespace t = tpl::signup_step1;
using domain::Catalogue;
using domain::PackageRole;
using domain::Svc;

void show_quote(web::View& view, const tables::quotes::Row& quote, std::string_view key) {
  const auto plan = domain::plan_of(quote);
  view.add(t::QUOTED)
      .set(t::QUOTE_TITLE, quote.title)
      .set(t::QUOTE_PARTS, plan.detail)
      .set(t::QUOTE_PRICE, quote.price_1)
      .set(t::QUOTE_CENTS, quote.price_1.cents())
      .set(t::QUOTE_CODE, plan.code)
      .set(t::QUOTE_KEY, key)
      .set(t::QUOTE_EXPIRES, base::long_form(quote.expires_at));
}

web::Response page(SignupApp& app, const web::Visitor& visitor, const Catalogue& catalogue, const Draft& draft,
                   std::string_view quote_key, std::string_view back) {
  const base::Form& form = draft.form;
  web::View view{t::kFile, app, visitor};
  view.title("Choose a plan, step 1 of 4 · Order").form(form);
  view.set(t::BACK, back);
  show_stepper(view, t::STEPPER, 1);
  if (draft.quote) {
    show_quote(view, *draft.quote, quote_key);
  } else {
    show_products(view, app, catalogue, form);
  }
  show_systems_and_backup(view, app, catalogue, draft);
  card_form::show_countries(view, t::COUNTRIES, form.raw("owner-country"));
  show_contacts(view, form, app.messages());
  show_price(view, app, catalogue, draft);
  return view.render();
}

// What a visitor who has entered nothing sees: the product of the link, its middle plan, its first system.
void preset(base::Form& form, const Catalogue& catalogue, std::string_view wanted, bool fresh) {
  const auto svc = base::parse<Svc>(wanted);
  if (!fresh && !svc) return;
  const Svc target = svc.value_or(Svc::linux_vps);
  const Svc now = priced(chosen(form), form.checked("oss"));
  if (!fresh && now == target) return;
  form.set("svc", base::str(domain::regular(target)));
  form.set("oss", domain::is_oss(target) ? "1" : "");
  const auto plans = catalogue.packages(target, PackageRole::base);
  const auto systems = catalogue.systems(target);
  form.set("plan", plans.empty() ? "" : plans[plans.size() / 2]->code);
  form.set("os", systems.empty() ? "" : systems.front().value);
  form.set("backup", "none");
  if (!fresh) return;
  form.set("owner-country", "US");
  form.set("c1-billing", "1");
  form.set("c1-admin", "1");
}

// After the open-source box was changed: the plan, and what else has a version for both, at the same place in the other list.
void follow_discount(base::Form& form, const Catalogue& catalogue) {
  const Svc svc = chosen(form);
  const auto discounted = domain::open_source(svc);
  if (!discounted) return;
  const Svc target = priced(svc, form.checked("oss"));
  const Svc other = target == svc ? *discounted : svc;
  for (const auto& [field, role] : {std::pair{"plan", PackageRole::base}, std::pair{"backup", PackageRole::backup}}) {
    const auto from = catalogue.packages(other, role);
    const auto to = catalogue.packages(target, role);
    for (std::size_t i = 0; i < from.size() && i < to.size(); ++i) {
      if (from[i]->code == form.raw(field)) form.set(field, to[i]->code);
    }
  }
}

std::optional<tables::quotes::Row> usable_quote(db::Reader& db, SignupApp& app, std::string_view key) {
  base::Form wanted;
  wanted.set(domain::kQuoteField, auth::sha256(key));
  return domain::quote_of(db, wanted, app.services().clock->now());
}

}  // namespace

web::Response step1_form(web::GetCtx& c) {
  SignupApp& app = site(c);
  const std::string svc{c.request.query_value("svc")};
  if (c.request.query_value("new") == "1") {
    const std::string quote{c.request.query_value("quote")};
    const std::string query = !quote.empty() ? "?quote=" + base::url_encode(quote) : base::parse<Svc>(svc) ? "?svc=" + svc : "";
    web::Response again = web::see_other(step_path(1) + query);
    return again.header("Set-Cookie", web::cookie(app, app.fresh_token()));
  }
  Draft draft = load_draft(c.db, app, c.visitor);
  const auto key = c.request.query_value("quote");
  if (draft.placed) {
    // A link for another order: the placed one stays where its own link leads.
    if (!key.empty()) return web::see_other(step_path(1) + "?new=1&quote=" + base::url_encode(key));
    return already_placed(app, c.visitor, *draft.placed);
  }
  if (!key.empty()) draft.quote = usable_quote(c.db, app, key);
  if (!key.empty() && !draft.quote) return web::problem(app, c.visitor, c.request, 404, "quote_gone");
  const auto& catalogue = app.catalogue(c.db);
  preset(draft.form, catalogue, draft.quote ? "dedicated" : svc, !draft.exists);
  return page(app, c.visitor, catalogue, draft, key, c.request.query_value("back"));
}

web::Response step1_submit(web::PostCtx& c) {
  SignupApp& app = site(c);
  Draft draft = load_draft(c.db, app, c.visitor);
  if (draft.placed) return web::see_other(step_path(1));
  const base::Form sent = c.request.form();
  const std::string go{sent.raw("go")};
  const auto& catalogue = app.catalogue(c.db);
  take_step(draft, 1, sent);
  if (const auto key = sent.raw("quote"); !key.empty()) {
    draft.quote = usable_quote(c.db, app, key);
    if (!draft.quote) return web::problem(app, c.visitor, c.request, 404, "quote_gone");
    draft.form.set(domain::kQuoteField, auth::sha256(key));
  } else if (!draft.quote) {
    draft.form.remove(domain::kQuoteField);  // it was withdrawn or has expired: go on with what is on offer
  }
  if (go == "price" || go == "add-contact" || go.starts_with("remove-")) {
    if (go == "price") follow_discount(draft.form, catalogue);
    if (go != "price") change_contacts(draft.form, go);
    save(c, draft);
    return web::see_other(step_path(1) + (go == "price" ? "#plan" : "#contacts"));
  }
  domain::Order order;
  order.quote = draft.quote;
  domain::read_step1(draft.form, catalogue, order);
  if (!draft.form.ok()) return page(app, c.visitor, catalogue, draft, sent.raw("quote"), sent.raw("back"));
  save(c, draft);
  return go_on(c, sent, 2);
}

}  // namespace signup
