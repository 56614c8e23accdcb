#include "adapters/make_services.h"

#include "adapters/failing.h"
#include "adapters/gpgme_vault.h"
#include "adapters/memory_mailer.h"
#include "adapters/null_vault.h"
#include "adapters/payflow_gateway.h"
#include "adapters/paypal_http.h"
#include "adapters/simulated_gateway.h"
#include "adapters/simulated_paypal.h"
#include "adapters/smtp_mailer.h"
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
    BOOST_TEST(bool{services.clock});
    BOOST_TEST(bool{services.random});
    BOOST_TEST(bool{services.texts});
  }
}

BOOST_AUTO_TEST_CASE(words_choose_others) {
  auto services = adapters::make_services(configuration(
      {{"CARD_GATEWAY", "simulated"}, {"PAYPAL", "simulated"}, {"MAILER", "memory"}, {"CC_LOG", "0"}}));
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
  for (const char* key : {"CARD_GATEWAY", "PAYPAL", "MAILER"}) {
    for (const char* word : {"simulated", "memory", "failing"}) {
      BOOST_CHECK_THROW(static_cast<void>(adapters::make_services(configuration({{key, word}}, false))),
                        base::ConfigError);
    }
    BOOST_CHECK_THROW(static_cast<void>(adapters::make_services(configuration({{key, "nonsense"}}))),
                      base::ConfigError);
  }
  BOOST_CHECK_NO_THROW(static_cast<void>(adapters::make_services(configuration({{"CC_LOG", "0"}}, false))));
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
