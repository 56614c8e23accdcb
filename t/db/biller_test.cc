// The biller: each period that has begun is charged once, with the amounts of the subscriptions, however often and from wherever
// it is begun.
#include "domain/biller.h"

#include "domain/job_brake.h"
#include "domain/forecast.h"
#include "t/support/at_once.h"
#include "t/support/job_day.h"
#include "t/support/test.h"

namespace {

using domain::JobOutcome;

struct Billing : t::JobDay {
  Billing() { customer(42); }
  static void customer(int cid) {
    exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (?, 'Ada Example', '2020-01-01')", {std::to_string(cid)});
  }
  // Of customer 42 unless another is named; returns its number.
  static std::string sub(const char* next, int cents, int months = 1, int anchor = 22, int cid = 42) {
    exec("INSERT INTO subs (cid, description, amount, months, anchor_day, next_bill_on) VALUES (?, 'Plan', ?, ?, ?, ?)",
         {std::to_string(cid), std::to_string(cents), std::to_string(months), std::to_string(anchor), next});
    return value("SELECT MAX(id) FROM subs");
  }
  domain::JobResult run() { return domain::run_job(at, *domain::find_job("biller"), today(), "job:test"); }
  domain::JobResult run_for(const char* day) { return domain::run_job(at, *domain::find_job("biller"), base::parse<base::Date>(day).value(), "job:test"); }
  static std::string charges() {
    return list("SELECT CONCAT(cid, ':', amount, ':', period_from, '/', period_to) FROM billing_history ORDER BY sub_id, period_from");
  }
  static std::string next() { return list("SELECT COALESCE(next_bill_on, 'none') FROM subs ORDER BY id"); }
  domain::Forecast forecast(const char* day) {
    return database.read([&](db::Reader& db) {
      return domain::forecast(db, base::parse<base::Date>(day).value(), 0, [&](const domain::CustomerForecast& c) { heard.push_back(c); });
    });
  }
  std::vector<domain::CustomerForecast> heard;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_biller, Billing)

BOOST_AUTO_TEST_CASE(what_is_due_is_charged_with_its_period_and_moves_on) {
  exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (7, 42, 'vps', 'www.example.com')");
  exec("INSERT INTO subs (cid, sysid, description, amount, quantity, months, anchor_day, next_bill_on) VALUES (42, 7, 'Extra disk', 800, 2, 1, 22, '2026-11-22')");
  sub("2026-11-22", 6000, 6);
  sub("2026-11-22", 12000, 12);
  sub("2026-11-23", 100);
  const auto result = run();
  BOOST_TEST((result.outcome == JobOutcome::done));
  BOOST_TEST(charges() == "42:-800:2026-11-22/2026-12-22 42:-6000:2026-11-22/2027-05-22 42:-12000:2026-11-22/2027-11-22");
  BOOST_TEST(next() == "2026-12-22 2027-05-22 2027-11-22 2026-11-23");
  BOOST_TEST(value("SELECT CONCAT(kind, '|', text, '|', who, '|', posted_at) FROM billing_history ORDER BY id LIMIT 1") ==
             "charge|2 × Extra disk, www.example.com|job:biller|2026-11-22 12:00:00");
  BOOST_TEST(value("SELECT CONCAT(items, ' ', skipped, ' ', amount) FROM job_runs") == "3 0 18800");
  BOOST_TEST(result.text == "3 charges, $188.00.");
}

BOOST_AUTO_TEST_CASE(a_second_run_charges_nothing) {
  sub("2026-11-22", 4900);
  run();
  const auto again = run();
  BOOST_TEST((again.outcome == JobOutcome::done));
  BOOST_TEST(again.tally.items == 0);
  BOOST_TEST(charges() == "42:-4900:2026-11-22/2026-12-22");
}

BOOST_AUTO_TEST_CASE(it_catches_up_after_days_without_a_run) {
  sub("2026-08-31", 4900, 1, 31);
  run();
  BOOST_TEST(charges() == "42:-4900:2026-08-31/2026-09-30 42:-4900:2026-09-30/2026-10-31 42:-4900:2026-10-31/2026-11-30");
  BOOST_TEST(next() == "2026-11-30");
}

BOOST_AUTO_TEST_CASE(month_ends_keep_their_day) {
  sub("2027-01-31", 100, 1, 31);
  for (const char* day : {"2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"}) run_for(day);
  BOOST_TEST(list("SELECT period_from FROM billing_history ORDER BY id") == "2027-01-31 2027-02-28 2027-03-31 2027-04-30");
}

BOOST_AUTO_TEST_CASE(the_day_is_that_of_the_company) {
  plan.zone = base::TimeZone::load("America/New_York");
  sub("2026-11-22", 100);
  set_clock("2026-11-22 04:59:59");
  run();
  BOOST_TEST(charges() == "");
  set_clock("2026-11-22 05:00:00");
  run();
  BOOST_TEST(charges() == "42:-100:2026-11-22/2026-12-22");
}

BOOST_AUTO_TEST_CASE(what_has_ended_is_not_charged) {
  sub("2026-11-22", 100);
  exec("UPDATE subs SET ended_on = '2026-11-01'");
  sub("2026-10-22", 200);
  exec("UPDATE subs SET ends_on = '2026-11-22' WHERE amount = 200");
  run();
  BOOST_TEST(charges() == "42:-200:2026-10-22/2026-11-22");
  BOOST_TEST(next() == "2026-11-22 none");
  BOOST_TEST(value("SELECT ended_on FROM subs WHERE amount = 200") == "2026-11-22");
}

BOOST_AUTO_TEST_CASE(what_costs_nothing_only_moves_on) {
  sub("2026-11-22", 0);
  BOOST_TEST(run().tally.items == 0);
  BOOST_TEST(charges() == "");
  BOOST_TEST(next() == "2026-12-22");
}

BOOST_AUTO_TEST_CASE(a_cancelled_customer_is_left_out_and_counted) {
  sub("2026-11-22", 100);
  customer(43);
  sub("2026-11-22", 200, 1, 22, 43);
  exec("UPDATE customers SET status = 'cancelled' WHERE cid = 42");
  const auto result = run();
  BOOST_TEST(charges() == "43:-200:2026-11-22/2026-12-22");
  BOOST_TEST(result.tally.skipped == 1);
  BOOST_TEST(result.text == "1 charge, $2.00. Left out: 1 subscription of cancelled customers.");
  BOOST_TEST(next() == "2026-11-22 2026-12-22");
}

BOOST_AUTO_TEST_CASE(a_period_that_is_charged_already_is_not_charged_again_when_the_date_was_set_back) {
  const auto id = sub("2026-11-22", 100);
  run();
  exec("UPDATE subs SET next_bill_on = '2026-10-22' WHERE id = ?", {id});
  const auto result = run();
  BOOST_TEST(charges() == "42:-100:2026-10-22/2026-11-22 42:-100:2026-11-22/2026-12-22");
  BOOST_TEST(result.tally.items == 1);
  BOOST_TEST(result.tally.skipped == 1);
  BOOST_TEST(next() == "2026-12-22");
}

BOOST_AUTO_TEST_CASE(many_customers_over_many_pages_are_charged_once_each) {
  exec("INSERT INTO customers (cid, owner_name, created_at) SELECT 1000 + seq, 'Sam', '2020-01-01' FROM seq_1_to_700");
  exec("INSERT INTO subs (cid, description, amount, months, anchor_day, next_bill_on) SELECT 1000 + c.seq, 'Plan', 100 * n.seq, 1, 22, '2026-11-22'"
       " FROM seq_1_to_700 c JOIN seq_1_to_3 n");
  const auto before = database.statements();
  const auto result = run();
  BOOST_TEST(result.tally.items == 2100);
  BOOST_TEST(value("SELECT CONCAT(COUNT(*), ' ', SUM(amount), ' ', COUNT(DISTINCT sub_id)) FROM billing_history") == "2100 -420000 2100");
  BOOST_TEST(value("SELECT COUNT(*) FROM subs WHERE next_bill_on <> '2026-12-22'") == "0");
  BOOST_TEST(database.statements() - before < 100);  // ten and some for each page
}

BOOST_AUTO_TEST_CASE(an_account_that_somebody_holds_keeps_nobody_else_from_being_billed) {
  for (int cid : {43, 44}) customer(cid);
  for (int cid : {42, 43, 44}) sub("2026-11-22", 100, 1, 22, cid);
  auto other = another_database();
  other.write([&](db::Writer& db) {
    db.exec("UPDATE customers SET city = 'Springfield' WHERE cid = 43");
    const auto result = run();
    BOOST_TEST((result.outcome == JobOutcome::failed));
    BOOST_TEST(result.text.find("Could not be billed: col00043. ") != std::string::npos, result.text);
  });
  BOOST_TEST(list("SELECT cid FROM billing_history ORDER BY cid") == "42 44");
  BOOST_TEST((run().outcome == JobOutcome::done));
  BOOST_TEST(list("SELECT cid FROM billing_history ORDER BY cid") == "42 43 44");
}

BOOST_AUTO_TEST_CASE(a_run_beyond_a_bound_stops_before_it_does_anything) {
  customer(43);
  for (int cid : {42, 42, 43}) sub("2026-11-22", 500, 1, 22, cid);
  const std::pair<domain::Bounds, const char*> cases[] = {
      {{.items = 2}, "3 items, more than 2"},
      {{.amount = base::Money::cents(1499)}, "$15.00 in all, more than $14.99"},
      {{.per_customer = base::Money::cents(999)}, "$10.00 for col00042, more than $9.99"}};
  for (const auto& [bounds, why] : cases) {
    plan.biller = bounds;
    const auto result = run();
    BOOST_TEST((result.outcome == JobOutcome::braked));
    BOOST_TEST(result.text.find(why) != std::string::npos, result.text);
  }
  BOOST_TEST(charges() == "");
  BOOST_TEST(next() == "2026-11-22 2026-11-22 2026-11-22");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE recipient = 'billing@example.com' AND subject LIKE '%stopped before it began%'") == "3");
  plan.biller = {.items = 3, .amount = base::Money::cents(1500), .per_customer = base::Money::cents(1000)};
  BOOST_TEST((run().outcome == JobOutcome::done));
}

BOOST_AUTO_TEST_CASE(what_staff_allow_happens_that_day_with_those_figures) {
  const domain::Actor lee{"user:lee", "192.0.2.10", "r1"};
  sub("2026-11-22", 500);
  plan.biller = {.amount = base::Money::cents(499)};
  const auto braked = run();
  BOOST_TEST((state().braked == braked.run));
  const auto allow = [&](base::JobRunId id) { return database.write([&](db::Writer& db) { return domain::allow_braked(db, desk, lee, id); }); };
  BOOST_TEST((allow(braked.run) == domain::Allowing::done));
  BOOST_TEST((allow(braked.run) == domain::Allowing::already));
  BOOST_TEST(state().due);
  // The figures have changed meanwhile: that was not allowed.
  const auto more = sub("2026-11-22", 100);
  const auto second = run();
  BOOST_TEST((second.outcome == JobOutcome::braked));
  BOOST_TEST((allow(braked.run) == domain::Allowing::not_possible));
  exec("UPDATE subs SET next_bill_on = '2027-01-01' WHERE id = ?", {more});
  BOOST_TEST((run().outcome == JobOutcome::done));
  BOOST_TEST(charges() == "42:-500:2026-11-22/2026-12-22");
  BOOST_TEST(value("SELECT CONCAT(actor, ' ', action, ' ', object) FROM audit_log WHERE action = 'job.allowed'") ==
             "user:lee job.allowed job run:" + base::str(braked.run));
}

BOOST_AUTO_TEST_CASE(an_allowed_run_that_was_cut_off_goes_on_with_the_rest) {
  exec("INSERT INTO customers (cid, owner_name, created_at) SELECT 1000 + seq, 'Sam', '2020-01-01' FROM seq_1_to_1200");
  exec("INSERT INTO subs (cid, description, amount, months, anchor_day, next_bill_on) SELECT 1000 + seq, 'Plan', 100, 1, 22, '2026-11-22' FROM seq_1_to_1200");
  plan.biller = {.items = 100};
  const auto braked = run();
  database.write([&](db::Writer& db) { BOOST_TEST((domain::allow_braked(db, desk, {"user:lee", "", "r1"}, braked.run) == domain::Allowing::done)); });
  int asked = 0;
  at.ending = [&] { return ++asked > 5; };  // after the plan's pages, within the work
  BOOST_TEST((run().outcome == JobOutcome::interrupted));
  const auto so_far = std::stoi(value("SELECT COUNT(*) FROM billing_history"));
  BOOST_TEST(so_far > 0);
  BOOST_TEST(so_far < 1200);
  at.ending = {};
  BOOST_TEST((run().outcome == JobOutcome::done));
  BOOST_TEST(value("SELECT CONCAT(COUNT(*), ' ', COUNT(DISTINCT sub_id)) FROM billing_history") == "1200 1200");
}

BOOST_AUTO_TEST_CASE(the_dry_run_says_what_the_run_will_do_and_what_differs) {
  const auto same = sub("2026-11-21", 100, 1, 21), dearer = sub("2026-11-21", 200, 1, 21), gone = sub("2026-11-21", 300, 1, 21), ends = sub("2026-11-21", 400, 1, 21);
  run();
  exec("UPDATE subs SET amount = 250 WHERE id = ?", {dearer});
  exec("UPDATE subs SET ended_on = '2026-12-01', next_bill_on = NULL WHERE id = ?", {gone});
  exec("UPDATE subs SET ends_on = '2026-12-21' WHERE id = ?", {ends});
  customer(43);
  sub("2026-12-21", 700, 1, 21, 43);
  const auto found = forecast("2026-12-21");
  BOOST_TEST(found.figures.items == 3);
  BOOST_TEST(base::str(found.figures.amount) == "10.50");
  BOOST_TEST(found.customers == 2);
  BOOST_TEST(found.fresh.items == 1);
  BOOST_TEST(base::str(found.fresh.amount) == "7.00");
  BOOST_TEST(found.changed.items == 1);
  BOOST_TEST(base::str(found.difference) == "0.50");
  BOOST_TEST(found.gone.items == 2);
  BOOST_TEST(base::str(found.gone.amount) == "7.00");
  BOOST_TEST(heard.size() == 2u);
  BOOST_TEST(base::str(heard.front().amount) == "3.50");
  const auto before = value("SELECT COUNT(*) FROM billing_history");
  BOOST_TEST(before == "4");
  set_clock("2026-12-21 12:00:00");
  const auto result = run();
  BOOST_TEST(result.tally.items == found.figures.items);
  BOOST_TEST((result.tally.amount == found.figures.amount));
  static_cast<void>(same);
}

BOOST_AUTO_TEST_SUITE_END()
