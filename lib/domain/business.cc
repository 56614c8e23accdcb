#include "domain/business.h"

#include "domain/numbering.h"

namespace domain {

namespace {

constexpr int kLatestReminder = 365;

std::string series(const base::Config& config, const char* key) {
  const std::string& pattern = config.text(key);
  if (!well_formed_series(pattern)) throw base::ConfigError(std::string{key} + ": letters, digits, - / and {year}, at most 24 characters");
  return pattern;
}

std::vector<int> reminders(const base::Config& config) {
  std::vector<int> days;
  if (config.text("INVOICE_REMINDERS") == "none") return days;
  for (const std::string& word : base::split(config.text("INVOICE_REMINDERS"), ' ')) {
    if (word.empty()) continue;
    const auto day = base::parse<int>(word);
    const int least = days.empty() ? 1 : days.back() + 1;
    if (!day || *day < least || *day > kLatestReminder) throw base::ConfigError("INVOICE_REMINDERS: days from 1 to 365, rising, or none");
    days.push_back(*day);
  }
  return days;
}

}  // namespace

Business business_from(const base::Config& config) {
  if (config.text("INVOICE_SERIES") == config.text("CREDIT_NOTE_SERIES")) {
    throw base::ConfigError("CREDIT_NOTE_SERIES: must differ from INVOICE_SERIES");
  }
  return {.company = config.text("COMPANY_NAME"),
          .phone = config.text("COMPANY_PHONE"),
          .secure_url = "https://" + config.text("JC_DOMAIN"),
          .currency = config.text("CURRENCY"),
          .sales = config.email("SALES_EMAIL"),
          .support = config.email("SUPPORT_EMAIL"),
          .linux_support = config.email("LINUX_EMAIL"),
          .billing = config.email("BILLING_EMAIL"),
          .staff = config.email("STAFF_EMAIL"),
          .mail_from = config.email("MAIL_FROM"),
          .paypal_page = config.text("PP_URL"),
          .paypal_email = config.email("PP_EMAIL"),
          .paypal_receiver_id = config.text("PP_RECEIVER_ID"),
          .paypal_hold_days = config.number("PP_HOLD_DAYS"),
          .gateway_seconds = config.number("PF_TIMEOUT"),
          .paypal_seconds = config.number("PP_TIMEOUT"),
          .invoice_series = series(config, "INVOICE_SERIES"),
          .credit_note_series = series(config, "CREDIT_NOTE_SERIES"),
          .reminder_days = reminders(config),
          .developer = config.flag("DEV")};
}

}  // namespace domain
