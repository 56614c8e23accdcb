#include "domain/order_mails.h"

#include "domain/post.h"

namespace domain {

namespace {

const char* welcome_text(const OrderCase& order) {
  const std::string& os = order.order.system.label;
  switch (regular(order.svc())) {
    case Svc::freebsd_vps:
      return "welcome_freebsd";
    case Svc::dedicated:
      return "welcome_dedicated";
    case Svc::colo:
      return "welcome_colo";
    default:
      break;
  }
  return os.starts_with("Debian") || os.starts_with("Ubuntu") ? "welcome_debian" : "welcome_linux";
}

}  // namespace

void tell_accepted(db::Writer& db, const Desk& desk, const OrderCase& order, base::CustomerId cid,
                   const std::vector<base::IpAddress>& ips) {
  const auto to = base::parse<base::Email>(order.signup.owner_email);
  if (!to) return;
  std::string addresses;
  for (const auto& ip : ips) addresses += (addresses.empty() ? "" : ", ") + ip.text();
  post(db, desk, *to, desk.business.support, welcome_text(order),
       {{"REF", order.signup.ref.text()},
        {"NAME", order.signup.owner_name},
        {"HOST", order.signup.hostname},
        {"IPS", addresses.empty() ? "you get them in a mail of their own" : addresses},
        {"SYSTEM", order.order.system.label},
        {"CID", base::display(cid)},
        {"AM", desk.business.secure_url + "/am/login.html"}},
       "order " + order.signup.ref.text(), "welcome:" + order.signup.ref.text());
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
