// Giving money back: once per form, never more than was paid, in the ledger only when it has moved.
#include "domain/refund.h"

#include "domain/ledger.h"
#include "t/support/at_once.h"
#include "t/support/business_database.h"
#include "t/support/test.h"

namespace {

using domain::PaymentState;
using domain::Refund;
using Refusal = domain::RefundResult::Refusal;

struct Paid : t::BusinessDay {
  const domain::Actor lee{"user:lee", "192.0.2.10", "r1"};
  const base::PaymentId paid{7};
  t::ScriptedGateway gateway;

  Paid() { given("payflow"); }
  void given(const char* vendor) {
    exec("DELETE FROM billing_history");
    exec("DELETE FROM payments WHERE origin_id IS NOT NULL");
    exec("DELETE FROM payments");
    exec("INSERT IGNORE INTO customers (cid, owner_name, owner_email, created_at) VALUES (42, 'Ada Example', 'ada@example.com', '2020-01-01')");
    exec("INSERT INTO payments (id, request_id, custref, vendor, kind, state, amount, currency, cid, reference, brand, last_four, created_at, settled_at)"
         " VALUES (7, 'r7', 'c7', ?, 'sale', 'done', 4900, 'USD', 42, 'V19A00000001', 'Visa', '4242', '2026-11-01', '2026-11-01')",
         {vendor});
    database.write([&](db::Writer& db) {
      domain::post(db, desk, {"site:signup", "", ""},
                   {.cid = {42}, .kind = domain::EntryKind::payment, .amount = base::Money::cents(4900), .text = "paid", .payment = paid});
    });
  }
  static Refund of(int cents, const std::string& form) {
    return {.payment = {7}, .amount = base::Money::cents(cents), .reason = "outage", .form_key = form, .transaction = ""};
  }
  domain::RefundResult refund(int cents, const std::string& form) {
    return domain::refund_card(database, desk, gateway, lee, of(cents, form));
  }
  domain::RefundResult by_hand(int cents, const std::string& form, const std::string& transaction) {
    auto what = of(cents, form);
    what.transaction = transaction;
    return database.write([&](db::Writer& db) { return domain::record_paypal_refund(db, desk, lee, what); });
  }
  static std::string credits() {
    return list("SELECT CONCAT(state, ':', amount) FROM payments WHERE kind = 'credit' ORDER BY id");
  }
  static std::string ledger() { return list("SELECT CONCAT(kind, ':', amount) FROM billing_history ORDER BY id"); }
  int settle(std::chrono::seconds later) {
    clock.advance(later);
    return domain::settle_due(database, desk, gateway);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_refund, Paid)

BOOST_AUTO_TEST_CASE(an_approved_refund_is_booked_with_reason_and_person) {
  const auto result = refund(4900, "f1");
  BOOST_TEST((result.refusal == Refusal::none && result.state == PaymentState::done));
  BOOST_TEST(gateway.calls.size() == 1u);
  BOOST_TEST(gateway.calls.at(0).type == 'C');
  BOOST_TEST(ledger() == "payment:4900 refund:-4900");
  BOOST_TEST(value("SELECT CONCAT_WS('/', text, who, means) FROM billing_history WHERE kind = 'refund'") == "outage/user:lee/card");
  BOOST_TEST(value("SELECT CONCAT_WS('/', origin_id, who, cid) FROM payments WHERE kind = 'credit'") == "7/user:lee/42");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'payment.refund' AND cid = 42") == "1");
}

// The row is there, and committed, before the gateway is asked.
BOOST_AUTO_TEST_CASE(the_attempt_is_on_record_while_the_gateway_is_asked) {
  gateway.meanwhile = [&] { BOOST_TEST(credits() == "pending:4900"); };
  static_cast<void>(refund(4900, "f1"));
  BOOST_TEST(credits() == "done:4900");
}

BOOST_AUTO_TEST_CASE(parts_are_given_back_up_to_what_is_left) {
  BOOST_TEST((refund(4000, "f1").state == PaymentState::done));
  BOOST_TEST((refund(901, "f2").refusal == Refusal::too_much));
  BOOST_TEST((refund(900, "f3").state == PaymentState::done));
  BOOST_TEST((refund(1, "f4").refusal == Refusal::too_much));
  for (int cents : {0, -1, -4900}) BOOST_TEST((refund(cents, "f5").refusal == Refusal::too_much));
  BOOST_TEST(gateway.calls.size() == 2u);
  BOOST_TEST(ledger() == "payment:4900 refund:-4000 refund:-900");
}

BOOST_AUTO_TEST_CASE(the_same_form_is_the_same_refund) {
  static_cast<void>(refund(1000, "f1"));
  BOOST_TEST((refund(1000, "f1").state == PaymentState::done));
  BOOST_TEST(gateway.calls.size() == 1u);
  BOOST_TEST(ledger() == "payment:4900 refund:-1000");
}

BOOST_AUTO_TEST_CASE(a_declined_refund_moves_nothing_and_may_be_tried_again) {
  gateway.answers = {t::declined()};
  const auto result = refund(4900, "f1");
  BOOST_TEST((result.state == PaymentState::declined));
  BOOST_TEST(result.message == "Declined");
  BOOST_TEST(ledger() == "payment:4900");
  BOOST_TEST((refund(4900, "f2").state == PaymentState::done));
}

BOOST_AUTO_TEST_CASE(without_an_answer_nothing_else_begins_and_the_worker_finds_out) {
  gateway.answers = {t::no_word()};
  BOOST_TEST((refund(1000, "f1").state == PaymentState::unknown));
  BOOST_TEST(ledger() == "payment:4900");
  BOOST_TEST((refund(1000, "f2").refusal == Refusal::under_way));
  gateway.findings = {t::approved("V19A22222222")};
  BOOST_TEST(settle(std::chrono::seconds{5}) == 1);
  BOOST_TEST(credits() == "done:1000");
  BOOST_TEST(ledger() == "payment:4900 refund:-1000");
  BOOST_TEST((refund(3900, "f3").state == PaymentState::done));
}

BOOST_AUTO_TEST_CASE(a_refund_that_never_reached_the_gateway_is_given_up) {
  gateway.answers = {t::no_word()};
  static_cast<void>(refund(1000, "f1"));
  BOOST_TEST(settle(std::chrono::seconds{76}) == 1);
  BOOST_TEST(credits() == "declined:1000");
  BOOST_TEST(ledger() == "payment:4900");
}

BOOST_AUTO_TEST_CASE(a_held_refund_is_booked_when_staff_have_let_it_go) {
  gateway.answers = {t::card_answer(ports::CardOutcome::held, 126, "Under review", "V19A00000009")};
  BOOST_TEST((refund(1000, "f1").state == PaymentState::held));
  BOOST_TEST(ledger() == "payment:4900");
  gateway.findings = {t::approved("V19A00000009")};
  BOOST_TEST(settle(std::chrono::hours{1}) == 1);
  BOOST_TEST(ledger() == "payment:4900 refund:-1000");
}

// It was given up, another one took its place, and then the gateway said that it was made after all: money that has moved is
// booked, and staff are told.
BOOST_AUTO_TEST_CASE(a_late_approval_is_booked_and_told) {
  gateway.answers = {t::no_word()};
  static_cast<void>(refund(4900, "f1"));
  const auto first = base::parse<base::PaymentId>(value("SELECT id FROM payments WHERE kind = 'credit'")).value();
  BOOST_TEST(settle(std::chrono::seconds{76}) == 1);
  BOOST_TEST((refund(4900, "f2").state == PaymentState::done));
  database.write([&](db::Writer& db) { domain::settle_card_payment(db, desk, first, t::approved("V19A33333333")); });
  BOOST_TEST(credits() == "done:4900 done:4900");
  BOOST_TEST(ledger() == "payment:4900 refund:-4900 refund:-4900");
  BOOST_TEST(mails_to("staff@example.com") == "More was given back than was paid");
}

BOOST_AUTO_TEST_CASE(two_refunds_at_once_never_give_back_more_than_was_paid) {
  std::atomic<int> sent{0};
  t::at_once(8, [&](int who) {
    auto other = another_database();
    t::ScriptedGateway own;
    static_cast<void>(domain::refund_card(other, desk, own, lee, of(3000, "form" + std::to_string(who))));
    sent += static_cast<int>(own.calls.size());
  });
  BOOST_TEST(sent.load() == 1);
  BOOST_TEST(value("SELECT SUM(amount) FROM payments WHERE kind = 'credit' AND state <> 'declined'") == "3000");
  BOOST_TEST(ledger() == "payment:4900 refund:-3000");
}

BOOST_AUTO_TEST_CASE(what_is_not_money_that_came_in_is_not_given_back) {
  const auto refused = [&](const char* what) { BOOST_TEST((refund(100, "f1").refusal == Refusal::not_possible), what); };
  exec("UPDATE payments SET state = 'unknown'");
  refused("not known to be done");
  exec("UPDATE payments SET state = 'declined'");
  refused("declined");
  exec("UPDATE payments SET state = 'done', kind = 'authorize'");
  refused("only authorized");
  exec("UPDATE payments SET kind = 'sale', reference = NULL");
  refused("without a reference");
  given("payflow");
  const auto entry = base::parse<base::EntryId>(value("SELECT id FROM billing_history")).value();
  database.write([&](db::Writer& db) { static_cast<void>(domain::reverse(db, desk, lee, entry, "charged back")); });
  BOOST_TEST((refund(100, "f1").refusal == Refusal::not_possible));
  BOOST_TEST(gateway.calls.empty());
}

BOOST_AUTO_TEST_CASE(a_paypal_payment_is_given_back_there_and_recorded_here) {
  given("paypal");
  BOOST_TEST((refund(100, "f0").refusal == Refusal::not_possible));
  BOOST_TEST((by_hand(1000, "f1", "8XX00000AA000000A").state == PaymentState::done));
  BOOST_TEST((by_hand(1000, "f1", "8XX00000AA000000A").refusal == Refusal::none));
  BOOST_TEST((by_hand(1000, "f2", "8XX00000AA000000A").refusal == Refusal::booked_before));
  BOOST_TEST((by_hand(3901, "f3", "8XX00000AA000000B").refusal == Refusal::too_much));
  BOOST_TEST(ledger() == "payment:4900 refund:-1000");
  BOOST_TEST(value("SELECT CONCAT_WS('/', means, reference) FROM billing_history WHERE kind = 'refund'") == "paypal/8XX00000AA000000A");
  BOOST_TEST(gateway.calls.empty());
}

BOOST_AUTO_TEST_SUITE_END()
