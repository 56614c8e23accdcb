#include "adapters/make_services.h"

#include <stdexcept>

#include "adapters/failing.h"
#include "adapters/gpgme_vault.h"
#include "adapters/memory_mailer.h"
#include "adapters/null_vault.h"
#include "adapters/payflow_gateway.h"
#include "adapters/paypal_http.h"
#include "adapters/simulated_gateway.h"
#include "adapters/simulated_paypal.h"
#include "adapters/smtp_mailer.h"
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
  return services;
}

}  // namespace adapters
