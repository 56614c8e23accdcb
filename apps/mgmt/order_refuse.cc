// Refuses an order or a quote request, after asking once: a reason for ourselves, and a mail whose words can be changed.
#include "apps/mgmt/order_view.h"
#include "apps/mgmt/pages.h"
#include "domain/follow_up.h"
#include "domain/order_mails.h"
#include "domain/refusal.h"
#include "tpl/mgmt/order_refuse.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_order_refuse;
using tables::signups::Kind;
using tables::signups::State;

web::Response page(web::App& app, const web::Visitor& visitor, const domain::OrderCase& found, const base::Form& form,
                   const std::string& gateway = "") {
  const auto& s = found.signup;
  web::View view{t::kFile, app, visitor};
  view.title("Refuse " + s.ref.text());
  view.form(form);
  view.set(t::REF, s.ref).set(t::PATH, order_path(s)).set(t::NAME, s.owner_name).set(t::EMAIL, s.owner_email);
  view.set(t::WHAT, s.kind == Kind::order ? "order" : "quote request");
  if (found.authorization() != nullptr) view.add(t::RELEASE).set(t::AMOUNT, found.authorization()->row.amount).show_if(form.checked("release"), t::CHOSEN);
  if (found.paid() > base::Money{}) view.add(t::PAID).set(t::AMOUNT, found.paid());
  if (!gateway.empty()) view.add(t::GATEWAY).set(t::GATEWAY_WORDS, gateway);
  return view.render();
}

// A request has neither price nor payment.
std::optional<domain::OrderCase> named(db::Reader& db, std::string_view text) {
  const auto ref = base::parse<base::OrderRef>(text);
  auto signup = ref ? tables::signups::find_case(db, *ref) : std::nullopt;
  if (!signup) return std::nullopt;
  if (signup->kind == Kind::order) return domain::order_case(db, *std::move(signup));
  domain::OrderCase request;
  request.signup = *std::move(signup);
  return request;
}

}  // namespace

web::Response order_refuse_page(web::GetCtx& c) {
  const auto found = named(c.db, c.request.query_value("ref"));
  if (!found) return no_signup(c);
  if (found->signup.state != State::pending) return decided_already(c.app, c.visitor, found->signup);
  base::Form form;
  form.set("words", domain::usual_refusal(site(c).desk(), found->signup));
  form.set("release", "1");
  form.set("ref", found->signup.ref.text());
  return page(c.app, c.visitor, *found, form);
}

web::Response order_refuse_submit(web::StepCtx& c) {
  MgmtApp& app = site(c);
  base::Form form = c.request.form();
  const auto found = c.database.read([&](db::Reader& db) { return named(db, form.raw("ref")); });
  if (!found) return no_signup(c);
  if (found->signup.state != State::pending) return decided_already(c.app, c.visitor, found->signup);
  const base::OrderRef ref = found->signup.ref;
  const auto refusal = domain::read_refusal(form);
  if (found->in_doubt()) form.fail("release", "payment_in_doubt");
  if (!form.ok()) return page(c.app, c.visitor, *found, form);
  const auto decide = [&]() -> web::Response {
    const auto outcome = c.database.write([&](db::Writer& db) { return domain::refuse(db, app.desk(), actor(c), ref, refusal); });
    if (!outcome.refused_now) return decided_already(c.app, c.visitor, outcome.signup);
    return web::see_other("/mgmt/pending.html?done=refused");
  };
  if (found->authorization() != nullptr && form.checked("release")) {
    const auto card = domain::follow_up(c.database, app.desk(), *app.services().cards, actor(c), ref, tables::payments::Kind::void_payment);
    if (!card.done() && card.refusal != domain::FollowUp::Refusal::decided) {
      form.fail("release", card.refusal == domain::FollowUp::Refusal::none && card.state == domain::PaymentState::declined
                               ? "refuse_not_released" : "payment_in_doubt");
      return page(c.app, c.visitor, *found, form, card.message);
    }
    return after_card(ref, decide);
  }
  return decide();
}

}  // namespace mgmt
