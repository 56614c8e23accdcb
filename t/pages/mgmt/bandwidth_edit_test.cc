#include "t/support/mgmt_site.h"

namespace {

struct BandwidthSite : t::MgmtSite {
  t::Answer form() { return get("/mgmt/bandwidth_edit.html", {{"cid", "42"}}); }
  t::Answer save(const std::string& option, const std::string& limit, const std::string& version) {
    return post("/mgmt/bandwidth_edit.html", {{"cid", "42"}, {"version", version}, {"overage", option}, {"overage-limit", limit}});
  }
  std::string kept() { return value("SELECT CONCAT_WS(' ', bandwidth_option, bandwidth_limit) FROM customers"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_bandwidth_edit, BandwidthSite)

BOOST_AUTO_TEST_CASE(each_preference_can_be_chosen) {
  BOOST_TEST(form().shows("value=\"stop\" checked"));
  const auto answer = save("limit", "40", "1");
  BOOST_TEST(answer.header("Location") == "/mgmt/customer.html?cid=col00042&done=bandwidth#bandwidth");
  BOOST_TEST(me.follow(answer).shows("The preference is saved."));
  BOOST_TEST(kept() == "limit 4000");
  BOOST_TEST(form().shows("value=\"40.00\""));
  BOOST_TEST(save("go", "40", "2").status == 303);
  BOOST_TEST(kept() == "go");
  BOOST_TEST(value("SELECT GROUP_CONCAT(new_value ORDER BY id SEPARATOR ' ') FROM audit_log WHERE action = 'bandwidth.edited'") ==
             "bandwidth%20used%20up=limit&bandwidth%20limit=40.00 bandwidth%20used%20up=go&bandwidth%20limit=");
}

BOOST_AUTO_TEST_CASE(a_limit_is_an_amount) {
  for (const char* wrong : {"", "0.50", "10001", "forty"}) {
    const auto answer = save("limit", wrong, "1");
    BOOST_TEST(answer.status == 422, wrong);
    BOOST_TEST(answer.shows("value=\"limit\" checked"));
  }
  BOOST_TEST(save("maybe", "", "1").status == 422);
  BOOST_TEST(kept() == "stop");
}

BOOST_AUTO_TEST_CASE(the_second_of_two_sees_what_the_first_has_chosen) {
  BOOST_TEST(save("go", "", "1").status == 303);
  const auto answer = save("limit", "25", "1");
  BOOST_TEST(answer.status == 409);
  BOOST_TEST(answer.shows("bandwidth used up from “stop” to “go”"));
  BOOST_TEST(answer.shows("value=\"25\""));
  BOOST_TEST(kept() == "go");
  BOOST_TEST(save("limit", "25", field(answer, "version")).status == 303);
  BOOST_TEST(kept() == "limit 2500");
}

BOOST_AUTO_TEST_CASE(only_who_looks_after_customers_may) {
  claim_log("web.forbidden");
  auto other = as("sysadmin");
  BOOST_TEST(other.get("/mgmt/bandwidth_edit.html", {{"cid", "42"}}).status == 403);
  BOOST_TEST(other.post("/mgmt/bandwidth_edit.html", {{"cid", "42"}, {"overage", "go"}, {"version", "1"}}).status == 403);
  BOOST_TEST(kept() == "stop");
}

BOOST_AUTO_TEST_SUITE_END()
