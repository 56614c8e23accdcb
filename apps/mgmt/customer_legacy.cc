#include "apps/mgmt/customer_legacy.h"

#include "apps/mgmt/paypal_view.h"
#include "apps/mgmt/said.h"
#include "tpl/mgmt/customer.h"
#include "tpl/mgmt/customer_legacy.h"

namespace mgmt {

namespace t = tpl::mgmt_customer_legacy;

constexpr Said kSaid[] = {{"subscription", "The change of the PayPal subscription is saved."}};

void show_legacy(web::Scope page, web::GetCtx& c, const tables::customers::Head& customer) {
  web::Scope part = page.include(tpl::mgmt_customer::LEGACY, t::kFile);
  const auto subscriptions = tables::paypal_subs::of_customer(c.db, customer.cid);
  show_said(part, t::SAID, c.request.query_value("done"), kSaid);
  part.set(t::CID, base::display(customer.cid)).show_if(c.app.allows(c.visitor, "billing"), t::MAY);
  part.show(subscriptions.empty() ? t::NONE : t::SOME);
  for (const auto& subscription : subscriptions) {
    web::Scope row = part.add(t::SUBSCRIPTION);
    row.set(t::PROFILE, subscription.profile_id).set(t::TERMS, terms_words(subscription)).set(t::STATE, state_words(subscription.state));
    row.set(t::TONE, subscription.state == tables::paypal_subs::State::active ? "ok" : "");
    row.set(t::SINCE, base::date_of(subscription.created_at));
    if (subscription.last_payment_at) row.add(t::PAID).set(t::LAST, base::date_of(*subscription.last_payment_at));
  }
}

}  // namespace mgmt
