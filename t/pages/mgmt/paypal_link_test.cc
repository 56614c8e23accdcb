#include "t/support/mgmt_site.h"

namespace {

struct Links : t::MgmtSite {
  Links() { exec("INSERT INTO paypal_subs (id, profile_id, amount, months, created_at) VALUES (5, 'I-EXAMPLE0001', 1900, 1, '2020-01-01')"); }
  t::Answer look(const std::string& profile) { return get("/mgmt/paypal_link.html", {{"cid", "42"}, {"profile", profile}}); }
  t::Answer act(const std::string& what, const std::string& version, const std::string& cid = "42") {
    return post("/mgmt/paypal_link.html", {{"cid", cid}, {"profile", "I-EXAMPLE0001"}, {"version", version}, {"do", what}});
  }
  std::string row() { return value("SELECT CONCAT_WS('/', COALESCE(cid, 'none'), state) FROM paypal_subs"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_paypal_link, Links)

BOOST_AUTO_TEST_CASE(an_orphan_is_linked_and_unlinked) {
  BOOST_TEST(look("I-EXAMPLE0001").shows("Link it to col00042"));
  BOOST_TEST(look(" I-EXAMPLE0001 ").shows("$19.00 every month"));
  BOOST_TEST(act("link", "1").header("Location") == "/mgmt/customer.html?cid=col00042&done=subscription#legacy");
  BOOST_TEST(row() == "42/active");
  BOOST_TEST(look("I-EXAMPLE0001").shows("Unlink it from col00042"));
  BOOST_TEST(act("link", "1").status == 409);
  BOOST_TEST(act("link", "2").status == 422);
  BOOST_TEST(act("unlink", "2").status == 303);
  BOOST_TEST(row() == "none/active");
  BOOST_TEST(value("SELECT GROUP_CONCAT(action ORDER BY id) FROM audit_log WHERE cid = 42") == "subscription.linked,subscription.unlinked");
}

BOOST_AUTO_TEST_CASE(only_the_customers_own_is_marked_cancelled) {
  BOOST_TEST(act("cancel", "1").status == 422);
  exec("UPDATE paypal_subs SET cid = 42");
  BOOST_TEST(act("cancel", "1").status == 303);
  BOOST_TEST(row() == "42/cancelled");
  BOOST_TEST(act("cancel", "2").status == 422);
}

BOOST_AUTO_TEST_CASE(another_customers_is_shown_and_left_alone) {
  exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (43, 'Kim Sample', '2020-01-01')");
  exec("UPDATE paypal_subs SET cid = 43");
  BOOST_TEST(look("I-EXAMPLE0001").shows("It belongs to another customer."));
  for (const char* what : {"link", "unlink", "cancel", "x"}) BOOST_TEST(act(what, "1").status == 422, what);
  BOOST_TEST(row() == "43/active");
}

BOOST_AUTO_TEST_CASE(an_unknown_one_is_said) {
  claim_log("web.forbidden");
  BOOST_TEST(look("I-NOBODY").shows("No subscription with this id"));
  BOOST_TEST(!look("").shows("No subscription with this id"));
  BOOST_TEST(look("<i>").shows("value=\"&lt;i&gt;\""));
  BOOST_TEST(as("support").get("/mgmt/paypal_link.html", {{"cid", "42"}}).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
