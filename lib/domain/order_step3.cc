#include "domain/order.h"

namespace domain {

namespace {

void read_existing(base::Form& form, Order& order) {
  const auto cid = base::trim(form.raw("account"));
  order.account = base::parse_cid(cid);
  if (cid.empty()) form.fail("account", "account_missing");
  if (!cid.empty() && !order.account) form.fail("account", "account_wrong");
  order.data_on_file = form.required<DataOnFile>("data", "data_missing");
  if (order.standing != Standing::replace) return;
  order.replaced = form.line("replaced", "replaced_missing", 253);
  if (!order.replaced.empty() && !base::parse<base::HostName>(order.replaced) &&
      !base::parse<base::IpAddress>(order.replaced)) {
    form.fail("replaced", "replaced_wrong");
  }
  order.new_address = form.required<NewAddress>("new-address", "new_address_missing");
}

}  // namespace

void read_step3(base::Form& form, const Catalogue& catalogue, Order& order) {
  order.months = form.required<int>("months", "months_missing");
  if (order.months != 1 && order.months != 6 && order.months != 12) form.fail("months", "months_missing");
  const auto heard = catalogue.choice("heard", form.raw("heard"));
  if (!form.raw("heard").empty() && !heard) form.fail("heard", "heard_wrong");
  order.heard = heard ? heard->label : "";
  const std::string more = form.line("heard-more", "");
  if (!more.empty()) order.heard += (order.heard.empty() ? "" : ": ") + more;
  if (order.standing != Standing::new_customer) read_existing(form, order);
}

}  // namespace domain
