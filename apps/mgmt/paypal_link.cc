// Links a PayPal subscription that belongs to nobody to a customer, unlinks it, or marks it cancelled.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/paypal_view.h"
#include "domain/subscriptions.h"
#include "tpl/mgmt/paypal_link.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_paypal_link;
using domain::Subscription;
using domain::SubscriptionChange;
using tables::customers::Head;
using tables::paypal_subs::State;

void show_subscription(web::Scope box, const Subscription& found, const Head& customer, std::size_t held) {
  box.set(t::PROFILE, found.profile_id).set(t::VERSION, found.version).set(t::STATE, state_words(found.state));
  box.set(t::TERMS, terms_words(found)).set(t::SINCE, base::date_of(found.created_at));
  if (found.last_payment_at) box.add(t::PAID).set(t::LAST, base::date_of(*found.last_payment_at));
  if (!found.order_ref.empty()) box.add(t::ORDERED).set(t::ORDER, found.order_ref);
  if (!found.cid) {
    box.show(t::ORPHAN);
    if (held > 0) box.add(t::HELD).set(t::COUNT, held == 1 ? "1 notice is" : std::to_string(held) + " notices are");
  } else if (*found.cid == customer.cid) {
    box.add(t::OURS).show_if(found.state == State::active || found.state == State::suspended, t::CANCELLABLE);
  } else {
    box.add(t::OTHERS).set(t::OTHER_CID, base::display(*found.cid));
  }
}

template <class Ctx>
web::View page(Ctx& c, const Head& customer, const base::Form& form) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("PayPal subscription · " + base::display(customer.cid)).form(form);
  show_ident(view, customer);
  view.set(t::CID, base::display(customer.cid)).set(t::NAME, customer.display_name());
  const std::string profile{base::trim(form.raw("profile"))};
  const auto found = tables::paypal_subs::by_profile(c.db, profile);
  if (found) show_subscription(view.add(t::FOUND), *found, customer, domain::held_of_subscription(c.db, found->profile_id));
  view.show_if(!found && !profile.empty(), t::UNKNOWN);
  return view;
}

SubscriptionChange change(web::PostCtx& c, const Head& customer, const Subscription& which, std::string_view what, int version) {
  const auto desk = site(c).desk();
  if (what == "link") return domain::link_subscription(c.db, desk, actor(c), which, version, customer.cid);
  if (what == "unlink") return domain::unlink_subscription(c.db, desk, actor(c), which, version, customer.cid);
  if (what == "cancel") return domain::cancel_subscription(c.db, desk, actor(c), which, version, customer.cid);
  return SubscriptionChange::not_possible;
}

}  // namespace

web::Response paypal_link_page(web::GetCtx& c) {
  const auto customer = named_customer(c.db, c.request.query_value("cid"));
  if (!customer) return no_customer(c);
  base::Form form;
  form.set("profile", std::string{c.request.query_value("profile")});
  return page(c, *customer, form).render();
}

web::Response paypal_link_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto customer = named_customer(c.db, form.raw("cid"));
  if (!customer) return no_customer(c);
  const auto found = tables::paypal_subs::by_profile(c.db, std::string{form.raw("profile")});
  if (!found) return page(c, *customer, form).render().with(404);
  switch (change(c, *customer, *found, form.raw("do"), base::parse<int>(form.raw("version")).value_or(0))) {
    case SubscriptionChange::done: return web::see_other(customer_path(customer->cid, "legacy", "subscription"));
    case SubscriptionChange::not_possible:
      form.fail("link", "link_not_possible");
      return page(c, *customer, form).render();
    case SubscriptionChange::conflict: break;
  }
  web::View view = page(c, *customer, form);
  show_conflict(view, t::CONFLICT, c.db, "subscription:" + found->profile_id);
  return view.render().with(409);
}

}  // namespace mgmt
