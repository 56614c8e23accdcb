#include "apps/signup/draft.h"

#include "tpl/signup/placed.h"
#include "web/problem.h"

namespace signup {

Draft load_draft(db::Reader& db, SignupApp& app, const web::Visitor& visitor) {
  Draft draft;
  const auto row = visitor.token_is_new ? std::nullopt : tables::signups::draft(db, keys_of(visitor).draft_hash);
  if (!row) return draft;
  draft.exists = true;
  draft.form = base::Form{base::form_decode(row->entered)};
  draft.placed = row->ref;
  draft.quote = domain::quote_of(db, draft.form, app.services().clock->now());
  return draft;
}

void take_step(Draft& draft, int step, const base::Form& sent) {
  base::NameValues kept;
  for (const auto& field : draft.form.fields()) {
    if (!domain::belongs_to_step(step, field.first)) kept.push_back(field);
  }
  for (const auto& field : sent.fields()) {
    if (domain::belongs_to_step(step, field.first)) kept.push_back(field);
  }
  draft.form = base::Form{std::move(kept)};
}

void save(web::PostCtx& c, const Draft& draft) {
  tables::signups::save_draft(c.db, keys_of(c.visitor).draft_hash, base::form_encode(draft.form.fields()),
                              site(c).services().clock->now());
}

web::Response already_placed(SignupApp& app, const web::Visitor& visitor, const base::OrderRef& ref) {
  namespace t = tpl::signup_placed;
  web::View view{t::kFile, app, visitor};
  view.title("This order is already placed");
  view.set(t::REF, ref).set(t::CONFIRM, domain::confirm_path(ref, keys_of(visitor).view_key));
  return view.render();
}

std::string step_path(int step) { return "/signup/step" + std::to_string(step) + ".html"; }

web::Response go_on(web::PostCtx& c, const base::Form& sent, int next_step) {
  web::Response next = web::see_other(step_path(sent.raw("back") == "check" ? 4 : next_step));
  return next.header("Set-Cookie", web::cookie(c.app, c.visitor.token));
}

}  // namespace signup
