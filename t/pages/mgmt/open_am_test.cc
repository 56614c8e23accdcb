// The first half of opening a customer's account as staff; the second is in t/pages/am/handoff_test.cc.
#include "auth/digest.h"
#include "t/support/mgmt_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_open_am, t::MgmtSite)

BOOST_AUTO_TEST_CASE(a_token_is_made_for_this_person_and_this_customer) {
  const auto answer = post("/mgmt/OPEN_AM", {{"cid", "col00042"}});
  BOOST_TEST(answer.status == 303);
  const std::string where = answer.header("Location");
  BOOST_TEST(where.starts_with("/am/HANDOFF?token="));
  const std::string token = where.substr(where.find('=') + 1);
  BOOST_TEST(token.size() == 64u);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', t.purpose, t.cid, u.login, TIMESTAMPDIFF(SECOND, t.created_at, t.expires_at), t.used_at IS NULL)"
                   " FROM tokens t JOIN users u ON u.id = t.user_id WHERE t.token_hash = ?", {auth::sha256(token)}) == "hand_off 42 admin 60 1");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', actor, cid) FROM audit_log WHERE action = 'am.asked'") == "user:admin 42");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE CONCAT(object, old_value, new_value) LIKE ?", {"%" + token + "%"}) == "0");
  BOOST_TEST(log("mgmt").find(token) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(only_who_looks_after_customers_may_and_only_by_a_form) {
  claim_log("web.forbidden");
  BOOST_TEST(as("sysadmin").post("/mgmt/OPEN_AM", {{"cid", "42"}}).status == 403);
  BOOST_TEST(get("/mgmt/OPEN_AM", {{"cid", "42"}}).status == 405);
  BOOST_TEST(post("/mgmt/OPEN_AM", {{"cid", "43"}}).status == 404);
  BOOST_TEST(value("SELECT COUNT(*) FROM tokens") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
