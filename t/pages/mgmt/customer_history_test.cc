#include "t/support/mgmt_site.h"

namespace {

struct HistorySite : t::MgmtSite {
  void entry(const std::string& actor, const std::string& action, const std::string& object, const std::string& before,
             const std::string& after, const std::string& cid = "42") {
    exec("INSERT INTO audit_log (at, actor, remote_addr, action, object, old_value, new_value, cid) VALUES"
         " ('2026-11-20 16:40:05', ?, '192.0.2.77', ?, ?, ?, ?, ?)", {actor, action, object, before, after, cid});
  }
  t::Answer page(const std::string& before = "") { return get("/mgmt/customer_history.html", {{"cid", "42"}, {"before", before}}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_customer_history, HistorySite)

BOOST_AUTO_TEST_CASE(each_change_says_who_when_from_where_and_what) {
  entry("user:lee", "owner.edited", "customer:42", "city=Exampleton&phone=", "city=Samplebury&phone=%2B1+555");
  entry("customer:42", "password.changed", "customer:42", "", "");
  entry("job:biller", "sub.billed", "sub:9", "next=2026-11-01", "next=");
  const auto shown = page();
  for (const char* text : {"<time datetime=\"2026-11-20 16:40:05Z\">2026-11-20 16:40</time>", ">lee<", "192.0.2.77", "Owner edited",
                           "Customer col00042", "city from “Exampleton” to “Samplebury”", "phone to “+1 555”", "the customer",
                           "job biller", "Charge 9", "next from “2026-11-01” to nothing"}) {
    BOOST_TEST(shown.shows(text), text);
  }
}

BOOST_AUTO_TEST_CASE(markup_stays_text_and_others_history_stays_away) {
  entry("user:lee", "owner.edited", "customer:42", "name=%3Cscript%3E", "name=%3Cb%3E");
  exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (43, 'Alex Sample', '2021-01-01')");
  entry("user:lee", "owner.edited", "customer:43", "name=Alex", "name=Other", "43");
  const auto shown = page();
  BOOST_TEST(shown.shows("&lt;script&gt;"));
  BOOST_TEST(!shown.shows("<script>"));
  BOOST_TEST(!shown.shows("Alex"));
  BOOST_TEST(get("/mgmt/customer_history.html", {{"cid", "44"}}).status == 404);
}

BOOST_AUTO_TEST_CASE(fifty_at_a_time) {
  BOOST_TEST(page().shows("Nothing has been changed about this customer yet."));
  for (int i = 1; i <= 51; ++i) entry("user:lee", "test.step", "step:" + std::to_string(1000 + i), "", "");
  const auto first = page();
  BOOST_TEST(first.shows("Step 1051"));
  BOOST_TEST(!first.shows("Step 1001<"));
  const std::string last = value("SELECT id FROM audit_log WHERE object = 'step:1002'");
  BOOST_TEST(first.shows("before=" + last));
  const auto second = page(last);
  BOOST_TEST(second.shows("Step 1001"));
  BOOST_TEST(!second.shows("Step 1002"));
  BOOST_TEST(second.shows(">Newest</a>"));
}

BOOST_AUTO_TEST_SUITE_END()
