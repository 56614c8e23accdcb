// Warnings about bandwidth, and what is charged when a month is over.
#include "domain/bandwidth_job.h"

#include "domain/traffic_month.h"
#include "t/support/owing_day.h"
#include "t/support/test.h"

namespace {

using domain::JobOutcome;

struct Bandwidth : t::OwingDay {
  std::map<std::string, std::int64_t> gigabytes;  // by month
  bool away = false;

  Bandwidth() {
    customer();
    exec("INSERT INTO subs (cid, description, amount, months, anchor_day, bandwidth_gb) VALUES (42, 'Plan', 1900, 1, 1, 500)");
    exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (7, 42, 'vps', 'www.example.com')");
    exec("SET FOREIGN_KEY_CHECKS = 0");  // the network of the address is no part of this
    exec("INSERT INTO ip_history (ip, sysid, since, who) VALUES ('203.0.113.7', 7, '2020-01-01', 'user:bob')");
    exec("SET FOREIGN_KEY_CHECKS = 1");
    at.traffic = [this](const auto&, base::Date first, base::Date) -> std::optional<std::int64_t> {
      if (away) return std::nullopt;
      return gigabytes[base::str(first).substr(0, 7)] * domain::kGigabyte;
    };
  }
  domain::JobResult look() { return run("bandwidth"); }
  static std::string charges() { return list("SELECT CONCAT(amount, ':', period_from, '/', period_to) FROM billing_history WHERE kind = 'charge' ORDER BY id"); }
};

tables::bandwidth_accounts::Row account(domain::Overage option, std::optional<base::Money> limit = std::nullopt) {
  tables::bandwidth_accounts::Row row;
  row.option = option;
  row.limit = limit;
  row.allowance_gb = 100;
  return row;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_bandwidth, Bandwidth)

BOOST_AUTO_TEST_CASE(steps_and_charges) {
  BOOST_TEST(domain::bandwidth_step(89 * domain::kGigabyte, 100) == 0);
  BOOST_TEST(domain::bandwidth_step(90 * domain::kGigabyte, 100) == 90);
  BOOST_TEST(domain::bandwidth_step(100 * domain::kGigabyte - 1, 100) == 90);
  BOOST_TEST(domain::bandwidth_step(100 * domain::kGigabyte, 100) == 100);
  const auto cents = [](base::Money amount) { return amount.cents(); };
  const base::Money dime = base::Money::cents(10);
  BOOST_TEST(cents(domain::overage_charge(account(domain::Overage::go), 100 * domain::kGigabyte, dime)) == 0);
  BOOST_TEST(cents(domain::overage_charge(account(domain::Overage::go), 100 * domain::kGigabyte + 1, dime)) == 10);
  BOOST_TEST(cents(domain::overage_charge(account(domain::Overage::go), 350 * domain::kGigabyte, dime)) == 2500);
  BOOST_TEST(cents(domain::overage_charge(account(domain::Overage::limit, base::Money::cents(2000)), 350 * domain::kGigabyte, dime)) == 2000);
  BOOST_TEST(cents(domain::overage_charge(account(domain::Overage::stop), 350 * domain::kGigabyte, dime)) == 0);
}

BOOST_AUTO_TEST_CASE(each_step_is_told_once_a_month_to_customer_and_staff) {
  gigabytes["2026-11"] = 449;
  (void)look();
  BOOST_TEST(mails() == "");
  gigabytes["2026-11"] = 450;
  (void)look();
  (void)look();
  BOOST_TEST(mails_to("owner42@example.com") == "Nine tenths of your bandwidth are used, account col00042");
  BOOST_TEST(mails_to("support@example.com") == "col00042 has used nine tenths of its bandwidth");
  next_day();
  gigabytes["2026-11"] = 501;
  (void)look();
  next_day();
  (void)look();
  BOOST_TEST(mails_to("owner42@example.com") ==
             "Nine tenths of your bandwidth are used, account col00042; Your bandwidth of this month is used up, account col00042");
  BOOST_TEST(value("SELECT body FROM mail_outbox WHERE recipient = 'owner42@example.com' ORDER BY id DESC LIMIT 1").find("Stop the traffic") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(overage_is_charged_when_the_month_is_over_once) {
  exec("UPDATE customers SET bandwidth_option = 'go'");
  gigabytes["2026-11"] = 623;
  (void)look();
  BOOST_TEST(charges() == "");
  set_clock("2026-12-03 12:00:00");  // two days without a run
  BOOST_TEST(look().text == "0 customers warned; overage of 1 customers charged, $12.30.");
  next_day();
  (void)look();
  BOOST_TEST(charges() == "-1230:2026-11-01/2026-12-01");
}

BOOST_AUTO_TEST_CASE(by_the_customers_limit_and_choice) {
  exec("UPDATE customers SET bandwidth_option = 'limit', bandwidth_limit = 1000");
  gigabytes["2026-10"] = 900;
  (void)look();
  BOOST_TEST(charges() == "-1000:2026-10-01/2026-11-01");
  exec("UPDATE customers SET bandwidth_option = 'stop', bandwidth_limit = NULL");
  gigabytes["2026-11"] = 900;
  set_clock("2026-12-03 12:00:00");
  (void)look();
  BOOST_TEST(charges() == "-1000:2026-10-01/2026-11-01");
}

BOOST_AUTO_TEST_CASE(while_the_traffic_database_is_away_the_run_fails_and_runs_again) {
  away = true;
  gigabytes["2026-11"] = 600;
  BOOST_TEST((look().outcome == JobOutcome::failed));
  BOOST_TEST(state("bandwidth").due == false);
  away = false;
  BOOST_TEST((look().outcome == JobOutcome::done));
  BOOST_TEST(mails_to("owner42@example.com") == "Your bandwidth of this month is used up, account col00042");
}

BOOST_AUTO_TEST_CASE(without_a_traffic_database_there_is_nothing_to_do) {
  at.traffic = {};
  BOOST_TEST(look().text == "There is no traffic database.");
}

BOOST_AUTO_TEST_SUITE_END()
