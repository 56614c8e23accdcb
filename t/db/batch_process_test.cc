// What the card batch does with each answer of the gateway, and that it never takes more than is due.
#include "domain/batch_charge.h"

#include "t/support/owing_day.h"
#include "t/support/test.h"

namespace {

using domain::JobOutcome;
using ports::CardOutcome;

struct Process : t::OwingDay {
  Process() {
    customer();
    card();
    charge(1900);
    (void)run("batch-gather");
    exec("DELETE FROM mail_outbox");
  }
  domain::JobResult process() { return run("batch-process"); }
  static std::string payments() { return list("SELECT CONCAT(state, ':', amount) FROM payments ORDER BY id"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_batch_process, Process)

BOOST_AUTO_TEST_CASE(an_approved_charge_is_booked_once_with_all_that_follows) {
  exec("UPDATE customers SET arrears_since = '2026-11-01'");
  exec("INSERT INTO invoice (inv_ref, cid, amount, issued_on, due_on) VALUES ('0a1b2c3d', 42, 1900, '2026-11-20', '2026-12-04')");
  gateway.answers = {t::approved("V19A00000077")};
  const auto result = process();
  BOOST_TEST((result.outcome == JobOutcome::done));
  BOOST_TEST(result.text == "Processed: 1. Billed: 1, $19.00. Declined: 0, $0.00.");
  BOOST_REQUIRE(gateway.calls.size() == 1u);
  BOOST_TEST((gateway.calls[0].request.amount == base::Money::cents(1900)));
  BOOST_TEST(gateway.calls[0].request.comment == "col00042");
  BOOST_TEST(items() == "42:charged:1900:0");
  BOOST_TEST(balances() == "42:0");
  BOOST_TEST(value("SELECT CONCAT_WS('|', kind, amount, text, means, reference, who) FROM billing_history ORDER BY id DESC LIMIT 1") ==
             "payment|1900|Charged to Visa ending 4242, thank you|card|V19A00000077|job:batch-process");
  BOOST_TEST(value("SELECT CONCAT(state, ' ', paid) FROM invoice") == "paid 1900");
  BOOST_TEST(arrears() == "");
  BOOST_TEST(value("SELECT reference FROM pmt_source") == "V19A00000077");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', vendor, kind, state, cid, batch_id, last_four, who) FROM payments") ==
             "payflow sale done 42 " + value("SELECT id FROM pfp_batch") + " 4242 job:batch-process");
  BOOST_TEST(mails_to("owner42@example.com") == "Payment received for account col00042");
  BOOST_TEST(mails_to("billing@example.com") == "Card batch of 2026-11-22: $19.00 billed");
  (void)process();
  BOOST_TEST(gateway.calls.size() == 1u);
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "2");
}

BOOST_AUTO_TEST_CASE(receipts_of_equal_charges_differ) {
  gateway.answers = {t::approved("V19A00000077"), t::approved("V19A00000078")};
  for (int i = 0; i < 2; ++i) {
    (void)run("batch-gather");
    (void)process();
    charge(1900);
  }
  BOOST_TEST(list("SELECT CONCAT(REGEXP_REPLACE(SUBSTRING_INDEX(SUBSTRING_INDEX(body, '\n\n', 3), '\n\n', -1), ' +|\n', ' '), '/') FROM mail_outbox"
                  " WHERE recipient = 'owner42@example.com' ORDER BY id") ==
             " Date 22 November 2026  Paid by Visa ending 4242  Transaction V19A00000077/"
             "  Date 22 November 2026  Paid by Visa ending 4242  Transaction V19A00000078/");
}

BOOST_AUTO_TEST_CASE(what_is_due_when_it_charges_is_what_it_charges) {
  charge(600);
  paid(1000);
  (void)process();
  BOOST_TEST(payments() == "done:1500");
  BOOST_TEST(balances() == "42:0");
}

BOOST_AUTO_TEST_CASE(who_has_paid_meanwhile_is_dropped) {
  paid(1900);
  (void)process();
  BOOST_TEST(gateway.calls.empty());
  BOOST_TEST(items() == "42:dropped:1900:0");
  BOOST_TEST(value("SELECT message FROM pfp_batch") == "Nothing is due any more");
}

BOOST_AUTO_TEST_CASE(who_pays_another_way_now_is_dropped) {
  exec("UPDATE pmt_source SET status = 2");
  pays_by("i");
  (void)process();
  BOOST_TEST(gateway.calls.empty());
  BOOST_TEST(items() == "42:dropped:1900:0");
}

BOOST_AUTO_TEST_CASE(the_row_is_there_before_the_gateway_is_asked_and_nothing_is_locked_meanwhile) {
  gateway.meanwhile = [&] {
    BOOST_TEST(payments() == "pending:1900");
    BOOST_TEST(items() == "42:charging:1900:0");
    exec("UPDATE customers SET phone = phone WHERE cid = 42");
    exec("UPDATE payments SET checks = checks");
    exec("UPDATE pfp_batch SET who = who");
  };
  (void)process();
  BOOST_TEST(items() == "42:charged:1900:0");
}

BOOST_AUTO_TEST_CASE(a_soft_decline_is_tried_again_the_next_day_five_times_in_all) {
  for (int day = 1; day <= 5; ++day) {
    gateway.answers = {t::card_answer(CardOutcome::declined, day == 2 ? 50 : day == 3 ? 51 : 12, "Declined")};
    (void)process();
    (void)process();  // the same day again
    BOOST_TEST(gateway.calls.size() == static_cast<std::size_t>(day));
    BOOST_TEST(items() == (day < 5 ? "42:waiting:1900:" : "42:failed:1900:") + std::to_string(day));
    if (day < 5) BOOST_TEST(arrears() == "");
    if (day < 5) next_day();
  }
  BOOST_TEST(arrears() == "42:2026-11-26");
  BOOST_TEST(value("SELECT failure FROM pfp_batch") == "soft");
  BOOST_TEST(mails_to("owner42@example.com") == "Your card could not be charged, account col00042");
  BOOST_TEST(value("SELECT body FROM mail_outbox WHERE recipient = 'owner42@example.com'").find("on 5 days") != std::string::npos);
  BOOST_TEST(value("SELECT body FROM mail_outbox WHERE recipient = 'owner42@example.com'").find("https://secure.example.com/am/billing.html") != std::string::npos);
  BOOST_TEST(mails_to("support@example.com") == "col00042: the card could not be charged");
  next_day();
  (void)run("batch-gather");
  (void)process();
  BOOST_TEST(gateway.calls.size() == 5u);
  for (const auto& call : gateway.calls) BOOST_TEST(call.request.request_id != gateway.calls[call.request.custref == gateway.calls[0].request.custref ? 1 : 0].request.request_id);
}

BOOST_AUTO_TEST_CASE(it_comes_in_again_with_another_card_or_another_charge) {
  for (int day = 0; day < 5; ++day) {
    gateway.answers = {t::declined()};
    (void)process();
    next_day();
  }
  charge(1900);
  (void)run("batch-gather");
  BOOST_TEST(items() == "42:failed:1900:5 42:waiting:3800:0");
  gateway.answers = {t::card_answer(CardOutcome::bad_card, 23, "Invalid account number")};
  (void)process();
  BOOST_TEST(items() == "42:failed:1900:5 42:failed:3800:1");
  next_day();
  charge(100);
  (void)run("batch-gather");
  BOOST_TEST(value("SELECT COUNT(*) FROM pfp_batch") == "2");  // for good: another charge does not help
  card();
  (void)run("batch-gather");
  (void)process();
  BOOST_TEST(items().ends_with("42:charged:3900:0"));
  BOOST_TEST(arrears() == "");
}

BOOST_AUTO_TEST_CASE(a_hard_decline_is_not_tried_again) {
  for (const int result : {13, 23, 24, 112, 114, 125, 128}) {
    const auto outcome = result == 23 || result == 24 ? CardOutcome::bad_card : CardOutcome::declined;
    BOOST_TEST((domain::failure_of(outcome, result) == domain::BatchFailure::hard), result);
  }
  gateway.answers = {t::card_answer(CardOutcome::declined, 128, "Fraud")};
  (void)process();
  BOOST_TEST(items() == "42:failed:1900:1");
  BOOST_TEST(arrears() == "42:2026-11-22");
  next_day();
  (void)run("batch-gather");
  (void)process();
  BOOST_TEST(gateway.calls.size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_expired_card_is_not_tried_but_counts_as_declined) {
  exec("UPDATE pmt_source SET expiry = '2026-10'");
  const auto result = process();
  BOOST_TEST(gateway.calls.empty());
  BOOST_TEST(items() == "42:failed:1900:0");
  BOOST_TEST(value("SELECT failure FROM pfp_batch") == "expired");
  BOOST_TEST(arrears() == "42:2026-11-22");
  BOOST_TEST(value("SELECT body FROM mail_outbox WHERE recipient = 'owner42@example.com'").find("has expired, so we have not tried") != std::string::npos);
  BOOST_TEST(result.text.find("Card expired or unknown: 1.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_card_that_the_processor_has_forgotten_is_asked_for_again) {
  gateway.answers = {t::card_answer(CardOutcome::refused, 19, "Original transaction ID not found")};
  (void)process();
  BOOST_TEST(items() == "42:failed:1900:1");
  BOOST_TEST(value("SELECT failure FROM pfp_batch") == "no_reference");
}

BOOST_AUTO_TEST_CASE(an_unknown_outcome_is_asked_about_and_never_charged_again) {
  gateway.answers = {t::no_word()};
  (void)process();
  BOOST_TEST(items() == "42:charging:1900:0");
  BOOST_TEST(payments() == "unknown:1900");
  (void)process();
  BOOST_TEST(gateway.calls.size() == 1u);
  gateway.findings = {t::approved("V19A00000088")};
  clock.advance(std::chrono::seconds{10});
  (void)process();
  BOOST_TEST(gateway.calls.size() == 1u);
  BOOST_TEST(gateway.inquiries.size() == 1u);
  BOOST_TEST(items() == "42:charged:1900:0");
  BOOST_TEST(balances() == "42:0");
  BOOST_TEST(mails_to("owner42@example.com") == "Payment received for account col00042");
}

BOOST_AUTO_TEST_CASE(what_never_arrived_is_charged_the_same_day_and_is_no_try) {
  gateway.answers = {t::no_word()};
  (void)process();
  clock.advance(std::chrono::seconds{80});
  (void)process();
  BOOST_TEST(gateway.calls.size() == 2u);
  BOOST_TEST(payments() == "declined:1900 done:1900");
  BOOST_TEST(items() == "42:charged:1900:0");
}

BOOST_AUTO_TEST_CASE(held_by_the_fraud_filter_it_waits_for_staff) {
  gateway.answers = {t::card_answer(CardOutcome::held, 126, "Under review", "V19A00000055")};
  (void)process();
  next_day();
  (void)process();
  BOOST_TEST(gateway.calls.size() == 1u);
  BOOST_TEST(items() == "42:charging:1900:0");
  gateway.findings = {t::approved("V19A00000055")};
  next_day();
  (void)process();
  BOOST_TEST(items() == "42:charged:1900:0");
  BOOST_TEST(balances() == "42:0");
}

BOOST_AUTO_TEST_CASE(refused_for_our_own_mistake_it_stops_and_nobody_is_in_arrears) {
  for (int cid : {43, 44, 45}) {
    customer(cid);
    card(cid);
    charge(500, cid);
  }
  (void)run("batch-gather");
  for (int i = 0; i < 4; ++i) gateway.answers.push_back(t::card_answer(CardOutcome::refused, 1, "User authentication failed"));
  const auto result = process();
  BOOST_TEST((result.outcome == JobOutcome::failed));
  BOOST_TEST(gateway.calls.size() == 3u);
  BOOST_TEST(items() == "42:waiting:1900:0 43:waiting:500:0 44:waiting:500:0 45:waiting:500:0");
  BOOST_TEST(arrears() == "");
  gateway.answers.clear();
  next_day();
  (void)process();
  BOOST_TEST(balances() == "42:0 43:0 44:0 45:0");
}

BOOST_AUTO_TEST_CASE(it_waits_while_the_customer_pays_in_another_way) {
  const auto invoice_id = invoice();
  exec("INSERT INTO payments (request_id, custref, vendor, kind, state, amount, currency, cid, invoice_id, created_at)"
       " VALUES ('r1', 'c1', 'paypal', 'sale', 'pending', 4900, 'USD', 42, ?, '2026-11-22 11:00:00')", {base::str(invoice_id)});
  (void)process();
  BOOST_TEST(gateway.calls.empty());
  BOOST_TEST(items() == "42:waiting:1900:0");
}

BOOST_AUTO_TEST_CASE(an_invoice_is_not_paid_while_the_batch_charges_the_balance) {
  const auto id = invoice();
  gateway.meanwhile = [&] {
    const auto begun = database.write([&](db::Writer& db) {
      return domain::begin_card_payment(db, desk, {.invoice = id}, "form1", {"Visa", "1111", "2031-08"});
    });
    BOOST_TEST(!begun.attempt);
    BOOST_REQUIRE(begun.instead.has_value());
    BOOST_TEST(begun.instead->batch.has_value());
  };
  (void)process();
  BOOST_TEST(payments() == "done:1900");
}

BOOST_AUTO_TEST_CASE(a_late_approval_of_what_was_given_up_is_booked) {
  gateway.answers = {t::no_word(), t::declined()};
  (void)process();
  clock.advance(std::chrono::seconds{80});
  (void)process();  // it never arrived, and the second attempt is declined
  BOOST_TEST(payments() == "declined:1900 declined:1900");
  const auto first = base::parse<base::PaymentId>(value("SELECT MIN(id) FROM payments")).value();
  database.write([&](db::Writer& db) { domain::settle_card_payment(db, desk, first, t::approved("V19A00000099")); });
  BOOST_TEST(payments() == "done:1900 declined:1900");
  BOOST_TEST(balances() == "42:0");
  BOOST_TEST(items().starts_with("42:charged"));
}

BOOST_AUTO_TEST_CASE(a_run_that_is_told_to_end_writes_what_came_of_its_last_charge) {
  customer(43);
  card(43);
  charge(500, 43);
  (void)run("batch-gather");
  at.ending = [&] { return !gateway.calls.empty(); };
  BOOST_TEST((process().outcome == JobOutcome::interrupted));
  BOOST_TEST(items() == "42:charged:1900:0 43:waiting:500:0");
}

BOOST_AUTO_TEST_SUITE_END()
