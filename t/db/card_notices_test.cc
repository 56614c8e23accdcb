// Cards that expire are announced twice, each time once.
#include "domain/card_notices.h"

#include "t/support/owing_day.h"
#include "t/support/test.h"

namespace {

struct Notices : t::OwingDay {
  Notices() { customer(); }
  void days(int count) {
    for (int i = 0; i < count; ++i) {
      (void)run("card-notices");
      next_day();
    }
  }
  static std::string told() { return list("SELECT CONCAT(DATE(created_at), '/') FROM mail_outbox WHERE recipient = 'owner42@example.com' ORDER BY id"); }
};

base::Date day(const char* text) { return base::parse<base::Date>(text).value(); }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_card_notices, Notices)

BOOST_AUTO_TEST_CASE(thirty_and_seven_days_before_its_last_day) {
  BOOST_TEST(domain::card_notice_step("2026-12", day("2026-11-30")) == 0);
  BOOST_TEST(domain::card_notice_step("2026-12", day("2026-12-01")) == 30);
  BOOST_TEST(domain::card_notice_step("2026-12", day("2026-12-23")) == 30);
  BOOST_TEST(domain::card_notice_step("2026-12", day("2026-12-24")) == 7);
  BOOST_TEST(domain::card_notice_step("2026-12", day("2026-12-31")) == 7);
  BOOST_TEST(domain::card_notice_step("2026-12", day("2027-01-01")) == 0);
  BOOST_TEST(domain::card_notice_step("2028-02", day("2028-01-30")) == 30);  // a leap year
  BOOST_TEST(domain::card_notice_step("", day("2028-01-30")) == 0);
}

BOOST_AUTO_TEST_CASE(each_goes_out_once) {
  card(42, "2026-12");
  days(60);
  BOOST_TEST(told() == "2026-12-01/ 2026-12-24/");
  BOOST_TEST(value("SELECT body FROM mail_outbox LIMIT 1").find("https://secure.example.com/am/card.html") != std::string::npos);
  BOOST_TEST(value("SELECT body FROM mail_outbox LIMIT 1").find("31 December 2026") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(of_both_that_were_missed_the_later_goes_out) {
  card(42, "2026-11");
  next_day(5);
  days(2);
  BOOST_TEST(told() == "2026-11-27/");
}

BOOST_AUTO_TEST_CASE(only_cards_that_are_charged_count) {
  card(42, "2026-12");
  exec("UPDATE pmt_source SET status = 2");
  customer(43);
  card(43, "2026-12");
  exec("UPDATE customers SET status = 'cancelled' WHERE cid = 43");
  days(60);
  BOOST_TEST(mails() == "");
}

BOOST_AUTO_TEST_SUITE_END()
