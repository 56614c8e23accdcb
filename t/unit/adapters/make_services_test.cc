#include "adapters/make_services.h"

#include "adapters/failing.h"
#include "adapters/gpgme_vault.h"
#include "adapters/memory_mailer.h"
#include "adapters/null_vault.h"
#include "adapters/payflow_gateway.h"
#include "adapters/paypal_http.h"
#include "adapters/simulated_gateway.h"
#include "adapters/simulated_pages.h"
#include "adapters/simulated_paypal.h"
#include "adapters/simulated_strips.h"
#include "adapters/snmp_power_switch.h"
#include "adapters/smtp_mailer.h"
#include "adapters/stripe_pages.h"
#include "t/support/test.h"

namespace {

// A configuration with every required key, and `changes` instead of the lines of these keys.
base::Config configuration(const std::map<std::string, std::string>& changes, bool developer = true) {
  std::map<std::string, std::string> lines = changes;
  lines.emplace("DEV", developer ? "1" : "0");
  const std::string gateway = developer ? "http://127.0.0.1:9" : "https://gateway.example.com";
  for (const auto& key : base::config_keys()) {
    if (!key.required) continue;
    const std::string value = key.kind == base::KeyKind::url     ? gateway
                              : key.kind == base::KeyKind::email ? "mail@example.com"
                                                                 : "value";
    lines.emplace(key.name, key.name == "MAIL_BASE" ? "templates/mail" : value);  // its texts are parsed at once
  }
  std::string text;
  for (const auto& [key, value] : lines) text += key + '=' + value + '\n';
  return base::Config::parse(text, "test.conf");
}

template <class Type, class Port>
bool is(const std::unique_ptr<Port>& port) {
  return dynamic_cast<const Type*>(port.get()) != nullptr;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(services)

BOOST_AUTO_TEST_CASE(the_real_ones_are_the_default) {
  for (bool developer : {true, false}) {
    const auto services = adapters::make_services(configuration({}, developer));
    BOOST_TEST(is<adapters::PayflowGateway>(services.cards));
    BOOST_TEST(is<adapters::PayPalHttp>(services.paypal));
    BOOST_TEST(is<adapters::SmtpMailer>(services.mailer));
    BOOST_TEST(is<adapters::GpgmeVault>(services.vault));
    BOOST_TEST(is<adapters::SnmpPowerSwitch>(services.power));
    BOOST_TEST(bool{services.clock});
    BOOST_TEST(bool{services.random});
    BOOST_TEST(bool{services.texts});
  }
}

BOOST_AUTO_TEST_CASE(words_choose_others) {
  auto services = adapters::make_services(configuration(
      {{"CARD_GATEWAY", "simulated"}, {"PAYPAL", "simulated"}, {"MAILER", "memory"}, {"CC_LOG", "0"}, {"POWER", "simulated"}}));
  BOOST_TEST(is<adapters::SimulatedStrips>(services.power));
  BOOST_TEST(is<adapters::SimulatedGateway>(services.cards));
  BOOST_TEST(is<adapters::SimulatedPayPal>(services.paypal));
  BOOST_TEST(is<adapters::MemoryMailer>(services.mailer));
  BOOST_TEST(is<adapters::NullVault>(services.vault));
  services = adapters::make_services(
      configuration({{"CARD_GATEWAY", "failing"}, {"PAYPAL", "failing"}, {"MAILER", "failing"}}));
  BOOST_TEST(is<adapters::FailingGateway>(services.cards));
  BOOST_TEST(is<adapters::FailingPayPal>(services.paypal));
  BOOST_TEST(is<adapters::FailingMailer>(services.mailer));
}

BOOST_AUTO_TEST_CASE(only_a_developer_may_have_them) {
  for (const char* key : {"CARD_GATEWAY", "PAYPAL", "MAILER", "POWER"}) {
    for (const char* word : {"simulated", "memory", "failing"}) {
      BOOST_CHECK_THROW(static_cast<void>(adapters::make_services(configuration({{key, word}}, false))),
                        base::ConfigError);
    }
    BOOST_CHECK_THROW(static_cast<void>(adapters::make_services(configuration({{key, "nonsense"}}))),
                      base::ConfigError);
  }
  BOOST_CHECK_NO_THROW(static_cast<void>(adapters::make_services(configuration({{"CC_LOG", "0"}}, false))));
}

BOOST_AUTO_TEST_CASE(payment_pages_are_off_until_they_are_configured) {
  const std::map<std::string, std::string> stripe = {{"PAYMENT_PAGES", "stripe"}, {"ST_SECRET_KEY", "sk_live_1"}, {"ST_WEBHOOK_SECRET", "whsec_1"}};
  const auto pages = [](std::map<std::string, std::string> base, const char* key, const char* value, bool developer) {
    if (*key != '\0') base[key] = value;
    return std::move(adapters::make_services(configuration(base, developer)).pages);
  };
  for (bool developer : {true, false}) {
    BOOST_TEST(!pages({}, "", "", developer));
    BOOST_TEST(is<adapters::StripePages>(pages(stripe, "", "", developer)));
    for (const char* key : {"ST_SECRET_KEY", "ST_WEBHOOK_SECRET"}) BOOST_CHECK_THROW(pages(stripe, key, "", developer), base::ConfigError);
    BOOST_CHECK_THROW(pages(stripe, "PAYMENT_PAGES", "nonsense", developer), base::ConfigError);
    BOOST_CHECK_THROW(pages(stripe, "ST_TIMEOUT", "0", developer), base::ConfigError);
  }
  BOOST_TEST(is<adapters::StripePages>(pages(stripe, "ST_URL", "http://127.0.0.1:9/", true)));
  BOOST_CHECK_THROW(pages(stripe, "ST_URL", "http://127.0.0.1:9/", false), base::ConfigError);
  BOOST_TEST(is<adapters::SimulatedPages>(pages({}, "PAYMENT_PAGES", "simulated", true)));
  BOOST_TEST(is<adapters::FailingPages>(pages({}, "PAYMENT_PAGES", "failing", true)));
  BOOST_CHECK_THROW(pages({}, "PAYMENT_PAGES", "simulated", false), base::ConfigError);
}

BOOST_AUTO_TEST_CASE(settings_that_cannot_work_are_refused_by_name_and_never_shown) {
  const auto complaint = [](const std::map<std::string, std::string>& changes) -> std::string {
    try {
      static_cast<void>(adapters::make_services(configuration(changes)));
    } catch (const base::ConfigError& error) {
      return error.what();
    }
    return "none";
  };
  BOOST_TEST(complaint({{"PF_TIMEOUT", "0"}}).find("PF_TIMEOUT") != std::string::npos);
  BOOST_TEST(complaint({{"PP_TIMEOUT", "601"}}).find("PP_TIMEOUT") != std::string::npos);
  BOOST_TEST(complaint({{"SMTP_TIMEOUT", "0"}}).find("SMTP_TIMEOUT") != std::string::npos);
  const std::string about_password = complaint({{"PF_PASSWORD", "pa\"ss"}});
  BOOST_TEST(about_password.find("PF_PASSWORD") != std::string::npos);
  BOOST_TEST(about_password.find("pa\"ss") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
