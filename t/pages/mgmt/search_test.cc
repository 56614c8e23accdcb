#include "t/support/mgmt_site.h"

namespace {

struct Site : t::MgmtSite {
  Site() {
    exec("INSERT INTO customers (cid, owner_name, company, created_at) VALUES (43, 'Larkspur <b>Bold</b>', '', '2026-01-01')");
    exec("UPDATE customers SET status = 'cancelled' WHERE cid = 43");
    exec("INSERT INTO systems (cid, kind, hostname) VALUES (42, 'vps', 'www.example.com')");
    BOOST_TEST(jcctl({"reindex"}).status == 0);
  }
  t::Answer search(const std::string& typed) { return get("/mgmt/search", {{"q", typed}}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_search, Site)

BOOST_AUTO_TEST_CASE(one_clear_match_is_its_page) {
  for (const char* typed : {"col00042", "www.example.com", "pottery", "robin@example.com", "555 0100"}) {
    const auto answer = search(typed);
    BOOST_TEST(answer.status == 303, typed);
    BOOST_TEST(answer.header("Location") == "/mgmt/customer.html?cid=col00042", typed);
  }
}

BOOST_AUTO_TEST_CASE(several_are_a_list_with_what_matched_marked) {
  const auto page = search("larkspur");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("2 customers match “larkspur”"));
  BOOST_TEST(page.shows("<a href=\"/mgmt/customer.html?cid=col00042\">Larkspur Pottery</a>"));
  BOOST_TEST(page.shows("<mark>Larkspur</mark> Pottery"));
  BOOST_TEST(page.shows("<td data-label=\"Found by\">Company</td>"));
  BOOST_TEST(page.shows("</svg>Cancelled</span>"));
  BOOST_TEST(page.shows("<title>Search: larkspur"));
}

BOOST_AUTO_TEST_CASE(names_and_what_was_typed_are_text) {
  BOOST_TEST(search("larkspur").shows("<mark>Larkspur</mark> &lt;b&gt;Bold&lt;/b&gt;"));
  const auto page = search("<script>\"'&");
  BOOST_TEST(page.shows("No customer matches “&lt;script&gt;&quot;&#39;&amp;”"));
  BOOST_TEST(page.shows("value=\"&lt;script&gt;&quot;&#39;&amp;\""));
}

BOOST_AUTO_TEST_CASE(nothing_says_why_and_what_to_try) {
  BOOST_TEST(search("%").shows("No customer matches “%”"));
  BOOST_TEST(search("nobody").shows("by the beginning of any of their words"));
  for (const char* typed : {"", "  "}) BOOST_TEST(search(typed).shows("Nothing was typed"));
  BOOST_TEST(get("/mgmt/search").status == 200);
  BOOST_TEST(search(std::string(3000, 'x')).status == 200);
  BOOST_TEST(search("\xff").status == 400);
  claim_log("request.bad");
}

BOOST_AUTO_TEST_CASE(more_than_fit_are_said_to_be_more) {
  exec("INSERT INTO customers (cid, owner_name, created_at) SELECT 100 + seq, 'Kim Many', '2026-01-01' FROM seq_1_to_30");
  BOOST_TEST(jcctl({"reindex"}).status == 0);
  BOOST_TEST(search("kim").shows("The best 20 matches for “kim”. There are more"));
}

BOOST_AUTO_TEST_CASE(all_staff_and_nobody_else_may_search) {
  for (const char* role : {"support", "billing", "sysadmin"}) BOOST_TEST(as(role).get("/mgmt/search", {{"q", "larkspur"}}).status == 200, role);
  const auto answer = another().get("/mgmt/search", {{"q", "larkspur"}});
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(answer.header("Location").starts_with("/mgmt/login.html"));
  BOOST_TEST(post("/mgmt/search", {{"q", "larkspur"}}).status == 405);
}

BOOST_AUTO_TEST_SUITE_END()
