// The dry run of the biller, as a page.
#include "t/support/mgmt_site.h"

namespace {

struct Page : t::MgmtSite {
  void sub(const std::string& id, const std::string& next, const std::string& cents, const std::string& cid = "42") {
    exec("INSERT INTO subs (id, cid, description, amount, months, anchor_day, next_bill_on) VALUES (?, ?, 'Plan <b>', ?, 1, 15, ?)", {id, cid, cents, next});
  }
  void charged(const std::string& sub, const std::string& cents) {
    exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, period_from, period_to, sub_id, who)"
         " VALUES (42, '2026-11-15', 'charge', ?, 'Plan', '2026-11-15', '2026-12-15', ?, 'job:biller')", {"-" + cents, sub});
  }
  t::Answer of(const std::string& day) { return get("/mgmt/biller_forecast.html", {{"day", day}}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_biller_forecast, Page)

BOOST_AUTO_TEST_CASE(it_shows_what_would_be_posted_and_what_differs) {
  sub("1", "2026-12-15", "1000");
  charged("1", "1000");
  sub("2", "2026-12-15", "2500");
  charged("2", "2000");
  sub("3", "2026-12-15", "500");
  sub("4", "2026-12-15", "700");
  charged("4", "700");
  exec("UPDATE subs SET ended_on = '2026-12-01', next_bill_on = NULL WHERE id = 4");
  const auto page = of("2026-12-15");
  BOOST_TEST(page.status == 200);
  for (const char* text : {"Plan &lt;b&gt;", "$40.00", "+$5.00", ">New<", ">Changed<", ">Gone<", "$7.00", "2026-12-15</time> to <time datetime=\"2027-01-15\">"}) {
    BOOST_TEST(page.shows(text), text);
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM billing_history") == "3");
  BOOST_TEST(of("2026-12-14").shows("Nobody is charged"));
}

BOOST_AUTO_TEST_CASE(tomorrow_is_asked_for_first_and_the_brake_is_said) {
  exec("INSERT INTO subs (cid, description, amount, months, anchor_day, next_bill_on) VALUES (42, 'Big', 1000100, 1, 15, UTC_DATE() + INTERVAL 1 DAY)");
  const auto page = get("/mgmt/biller_forecast.html");
  BOOST_TEST(page.shows("The brake would stop this run"));
  BOOST_TEST(page.shows("$10,001.00"));
}

BOOST_AUTO_TEST_CASE(customers_come_a_hundred_at_a_time) {
  exec("INSERT INTO customers (cid, owner_name, created_at) SELECT 1000 + seq, 'Sam', '2020-01-01' FROM seq_1_to_150");
  exec("INSERT INTO subs (cid, description, amount, months, anchor_day, next_bill_on) SELECT 1000 + seq, 'Plan', 100, 1, 15, '2026-12-15' FROM seq_1_to_150");
  const auto page = of("2026-12-15");
  BOOST_TEST(page.shows("after=1100"));
  BOOST_TEST(page.shows("$150.00"));
  const auto rest = get("/mgmt/biller_forecast.html", {{"day", "2026-12-15"}, {"after", "1100"}});
  BOOST_TEST(rest.shows("col01150"));
  BOOST_TEST(!rest.shows("Next customers"));
}

BOOST_AUTO_TEST_CASE(a_day_that_is_none_or_too_far_is_said_at_the_field) {
  BOOST_TEST(of("tomorrow").shows("value=\"tomorrow\""));
  const auto far = of("2999-01-01");
  BOOST_TEST(far.shows("Enter a day within the next year"));
  BOOST_TEST(!far.shows("In all"));
}

BOOST_AUTO_TEST_SUITE_END()
