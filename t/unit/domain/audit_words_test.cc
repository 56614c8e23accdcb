#include "domain/audit_words.h"

#include "t/support/test.h"

BOOST_AUTO_TEST_SUITE(audit_words)

BOOST_AUTO_TEST_CASE(tags_become_words) {
  BOOST_TEST(domain::action_words("contact.edited") == "Contact edited");
  BOOST_TEST(domain::action_words("am.reset") == "Account Manager password reset");
  BOOST_TEST(domain::action_words("") == "");
  BOOST_TEST(domain::object_words("system:123") == "System 123");
  BOOST_TEST(domain::object_words("customer:42") == "Customer col00042");
  BOOST_TEST(domain::object_words("paypal_sub:7") == "PayPal subscription 7");
  BOOST_TEST(domain::object_words("menu") == "Menu");
  BOOST_TEST(domain::actor_words("user:lee") == "lee");
  BOOST_TEST(domain::actor_words("customer:42") == "the customer");
  BOOST_TEST(domain::actor_words("job:worker") == "job worker");
  BOOST_TEST(domain::actor_words("visitor") == "visitor");
}

BOOST_AUTO_TEST_SUITE_END()
