#include "adapters/make_services.h"

#include <stdexcept>

#include "adapters/failing.h"
#include "adapters/gpgme_vault.h"
#include "adapters/hpdf_printer.h"
#include "adapters/memory_mailer.h"
#include "adapters/null_vault.h"
#include "adapters/payflow_gateway.h"
#include "adapters/paypal_http.h"
#include "adapters/simulated_gateway.h"
#include "adapters/simulated_pages.h"
#include "adapters/simulated_paypal.h"
#include "adapters/simulated_strips.h"
#include "adapters/smtp_mailer.h"
#include "adapters/snmp_power_switch.h"
#include "adapters/sodium_box.h"
#include "adapters/stripe_pages.h"
#include "adapters/system_clock.h"
#include "adapters/system_random.h"
#include "adapters/template_mail_texts.h"

namespace adapters {

namespace {

using std::chrono::seconds;

// PayPal refuses requests without one.
constexpr char kUserAgent[] = "jc-billing/1.0";

[[noreturn]] void refuse(const char* key, const std::string& word) {
  throw base::ConfigError(std::string{key} + ": there is no implementation \"" + word + '"');
}

// True when `word` is the real implementation; any other is for developers only.
bool is_real(const base::Config& config, const char* key, std::string_view real) {
  if (config.text(key) == real) return true;
  if (!config.flag("DEV")) {
    throw base::ConfigError(std::string{key} + ": must be " + std::string{real} +
                            " (others only with DEV=1)");
  }
  return false;
}

seconds patience(const base::Config& config, const char* key) {
  const int given = config.number(key);
  if (given < 1 || given > 90) throw base::ConfigError(std::string{key} + ": must be 1 to 90 seconds");
  return seconds{given};
}

std::unique_ptr<ports::CardGateway> card_gateway(const base::Config& config) {
  if (!is_real(config, "CARD_GATEWAY", "payflow")) {
    const auto& word = config.text("CARD_GATEWAY");
    if (word == "simulated") return std::make_unique<SimulatedGateway>();
    if (word == "failing") return std::make_unique<FailingGateway>();
    refuse("CARD_GATEWAY", word);
  }
  try {
    return std::make_unique<PayflowGateway>(
        PayflowSettings{.url = config.text("PF_URL"),
                        .login = {.partner = config.text("PF_PARTNER"),
                                  .vendor = config.text("PF_VENDOR"),
                                  .user = config.text("PF_USER"),
                                  .password = config.secret("PF_PASSWORD")},
                        .timeout = patience(config, "PF_TIMEOUT"),
                        .ca_file = config.text("CA_FILE"),
                        .user_agent = kUserAgent});
  } catch (const std::invalid_argument& fault) {
    throw base::ConfigError(std::string{"PF_PARTNER, PF_VENDOR, PF_USER, PF_PASSWORD: "} + fault.what());
  }
}

std::unique_ptr<ports::PayPal> paypal(const base::Config& config) {
  if (!is_real(config, "PAYPAL", "paypal")) {
    const auto& word = config.text("PAYPAL");
    if (word == "simulated") return std::make_unique<SimulatedPayPal>();
    if (word == "failing") return std::make_unique<FailingPayPal>();
    refuse("PAYPAL", word);
  }
  return std::make_unique<PayPalHttp>(PayPalSettings{.verify_url = config.text("PP_VERIFY_URL"),
                                                     .pdt_url = config.text("PP_URL"),
                                                     .identity_token = config.secret("PP_AUTH_TOKEN"),
                                                     .timeout = patience(config, "PP_TIMEOUT"),
                                                     .ca_file = config.text("CA_FILE"),
                                                     .user_agent = kUserAgent});
}

std::unique_ptr<ports::PaymentPages> payment_pages(const base::Config& config) {
  const auto& word = config.text("PAYMENT_PAGES");
  const seconds timeout = patience(config, "ST_TIMEOUT");
  if (word == "off") return nullptr;
  if (!is_real(config, "PAYMENT_PAGES", "stripe")) {
    if (word == "simulated") return std::make_unique<SimulatedPages>();
    if (word == "failing") return std::make_unique<FailingPages>();
    refuse("PAYMENT_PAGES", word);
  }
  const bool safe = config.text("ST_URL").starts_with("https://") || config.flag("DEV");
  if (!safe) throw base::ConfigError("ST_URL: must begin with https:// (http only with DEV=1)");
  for (const char* key : {"ST_SECRET_KEY", "ST_WEBHOOK_SECRET"}) {
    if (config.secret(key).empty()) throw base::ConfigError(std::string{key} + ": missing, and PAYMENT_PAGES is stripe");
  }
  StripeSettings settings{.url = config.text("ST_URL"),
                          .key = config.secret("ST_SECRET_KEY"),
                          .notice_secrets = {config.secret("ST_WEBHOOK_SECRET")},
                          .timeout = timeout,
                          .ca_file = config.text("CA_FILE"),
                          .user_agent = kUserAgent};
  if (auto old = config.secret("ST_WEBHOOK_SECRET_OLD"); !old.empty()) settings.notice_secrets.push_back(std::move(old));
  return std::make_unique<StripePages>(std::move(settings));
}

std::unique_ptr<ports::Mailer> mailer(const base::Config& config) {
  if (!is_real(config, "MAILER", "smtp")) {
    const auto& word = config.text("MAILER");
    if (word == "memory") return std::make_unique<MemoryMailer>();
    if (word == "failing") return std::make_unique<FailingMailer>();
    refuse("MAILER", word);
  }
  return std::make_unique<SmtpMailer>(SmtpSettings{.url = config.text("SMTP_URL"),
                                                   .user = config.text("SMTP_USER"),
                                                   .password = config.secret("SMTP_PASSWORD"),
                                                   .timeout = patience(config, "SMTP_TIMEOUT"),
                                                   .ca_file = config.text("CA_FILE")});
}

std::unique_ptr<ports::CardVault> card_vault(const base::Config& config) {
  if (!config.flag("CC_LOG")) return std::make_unique<NullVault>();
  return std::make_unique<GpgmeVault>(GpgmeVaultSettings{.home = config.text("CC_GNUPGHOME"),
                                                         .fingerprint = config.text("CC_KEY"),
                                                         .log_file = config.text("CC_LOG_FILE")});
}

std::unique_ptr<ports::PowerSwitch> power_switch(const base::Config& config) {
  if (is_real(config, "POWER", "snmp")) return std::make_unique<SnmpPowerSwitch>();
  const auto& word = config.text("POWER");
  if (word == "simulated") return std::make_unique<SimulatedStrips>();
  if (word == "failing") return std::make_unique<FailingStrips>();
  refuse("POWER", word);
}

}  // namespace

ports::Services make_services(const base::Config& config) {
  ports::Services services;
  services.clock = std::make_unique<SystemClock>();
  services.random = std::make_unique<SystemRandom>();
  services.mailer = mailer(config);
  services.texts = std::make_unique<TemplateMailTexts>(config.text("MAIL_BASE"));
  services.cards = card_gateway(config);
  services.vault = card_vault(config);
  services.paypal = paypal(config);
  services.pages = payment_pages(config);
  services.box = std::make_unique<SodiumBox>(config.text("SYSTEM_KEY_FILE"), "SYSTEM_KEY_FILE", SodiumBox::Readers::owner);
  services.strip_box = std::make_unique<SodiumBox>(config.text("POWER_KEY_FILE"), "POWER_KEY_FILE", SodiumBox::Readers::group);
  services.printer = std::make_unique<HpdfPrinter>();
  services.power = power_switch(config);
  return services;
}

}  // namespace adapters
