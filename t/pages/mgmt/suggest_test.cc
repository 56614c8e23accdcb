#include "t/support/mgmt_site.h"
#include "t/support/tree.h"

namespace {

struct Site : t::MgmtSite {
  Site() { BOOST_TEST(jcctl({"reindex"}).status == 0); }
  t::Answer suggest(const std::string& typed) { return get("/mgmt/suggest", {{"q", typed}}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_suggest, Site)

BOOST_AUTO_TEST_CASE(a_hit_has_its_page_and_what_matched) {
  const auto answer = suggest("larks");
  BOOST_TEST(answer.status == 200);
  BOOST_TEST(answer.header("Content-Type") == "application/json");
  BOOST_TEST(answer.header("Cache-Control") == "no-store");
  BOOST_TEST(answer.body ==
             "{\"hits\":[{\"page\":\"/mgmt/customer.html?cid=col00042\",\"name\":\"Larkspur Pottery\",\"cid\":\"col00042\","
             "\"state\":\"active\",\"field\":\"Company\",\"text\":[[\"Larks\",1],[\"pur Pottery\",0]]}],\"more\":false}");
}

BOOST_AUTO_TEST_CASE(nothing_found_is_an_empty_list) {
  for (const char* typed : {"", "nobody", "%", "\"]}"}) BOOST_TEST(suggest(typed).body == "{\"hits\":[],\"more\":false}", typed);
}

BOOST_AUTO_TEST_CASE(names_cannot_leave_their_literal) {
  exec("UPDATE customers SET company = '</script>\"\\\\Larkspur' WHERE cid = 42");
  BOOST_TEST(jcctl({"reindex"}).status == 0);
  const auto answer = suggest("larkspur");
  BOOST_TEST(answer.shows("\"name\":\"\\u003c/script\\u003e\\u0022\\u005cLarkspur\""));
  BOOST_TEST(!answer.shows("<"));
}

BOOST_AUTO_TEST_CASE(ten_are_shown_and_the_rest_announced) {
  exec("INSERT INTO customers (cid, owner_name, created_at) SELECT 100 + seq, 'Kim Many', '2026-01-01' FROM seq_1_to_11");
  BOOST_TEST(jcctl({"reindex"}).status == 0);
  const auto answer = suggest("kim");
  BOOST_TEST(t::all_after(answer.body, "\"cid\":\"", "\"").size() == 10u);
  BOOST_TEST(answer.shows("\"more\":true"));
}

BOOST_AUTO_TEST_CASE(nobody_asks_without_a_login) {
  BOOST_TEST(as("support").get("/mgmt/suggest", {{"q", "larks"}}).status == 200);
  BOOST_TEST(another().get("/mgmt/suggest", {{"q", "larks"}}).status == 303);
}

BOOST_AUTO_TEST_SUITE_END()
