// Who comes into the card batch: once, and only who owes something and can be charged.
#include "tables/pfp_batch.h"

#include "t/support/at_once.h"
#include "t/support/owing_day.h"
#include "t/support/test.h"

namespace {

struct Gather : t::OwingDay {};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_batch_gather, Gather)

BOOST_AUTO_TEST_CASE(who_owes_and_pays_by_card_comes_in_with_what_is_due) {
  for (int cid : {42, 43, 44, 45, 46}) customer(cid);
  for (int cid : {42, 43, 46}) card(cid);
  charge(1900, 42);
  charge(500, 42);
  charge(700, 43);
  paid(700, 43);
  pays_by("i", 44);
  charge(3000, 44);
  charge(100, 45);
  exec("UPDATE pmt_source SET reference = NULL WHERE cid = 46");
  charge(200, 46);
  const auto result = run("batch-gather");
  BOOST_TEST(result.text == "1 items, $24.00. Not on card: 3 accounts, $33.00.");
  BOOST_TEST(items() == "42:waiting:2400:0");
  BOOST_TEST(value("SELECT CONCAT(try_on, ' ', created_at) FROM pfp_batch") == "2026-11-22 2026-11-22 12:00:00");
  BOOST_TEST(mails_to("billing@example.com") == "Card batch of 2026-11-22: 1 items");
}

BOOST_AUTO_TEST_CASE(a_second_run_adds_nothing_and_reports_nothing) {
  customer();
  card();
  charge(1900);
  (void)run("batch-gather");
  charge(100);
  (void)run("batch-gather");
  BOOST_TEST(items() == "42:waiting:1900:0");
  BOOST_TEST(mails_to("billing@example.com") == "Card batch of 2026-11-22: 1 items");
  next_day();
  (void)run("batch-gather");
  BOOST_TEST(mails_to("billing@example.com") == "Card batch of 2026-11-22: 1 items; Card batch of 2026-11-23: 0 items");
}

BOOST_AUTO_TEST_CASE(nobody_has_two_open_items) {
  customer();
  const std::string source = card();
  std::vector<db::Database> databases;
  for (int i = 0; i < 5; ++i) databases.push_back(another_database());
  t::at_once(5, [&](int who) {
    databases[static_cast<std::size_t>(who)].write([&](db::Writer& db) {
      tables::pfp_batch::add(db, {{42}, base::Money::cents(100), base::parse<base::SourceId>(source).value(), today()}, clock.now());
    });
  });
  BOOST_TEST(items() == "42:waiting:100:0");
}

BOOST_AUTO_TEST_CASE(the_brake_stops_it_before_anything_is_gathered) {
  plan.batch = {.items = 1, .amount = {}, .per_customer = {}};
  for (int cid : {42, 43}) {
    customer(cid);
    card(cid);
    charge(1900, cid);
  }
  BOOST_TEST((run("batch-gather").outcome == domain::JobOutcome::braked));
  BOOST_TEST(items() == "");
}

BOOST_AUTO_TEST_SUITE_END()
