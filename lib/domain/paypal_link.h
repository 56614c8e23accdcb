// The address of PayPal's own payment page (protocols 1.2). The payer can edit it, so nothing in it is trusted when it comes
// back: what was really paid is compared with our own row.
#pragma once

#include <string>

#include "base/money.h"
#include "domain/desk.h"
#include "domain/paypal_notice.h"

namespace domain {

struct PayPalOrder {
  std::string title;
  std::string token;  // custom and invoice: random, known to our row only
  base::Money recurring;
  base::Money setup;
  int months = 1;
  bool hold = false;  // nothing is taken until the server is in service: a free first period of PP_HOLD_DAYS
  std::string return_path;
  std::string cancel_path;
};

[[nodiscard]] std::string paypal_subscription_link(const Business& business, const PayPalOrder& order);
// One payment, for an invoice; setup and months are not looked at.
[[nodiscard]] std::string paypal_payment_link(const Business& business, const PayPalOrder& order);

// What the payer agrees to with such a subscription; PayPal's notice of an agreement must say the same.
[[nodiscard]] PayPalTerms paypal_terms(const Business& business, const PayPalOrder& order);

inline constexpr const char* kIpnPath = "/signup/ipn";

}  // namespace domain
