#include "domain/numbering.h"

#include "base/config.h"
#include "base/text.h"
#include "domain/business.h"
#include "t/support/temp_dir.h"
#include "t/support/test.h"

BOOST_AUTO_TEST_SUITE(domain_numbering)

BOOST_AUTO_TEST_CASE(a_number_has_five_digits_at_least) {
  BOOST_TEST(domain::number_text({"INV-2026-", 7}) == "INV-2026-00007");
  BOOST_TEST(domain::number_text({"", 123456}) == "123456");
}

BOOST_AUTO_TEST_CASE(a_beginning_is_letters_digits_and_a_year) {
  for (const char* good : {"INV-{year}-", "R", "{year}/", "2026-A/"}) BOOST_TEST(domain::well_formed_series(good), good);
  for (const char* bad : {"", "INV {year}", "{month}", "<b>", "a.b", "abcdefghijklmnopqrstuvwxy", "\xC3\xA9"}) BOOST_TEST(!domain::well_formed_series(bad), bad);
}

BOOST_AUTO_TEST_CASE(a_wrong_configuration_stops_the_start) {
  const std::string example = t::read_file("conf/jc.conf.example");
  const auto business = [&](const std::string& from, const std::string& to) {
    return domain::business_from(base::Config::parse(base::replace_all(example, from, to), "test"));
  };
  BOOST_TEST(business("x-no-change", "").invoice_series == "INV-{year}-");
  BOOST_TEST((business("INVOICE_REMINDERS=3 10 21", "INVOICE_REMINDERS=none").reminder_days.empty()));
  for (const auto& [from, to] : {std::pair{"INVOICE_SERIES=INV-{year}-", "INVOICE_SERIES=a b"}, {"INVOICE_SERIES=INV-{year}-", "INVOICE_SERIES=CN-{year}-"},
                                 {"INVOICE_REMINDERS=3 10 21", "INVOICE_REMINDERS=10 3"}, {"INVOICE_REMINDERS=3 10 21", "INVOICE_REMINDERS=0"},
                                 {"INVOICE_REMINDERS=3 10 21", "INVOICE_REMINDERS=3 x"}, {"INVOICE_REMINDERS=3 10 21", "INVOICE_REMINDERS=366"}}) {
    BOOST_CHECK_THROW(static_cast<void>(business(from, to)), base::ConfigError);
  }
}

BOOST_AUTO_TEST_SUITE_END()
