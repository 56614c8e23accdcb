#include "apps/mgmt/order_view.h"

#include "base/log.h"
#include "db/error.h"
#include "tpl/mgmt/order_decided.h"

namespace mgmt {

std::string order_path(const base::OrderRef& ref) { return "/mgmt/order.html?ref=" + ref.text(); }

std::string age_words(base::Timestamp now, base::Timestamp then) {
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now.at - then.at).count();
  const auto [count, unit] = minutes >= 2 * 1440  ? std::pair{minutes / 1440, "day"}
                             : minutes >= 2 * 60 ? std::pair{minutes / 60, "hour"}
                                                 : std::pair{std::max<decltype(minutes)>(minutes, 0), "minute"};
  return std::to_string(count) + ' ' + unit + (count == 1 ? "" : "s");
}

web::Response decided_already(web::App& app, const web::Visitor& visitor, const tables::signups::Case& signup) {
  namespace t = tpl::mgmt_order_decided;
  web::View view{t::kFile, app, visitor};
  view.title("Decided already");
  view.set(t::REF, signup.ref).set(t::PATH, order_path(signup)).set(t::WHO, signup.decided_by);
  const base::Timestamp at = signup.decided_at.value_or(signup.placed_at);
  view.set(t::AT, short_form(at)).set(t::AT_ISO, at);
  view.show(signup.state == tables::signups::State::accepted ? t::ACCEPTED : t::REFUSED);
  if (signup.cid) view.add(t::CUSTOMER).set(t::CID, base::display(*signup.cid)).set(t::CUSTOMER_PATH, "/mgmt/customer.html?cid=" + base::display(*signup.cid));
  return view.render().with(409);
}

web::Response after_card(const base::OrderRef& ref, const std::function<web::Response()>& work) {
  try {
    return work();
  } catch (const db::Error& fault) {
    base::log::error("order.not_decided", {{"ref", ref}, {"why", fault.what()}});
    return web::see_other(order_path(ref));
  }
}

}  // namespace mgmt
