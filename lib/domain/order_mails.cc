#include "domain/order_mails.h"

#include "domain/post.h"
#include "domain/welcome_mail.h"

namespace domain {

namespace {

Welcome welcome_for(const OrderCase& order) {
  using tables::systems::Kind;
  switch (regular(order.svc())) {
    case Svc::freebsd_vps: return Welcome::freebsd;
    case Svc::dedicated: return Welcome::dedicated;
    case Svc::colo: return Welcome::colo;
    default: return domain::welcome_for(Kind::vps, order.order.system.label);
  }
}

}  // namespace

void tell_accepted(db::Writer& db, const Desk& desk, const OrderCase& order, base::CustomerId cid,
                   const std::vector<base::IpAddress>& ips) {
  const auto to = base::parse<base::Email>(order.signup.owner_email);
  if (!to) return;
  const auto& signup = order.signup;
  post(db, desk, *to, desk.business.support, welcome_template(welcome_for(order)),
       welcome_values(desk, {signup.ref.text(), signup.owner_name, signup.hostname, ips, order.order.system.label, cid}),
       "order " + signup.ref.text(), "welcome:" + signup.ref.text());
}

void tell_refused_order(db::Writer& db, const Desk& desk, const Signup& signup, const std::string& words) {
  const auto to = base::parse<base::Email>(signup.owner_email);
  if (!to) return;
  const bool order = signup.kind == tables::signups::Kind::order;
  post(db, desk, *to, desk.business.sales, "order_refused",
       {{"REF", signup.ref.text()}, {"WHAT", order ? "order" : "request for a quote"}, {"WORDS", words}},
       "order " + signup.ref.text(), "refused-order:" + signup.ref.text());
}

std::string usual_refusal(const Desk& desk, const Signup& signup) {
  const bool order = signup.kind == tables::signups::Kind::order;
  return "Hello " + signup.owner_name + ",\n\nthank you for your " + (order ? "order " : "request for a quote, ") + signup.ref.text() +
         ". We are not able to offer this to you.\n\n" + (order ? "Your card is not charged for it.\n\n" : "") +
         "Questions? Answer this mail.\n\n" + desk.business.company + "\n";
}

}  // namespace domain
