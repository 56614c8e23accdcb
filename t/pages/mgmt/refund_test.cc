#include "t/support/mgmt_payflow.h"

namespace {

const t::Simulator& payflow() { return t::mgmt_payflow(); }

struct Refunds : t::MgmtSite {
  Refunds() : t::MgmtSite({{"PF_URL", payflow().url() + "/"}, {"PF_TIMEOUT", "2"}}) {
    const auto sale = t::fresh_payflow().sale(t::test_request("A1", base::Money::cents(4900)), t::test_card());
    given("payflow", sale.reference);
  }
  void given(const std::string& vendor, const std::string& reference) {
    exec("INSERT INTO payments (id, request_id, custref, vendor, kind, state, amount, currency, cid, reference, brand, last_four, created_at, settled_at)"
         " VALUES (7, 'r7', 'c7', ?, 'sale', 'done', 4900, 'USD', 42, ?, 'Visa', '1111', '2026-11-01', '2026-11-01')", {vendor, reference});
    exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who, payment_id) VALUES (42, '2026-11-01', 'payment', 4900, 'Card', 'site:signup', 7)");
  }
  t::Fields form(const std::string& amount = "10.00") {
    return {{"payment", "7"}, {"once", once()}, {"amount", amount}, {"reason", "outage"}, {"transaction", ""}};
  }
  std::string credits() { return value("SELECT COALESCE(GROUP_CONCAT(CONCAT(state, ':', amount) ORDER BY id), '') FROM payments WHERE kind = 'credit'"); }
  std::string refunds() { return value("SELECT COALESCE(GROUP_CONCAT(amount ORDER BY id), '') FROM billing_history WHERE kind = 'refund'"); }
  static int at_gateway() {
    int count = 0;
    for (auto& made : payflow().list("journal")) count += made["trxtype"] == "C" && made["result"] == "0";
    return count;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_refund, Refunds)

BOOST_AUTO_TEST_CASE(a_part_is_given_back_and_the_rest_is_left) {
  const auto page = get("/mgmt/refund.html", {{"payment", "7"}});
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("value=\"49.00\""));
  BOOST_TEST(page.shows("Visa 1111"));
  const auto answer = post("/mgmt/refund.html", form());
  BOOST_TEST(answer.status == 303);
  const auto result = me.follow(answer);
  BOOST_TEST(result.shows("The money was given back."));
  BOOST_TEST(result.shows("$39.00"));
  BOOST_TEST(at_gateway() == 1);
  BOOST_TEST(credits() == "done:1000");
  BOOST_TEST(refunds() == "-1000");
  BOOST_TEST(value("SELECT who FROM billing_history WHERE kind = 'refund'") == "user:admin");
}

BOOST_AUTO_TEST_CASE(the_same_form_twice_gives_back_once) {
  const auto fields = form("49.00");
  for (int click = 0; click < 2; ++click) BOOST_TEST(post("/mgmt/refund.html", fields).status == 303);
  BOOST_TEST(at_gateway() == 1);
  BOOST_TEST(refunds() == "-4900");
  BOOST_TEST(get("/mgmt/refund.html", {{"payment", "7"}}).shows("All of it was given back."));
}

BOOST_AUTO_TEST_CASE(not_more_than_was_paid) {
  for (const char* amount : {"49.01", "0", "-1", "1e3", ""}) BOOST_TEST(post("/mgmt/refund.html", form(amount)).status == 422, amount);
  BOOST_TEST(credits().empty());
  BOOST_TEST(at_gateway() == 0);
}

BOOST_AUTO_TEST_CASE(a_decline_is_said_and_posts_nothing) {
  payflow().control("mode", R"({"trxtype":"C","times":1,"mode":"result","result":12,"respmsg":"Declined"})");
  const auto result = me.follow(post("/mgmt/refund.html", form()));
  BOOST_TEST(result.shows("The gateway has declined the refund."));
  BOOST_TEST(credits() == "declined:1000");
  BOOST_TEST(refunds().empty());
}

BOOST_AUTO_TEST_CASE(a_time_out_says_that_the_outcome_is_not_known) {
  claim_log("payflow");
  payflow().control("mode", R"({"trxtype":"C","times":0,"mode":"hang_after"})");
  const auto result = me.follow(post("/mgmt/refund.html", form()));
  BOOST_TEST(result.shows("The gateway’s answer is not here yet."));
  BOOST_TEST(result.shows("A refund of this payment is under way."));
  BOOST_TEST(!result.shows("name=\"amount\""));
  BOOST_TEST(credits() == "unknown:1000");
  const auto other = post("/mgmt/refund.html", form());
  BOOST_TEST(other.status == 422);
  BOOST_TEST(other.shows("Wait until the refund that is under way is settled"));
  BOOST_TEST(at_gateway() == 1);
}

BOOST_AUTO_TEST_CASE(an_old_login_is_asked_for_a_proof) {
  prove_was("admin", 16);
  BOOST_TEST(get("/mgmt/refund.html", {{"payment", "7"}}).shows("name=\"proof\""));
  BOOST_TEST(post("/mgmt/refund.html", form()).status == 422);
  BOOST_TEST(credits().empty());
}

BOOST_AUTO_TEST_CASE(a_paypal_payment_is_recorded_with_its_transaction) {
  exec("UPDATE payments SET vendor = 'paypal', reference = '8XX00000AA0000000' WHERE id = 7");
  BOOST_TEST(get("/mgmt/refund.html", {{"payment", "7"}}).shows("Give the money back at PayPal first."));
  BOOST_TEST(post("/mgmt/refund.html", form()).shows("Enter PayPal’s transaction id"));
  auto fields = form();
  fields.back().second = "8XX00000AA0000001";
  BOOST_TEST(post("/mgmt/refund.html", fields).status == 303);
  BOOST_TEST(refunds() == "-1000");
  BOOST_TEST(at_gateway() == 0);
}

BOOST_AUTO_TEST_CASE(only_billing_may_and_only_what_came_in) {
  claim_log("web.forbidden");
  for (const char* role : {"support", "sysadmin"}) {
    auto browser = as(role);
    BOOST_TEST(browser.get("/mgmt/refund.html", {{"payment", "7"}}).status == 403);
    BOOST_TEST(browser.post("/mgmt/refund.html", form()).status == 403);
  }
  for (const char* id : {"", "8", "x", "-7"}) BOOST_TEST(get("/mgmt/refund.html", {{"payment", id}}).status == 404, id);
  exec("UPDATE payments SET kind = 'authorize'");
  BOOST_TEST(get("/mgmt/refund.html", {{"payment", "7"}}).status == 404);
  BOOST_TEST(credits().empty());
}

BOOST_AUTO_TEST_SUITE_END()
