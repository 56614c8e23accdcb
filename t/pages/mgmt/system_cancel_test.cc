// The shutdown of a system is set, with what is paid beyond it.
#include "t/support/mgmt_systems.h"

namespace {

struct Page : t::MgmtSystems {
  std::string day(const std::string& ahead) { return value("SELECT UTC_DATE() + INTERVAL ? DAY", {ahead}); }
  t::Answer send(const t::Fields& changes = {}) {
    t::Fields fields{{"go", "save"}, {"sysid", "7"}, {"version", value("SELECT row_version FROM systems WHERE sysid = 7")},
                     {"date", day("5")}, {"reminders", "1"}, {"billing-ends", "1"}};
    for (const auto& change : changes) {
      std::erase_if(fields, [&](const auto& field) { return field.first == change.first; });
      fields.push_back(change);
    }
    return post("/mgmt/system_cancel.html", fields);
  }
  // A charge of $30.00 for the 30 days from ten days ago on.
  void given_charge() {
    exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, period_from, period_to, sub_id, who)"
         " VALUES (42, UTC_TIMESTAMP(), 'charge', -3000, 'Linux VPS S', UTC_DATE() - INTERVAL 10 DAY, UTC_DATE() + INTERVAL 20 DAY, 70, 'job:biller')");
  }
  std::string state() { return value("SELECT CONCAT_WS(' ', DATEDIFF(cancel_on, UTC_DATE()), reminders) FROM systems WHERE sysid = 7"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_system_cancel, Page)

BOOST_AUTO_TEST_CASE(it_offers_five_and_ten_days) {
  const auto page = get("/mgmt/system_cancel.html", {{"sysid", "7"}});
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("Cancel www.example.com (7)?"));
  BOOST_TEST(page.shows("sysid=7&amp;date=" + day("5")));
  BOOST_TEST(page.shows("sysid=7&amp;date=" + day("10")));
  BOOST_TEST(get("/mgmt/system_cancel.html", {{"sysid", "7"}, {"date", day("10")}}).shows("name=\"date\" type=\"date\" value=\"" + day("10")));
  BOOST_TEST(page.shows("Nothing is paid beyond"));
}

BOOST_AUTO_TEST_CASE(the_date_is_set_and_billing_ends_then) {
  const auto answer = send();
  BOOST_TEST(answer.header("Location") == "/mgmt/customer.html?cid=col00042&done=cancelled#systems");
  BOOST_TEST(state() == "5 1");
  BOOST_TEST(value("SELECT DATEDIFF(ends_on, UTC_DATE()) FROM subs") == "5");
  BOOST_TEST(trail().starts_with("system.cancelled cancel date="));
  const auto page = landing(answer);
  BOOST_TEST(page.shows("Shuts down in 5 days"));
  BOOST_TEST(page.shows("/mgmt/system_keep.html?sysid=7"));
}

BOOST_AUTO_TEST_CASE(the_reminder_of_the_day_needs_a_day_ahead) {
  BOOST_TEST(send({{"date", day("0")}}).shows("Enter a date from tomorrow on, or switch the reminders off"));
  BOOST_TEST(send({{"date", day("-1")}, {"reminders", ""}}).shows("Enter a shutdown date that is not past"));
  BOOST_TEST(send({{"date", "soon"}}).status == 422);
  BOOST_TEST(send({{"date", ""}}).shows("Enter the shutdown date"));
  BOOST_TEST(state() == "1");
  BOOST_TEST(send({{"date", day("0")}, {"reminders", ""}, {"billing-ends", ""}}).status == 303);
  BOOST_TEST(state() == "0 0");
  BOOST_TEST(value("SELECT COUNT(ends_on) FROM subs") == "0");
}

BOOST_AUTO_TEST_CASE(what_is_paid_beyond_is_shown_and_credited_once) {
  given_charge();
  const auto page = get("/mgmt/system_cancel.html", {{"sysid", "7"}});
  BOOST_TEST(page.shows("14 of 30"));  // the day of the shutdown counts as used
  BOOST_TEST(page.shows("Credit the unused part, $14.00, to the account"));
  BOOST_TEST(send({{"credit", "1"}, {"credit-amount", "14.00"}}).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', kind, amount, sub_id, who) FROM billing_history WHERE amount > 0") == "credit 1400 70 user:admin");
  // Set again, with nothing left to credit; with an earlier date, only the rest.
  BOOST_TEST(get("/mgmt/system_cancel.html", {{"sysid", "7"}}).shows("Nothing is paid beyond"));
  BOOST_TEST(get("/mgmt/system_cancel.html", {{"sysid", "7"}, {"date", day("3")}}).shows("Credit the unused part, $2.00"));
}

BOOST_AUTO_TEST_CASE(another_date_is_another_amount_and_asks_again) {
  given_charge();
  const auto answer = send({{"credit", "1"}, {"credit-amount", "14.00"}, {"date", day("6")}});
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("it has changed with the date"));
  BOOST_TEST(answer.shows("$13.00"));
  BOOST_TEST(value("SELECT COUNT(*) FROM billing_history WHERE amount > 0") == "0");
  BOOST_TEST(state() == "1");
  BOOST_TEST(send({{"go", "show"}, {"date", day("6")}}).shows("$13.00"));
}

BOOST_AUTO_TEST_CASE(a_reversed_charge_is_not_credited) {
  given_charge();
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, reverses, who) SELECT 42, UTC_TIMESTAMP(), 'reversal', 3000, 'x', id, 'user:pat'"
       " FROM billing_history");
  BOOST_TEST(get("/mgmt/system_cancel.html", {{"sysid", "7"}}).shows("Nothing is paid beyond"));
}

BOOST_AUTO_TEST_CASE(somebody_elses_change_is_shown) {
  BOOST_TEST(send().status == 303);
  const auto answer = send({{"version", "1"}, {"date", day("9")}});
  BOOST_TEST(answer.status == 409);
  BOOST_TEST(answer.shows("Somebody else has saved this"));
  BOOST_TEST(state() == "5 1");
}

BOOST_AUTO_TEST_CASE(only_a_running_system_and_only_by_those_who_may) {
  claim_log("web.forbidden");
  BOOST_TEST(as("billing").get("/mgmt/system_cancel.html", {{"sysid", "7"}}).status == 403);
  exec("UPDATE systems SET stopped_on = '2026-01-01'");
  BOOST_TEST(get("/mgmt/system_cancel.html", {{"sysid", "7"}}).status == 404);
  BOOST_TEST(send().status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
