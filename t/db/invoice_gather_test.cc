// Who gets an invoice from the daily job, over what, and that nothing is asked for twice.
#include "t/support/owing_day.h"
#include "t/support/test.h"

namespace {

struct Gather : t::OwingDay {
  Gather() { customer(); }
  domain::JobResult gather() { return run("invoice-gather"); }
  static std::string invoices() { return list("SELECT CONCAT(cid, ':', amount, ':', state, ':', due_on) FROM invoice ORDER BY id"); }
  void agreement(const char* state) {
    exec("INSERT INTO paypal_subs (profile_id, cid, amount, months, state, created_at) VALUES ('I-EXAMPLE0001', 42, 1900, 1, ?, '2026-01-01')", {state});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_invoice_gather, Gather)

BOOST_AUTO_TEST_CASE(who_pays_by_invoice_is_asked_once_with_a_pay_link) {
  pays_by("i");
  charge(1900);
  charge(500);
  const auto result = gather();
  BOOST_TEST(result.text == "1 invoices, $24.00.");
  BOOST_TEST(invoices() == "42:2400:open:2026-12-06");
  BOOST_TEST(value("SELECT COUNT(*) FROM invoice_lines WHERE entry_id IS NOT NULL") == "2");
  BOOST_TEST(value("SELECT body FROM mail_outbox").find("https://secure.example.com/signup/pay.html?key=") != std::string::npos);
  (void)gather();
  next_day();
  (void)gather();
  BOOST_TEST(invoices() == "42:2400:open:2026-12-06");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "1");
}

BOOST_AUTO_TEST_CASE(what_comes_after_it_is_asked_for_alone) {
  pays_by("i");
  charge(1900);
  (void)gather();
  next_day();
  charge(300);
  (void)gather();
  BOOST_TEST(invoices() == "42:1900:open:2026-12-06 42:300:open:2026-12-07");
}

BOOST_AUTO_TEST_CASE(who_pays_by_card_or_owes_nothing_is_not_asked) {
  card();
  charge(1900);
  customer(43);
  pays_by("i", 43);
  charge(700, 43);
  paid(700, 43);
  (void)gather();
  BOOST_TEST(invoices() == "");
}

BOOST_AUTO_TEST_CASE(who_has_no_way_to_pay_on_file_is_asked) {
  charge(1900);
  (void)gather();
  BOOST_TEST(invoices() == "42:1900:open:2026-12-06");
}

BOOST_AUTO_TEST_CASE(an_agreement_at_paypal_is_given_time_to_pay) {
  pays_by("p");
  agreement("active");
  charge(1900);
  (void)gather();
  next_day(13);
  (void)gather();
  BOOST_TEST(invoices() == "");
  next_day();
  (void)gather();
  BOOST_TEST(invoices() == "42:1900:open:2026-12-20");
}

BOOST_AUTO_TEST_CASE(an_agreement_that_is_over_will_not_pay) {
  pays_by("p");
  agreement("cancelled");
  charge(1900);
  (void)gather();
  BOOST_TEST(invoices() == "42:1900:open:2026-12-06");
}

BOOST_AUTO_TEST_CASE(while_a_payment_is_under_way_nothing_is_asked_for) {
  pays_by("i");
  charge(1900);
  exec("INSERT INTO payments (request_id, custref, vendor, kind, state, amount, currency, cid, created_at)"
       " VALUES ('r1', 'c1', 'paypal', 'sale', 'pending', 1900, 'USD', 42, '2026-11-22 11:00:00')");
  (void)gather();
  BOOST_TEST(invoices() == "");
}

BOOST_AUTO_TEST_CASE(without_an_address_the_run_says_so) {
  exec("UPDATE customers SET owner_email = NULL");
  charge(1900);
  BOOST_TEST(gather().text == "1 invoices, $19.00. 1 of them could not be mailed: the owner has no e-mail address.");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "0");
}

BOOST_AUTO_TEST_CASE(the_brake_stops_it) {
  plan.invoices = {.items = 0, .amount = {}, .per_customer = base::Money::cents(1000)};
  charge(1900);
  BOOST_TEST((gather().outcome == domain::JobOutcome::braked));
  BOOST_TEST(invoices() == "");
}

BOOST_AUTO_TEST_SUITE_END()
