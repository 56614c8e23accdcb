// A worker's copy of the catalogue follows the tables, whoever changes them.
#include "domain/catalogue_copy.h"

#include "t/support/business_database.h"
#include "t/support/test.h"

namespace {

struct Day : t::BusinessDay {
  domain::CatalogueCopy copy;

  // The catalogue is shared by all tests of the program, so what is changed here is taken back.
  ~Day() {
    exec("UPDATE packages SET price_1 = 1900 WHERE code = 'linux-s'");
    exec("DELETE FROM choices WHERE list = 'test'");
  }

  static base::Timestamp at(const char* when) { return base::parse<base::Timestamp>(when).value(); }
  static constexpr const char* kNow = "2026-11-22 10:00:00";

  template <class Look>
  auto look(Look shows, const char* when = kNow) {
    return database.read([&](db::Reader& db) { return shows(copy.get(db, at(when))); });
  }
  static std::string price_in(const domain::Catalogue& c) {
    const auto* package = c.find(domain::Svc::linux_vps, domain::PackageRole::base, "linux-s");
    return package == nullptr ? std::string{"none"} : base::display(package->price_1);
  }
  std::string price(const char* when = kNow) { return look(price_in, when); }
  std::string recent_price(const char* when = kNow) {
    return database.read([&](db::Reader& db) { return price_in(copy.recent(db, at(when))); });
  }
  long long statements() { return database.statements(); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_catalogue_copy, Day)

BOOST_AUTO_TEST_CASE(a_changed_price_is_seen_at_once) {
  BOOST_TEST(price() == "$19.00");
  exec("UPDATE packages SET price_1 = 2100 WHERE code = 'linux-s'");
  BOOST_TEST(price() == "$21.00");
}

BOOST_AUTO_TEST_CASE(a_new_choice_and_a_removed_one_are_seen) {
  const auto has = [](const domain::Catalogue& c) { return c.choice("test", "a").has_value(); };
  BOOST_TEST(!look(has));
  exec("INSERT INTO choices (list, value, label) VALUES ('test', 'a', 'A')");
  BOOST_TEST(look(has));
  exec("DELETE FROM choices WHERE list = 'test'");
  BOOST_TEST(!look(has));
}

BOOST_AUTO_TEST_CASE(another_day_has_its_own_offers) {
  BOOST_TEST(price() == "$19.00");
  BOOST_TEST(price("2019-12-31 10:00:00") == "none");
  BOOST_TEST(price() == "$19.00");
}

BOOST_AUTO_TEST_CASE(an_unchanged_catalogue_costs_one_statement) {
  (void)price();
  const long long before = statements();
  (void)price();
  BOOST_TEST(statements() - before == 1);
}

BOOST_AUTO_TEST_CASE(a_recent_one_is_asked_about_once_in_a_second) {
  BOOST_TEST(recent_price() == "$19.00");
  const long long before = statements();
  exec("UPDATE packages SET price_1 = 2100 WHERE code = 'linux-s'");
  BOOST_TEST(recent_price() == "$19.00");
  BOOST_TEST(statements() - before == 0);
  BOOST_TEST(recent_price("2026-11-22 10:00:01") == "$21.00");
  exec("UPDATE packages SET price_1 = 2300 WHERE code = 'linux-s'");
  BOOST_TEST(price("2026-11-22 10:00:01") == "$23.00");
  BOOST_TEST(recent_price("2026-11-22 10:00:01") == "$23.00");
}

BOOST_AUTO_TEST_CASE(each_edition_has_its_number) {
  (void)price();
  const auto first = copy.edition();
  (void)price();
  BOOST_TEST(copy.edition() == first);
  exec("UPDATE packages SET price_1 = 2100 WHERE code = 'linux-s'");
  (void)price();
  BOOST_TEST(copy.edition() == first + 1);
  (void)price("2026-11-23 10:00:00");
  BOOST_TEST(copy.edition() == first + 2);
}

BOOST_AUTO_TEST_SUITE_END()
