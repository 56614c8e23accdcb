#include "domain/business.h"

namespace domain {

Business business_from(const base::Config& config) {
  return {.company = config.text("COMPANY_NAME"),
          .phone = config.text("COMPANY_PHONE"),
          .secure_url = "https://" + config.text("JC_DOMAIN"),
          .currency = config.text("CURRENCY"),
          .sales = config.email("SALES_EMAIL"),
          .support = config.email("SUPPORT_EMAIL"),
          .billing = config.email("BILLING_EMAIL"),
          .staff = config.email("STAFF_EMAIL"),
          .mail_from = config.email("MAIL_FROM"),
          .paypal_page = config.text("PP_URL"),
          .paypal_email = config.email("PP_EMAIL"),
          .paypal_receiver_id = config.text("PP_RECEIVER_ID"),
          .paypal_hold_days = config.number("PP_HOLD_DAYS"),
          .gateway_seconds = config.number("PF_TIMEOUT"),
          .paypal_seconds = config.number("PP_TIMEOUT"),
          .developer = config.flag("DEV")};
}

}  // namespace domain
