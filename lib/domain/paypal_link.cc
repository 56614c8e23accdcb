#include "domain/paypal_link.h"

namespace domain {

namespace {

base::NameValues common(const Business& business, const PayPalOrder& order, const char* command) {
  return {{"cmd", command},
          {"business", business.paypal_email.text()},
          {"item_name", order.title.substr(0, 127)},
          {"item_number", order.token.substr(0, 8)},
          {"currency_code", business.currency},
          {"custom", order.token},
          {"invoice", order.token},
          {"notify_url", business.secure_url + kIpnPath},
          {"return", business.secure_url + order.return_path},
          {"cancel_return", business.secure_url + order.cancel_path},
          {"rm", "1"},
          {"no_note", "1"},
          {"no_shipping", "1"},
          {"charset", "UTF-8"}};
}

// Number and unit of a period; twelve months are a year, since M ends at 24 and statements read better.
void add_period(base::NameValues& fields, const char* number, int months) {
  const std::string slot{number};
  fields.emplace_back("p" + slot, months == 12 ? "1" : std::to_string(months));
  fields.emplace_back("t" + slot, months == 12 ? "Y" : "M");
}

}  // namespace

std::string paypal_period(int months) { return months == 12 ? "1 Y" : std::to_string(months) + " M"; }

std::string paypal_subscription_link(const Business& business, const PayPalOrder& order) {
  auto fields = common(business, order, "_xclick-subscriptions");
  const bool first_differs = order.setup > base::Money{};
  if (order.hold) {
    fields.insert(fields.end(), {{"a1", "0.00"}, {"p1", std::to_string(business.paypal_hold_days)}, {"t1", "D"}});
  }
  if (first_differs) {
    const char* slot = order.hold ? "2" : "1";
    fields.emplace_back(std::string{"a"} + slot, base::str(order.recurring + order.setup));
    add_period(fields, slot, order.months);
  }
  fields.emplace_back("a3", base::str(order.recurring));
  add_period(fields, "3", order.months);
  fields.insert(fields.end(), {{"src", "1"}, {"sra", "1"}});
  return business.paypal_page + "?" + base::form_encode(fields);
}

std::string paypal_payment_link(const Business& business, const PayPalOrder& order) {
  auto fields = common(business, order, "_xclick");
  fields.insert(fields.end(), {{"amount", base::str(order.recurring)}, {"quantity", "1"}, {"paymentaction", "sale"}});
  return business.paypal_page + "?" + base::form_encode(fields);
}

}  // namespace domain
