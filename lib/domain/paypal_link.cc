#include "domain/paypal_link.h"

namespace domain {

namespace {

base::NameValues common(const Business& business, const PayPalOrder& order, const char* command) {
  return {{"cmd", command},
          {"business", business.paypal_email.text()},
          {"item_name", base::clipped(order.title, 127)},
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

// Twelve months are a year, since M ends at 24 and statements read better.
std::string period_of(int months) { return months == 12 ? "1 Y" : std::to_string(months) + " M"; }

}  // namespace

PayPalTerms paypal_terms(const Business& business, const PayPalOrder& order) {
  PayPalTerms terms;
  PayPalTerm* trial = terms.data();
  if (order.hold) *trial++ = {std::to_string(business.paypal_hold_days) + " D", base::Money{}};
  if (order.setup > base::Money{}) *trial = {period_of(order.months), order.recurring + order.setup};
  terms.back() = {period_of(order.months), order.recurring};
  return terms;
}

std::string paypal_subscription_link(const Business& business, const PayPalOrder& order) {
  auto fields = common(business, order, "_xclick-subscriptions");
  int number = 0;
  for (const auto& [period, amount] : paypal_terms(business, order)) {
    const std::string slot = std::to_string(++number);
    if (!amount) continue;
    const auto blank = period.find(' ');
    fields.emplace_back("a" + slot, base::str(*amount));
    fields.emplace_back("p" + slot, period.substr(0, blank));
    fields.emplace_back("t" + slot, period.substr(blank + 1));
  }
  fields.insert(fields.end(), {{"src", "1"}, {"sra", "1"}});
  return business.paypal_page + "?" + base::form_encode(fields);
}

std::string paypal_payment_link(const Business& business, const PayPalOrder& order) {
  auto fields = common(business, order, "_xclick");
  fields.insert(fields.end(), {{"amount", base::str(order.recurring)}, {"quantity", "1"}, {"paymentaction", "sale"}});
  return business.paypal_page + "?" + base::form_encode(fields);
}

}  // namespace domain
