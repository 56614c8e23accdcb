#include "domain/fraud_hints.h"

#include "t/support/test.h"

namespace {

std::string hints(const domain::OrderTraits& order) {
  std::string all;
  for (const auto& hint : domain::fraud_hints(order, {{"free.example", "free.example"}})) {
    all += (all.empty() ? "" : "; ") + hint.words + (hint.strong ? "!" : "");
  }
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(domain_fraud_hints)

BOOST_AUTO_TEST_CASE(nothing_odd_gives_no_hint) { BOOST_TEST(hints({.email = "ada@example.com", .checks = "YYY"}) == ""); }

BOOST_AUTO_TEST_CASE(only_an_address_or_code_that_does_not_match_is_one) {
  BOOST_TEST(hints({.email = "a@example.com", .checks = "NXN"}) == "Street is not the card's!; Security code is wrong!");
  BOOST_TEST(hints({.email = "a@example.com", .checks = "X-X"}) == "");
  BOOST_TEST(hints({.email = "a@example.com", .checks = "YN"}) == "Zip code is not the card's!");
}

BOOST_AUTO_TEST_CASE(a_mailbox_for_nothing_is_known_by_its_domain) {
  BOOST_TEST(hints({.email = "a@FREE.example"}) == "Free-mail address");
  BOOST_TEST(hints({.email = "free.example@example.com"}) == "");
}

BOOST_AUTO_TEST_CASE(others_from_the_same_place_count) {
  BOOST_TEST(hints({.email = "a@example.com", .same_address = 1, .same_email = 2}) ==
             "1 other order from this IP address; 2 other orders with this e-mail");
  BOOST_TEST(hints({.email = "a@example.com", .same_address = 3}) == "3 other orders from this IP address!");
  BOOST_TEST(hints({.email = "a@example.com", .same_host = 1}) == "1 other order for this host name");
}

BOOST_AUTO_TEST_CASE(answers_have_words) {
  BOOST_TEST(domain::check_words("Y") == "matches");
  BOOST_TEST(domain::check_words("N") == "does not match");
  BOOST_TEST(domain::check_words("X") == "not checked by the bank");
  BOOST_TEST(domain::check_words("") == "no answer");
}

BOOST_AUTO_TEST_SUITE_END()
