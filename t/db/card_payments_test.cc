// A card payment from its first row to its end, with a gateway that says what the test wants.
#include <thread>

#include "domain/card_charge.h"
#include "t/support/business_database.h"
#include "t/support/card_samples.h"
#include "t/support/test.h"

namespace {

using domain::PayFor;
using domain::PaymentState;
using domain::Svc;
using ports::CardOutcome;

struct Day : t::BusinessDay {
  t::ScriptedGateway gateway;
  t::RecordingVault vault;

  domain::ChargeResult charge(const PayFor& what, const std::string& form) { return charge(database, what, form); }
  domain::ChargeResult charge(db::Database& own, const PayFor& what, const std::string& form) {
    return domain::charge_card(own, desk, gateway, vault, what, form, t::test_card(), "192.0.2.7");
  }
  domain::ChargeResult charge(base::SignupId id, const std::string& form) { return charge(PayFor{id, {}}, form); }
  static std::string states() { return list("SELECT state FROM payments ORDER BY id"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_card_payments, Day)

BOOST_AUTO_TEST_CASE(a_vps_is_charged_at_once) {
  const auto order_row = placed(Svc::linux_vps);
  gateway.answers = {t::approved("V19A12345678")};
  const auto result = charge(order_row.id, "f1");
  BOOST_TEST((result.state == PaymentState::done));
  BOOST_TEST(pay_state(order_row.id) == "paid");
  BOOST_REQUIRE(gateway.calls.size() == 1u);
  BOOST_TEST(gateway.calls[0].type == 'S');
  BOOST_TEST((gateway.calls[0].request.amount == base::Money::cents(2900)));
  BOOST_TEST(gateway.calls[0].request.currency == "USD");
  BOOST_TEST(gateway.calls[0].request.comment == order_row.ref.text());
  BOOST_TEST(gateway.calls[0].request.client_ip == "192.0.2.7");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', vendor, kind, state, amount, currency, reference, result, auth_code, avs_street, avs_zip, cvv, brand,"
                   " last_four, expiry, claim) FROM payments") ==
             "payflow sale done 2900 USD V19A12345678 0 010101 Y N Y Visa 1111 2038-11 signup:" + base::str(order_row.id));
  BOOST_TEST(value("SELECT next_check_at FROM payments") == "null");
  BOOST_TEST(mails_to("ada@example.com").ends_with("; Payment received for order " + order_row.ref.text()));
}

BOOST_AUTO_TEST_CASE(a_server_in_a_rack_is_only_authorized) {
  for (const Svc svc : {Svc::dedicated, Svc::colo}) {
    const auto order_row = placed(svc);
    static_cast<void>(charge(order_row.id, base::str(svc)));
    BOOST_TEST(gateway.calls.back().type == 'A');
    BOOST_TEST((gateway.calls.back().request.amount == order_row.first_payment()));
    BOOST_TEST(pay_state(order_row.id) == "authorized");
  }
  BOOST_TEST(mails_to("ada@example.com").find("Card authorized for order") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_row_is_there_before_the_gateway_is_asked_and_nothing_is_locked_meanwhile) {
  const auto order_row = placed(Svc::linux_vps);
  gateway.meanwhile = [&] {
    // On a connection of its own, which a lock would stop.
    BOOST_TEST(states() == "pending");
    exec("UPDATE signups SET updated_at = updated_at WHERE id = ?", {base::str(order_row.id)});
    exec("UPDATE payments SET checks = checks");
    BOOST_TEST(value("SELECT request_id FROM payments") == gateway.calls[0].request.request_id);
    BOOST_TEST(value("SELECT custref FROM payments") == gateway.calls[0].request.custref);
    BOOST_TEST(pay_state(order_row.id) == "checking");
  };
  static_cast<void>(charge(order_row.id, "f1"));
  BOOST_TEST(pay_state(order_row.id) == "paid");
}

BOOST_AUTO_TEST_CASE(a_declined_card_leaves_the_order_and_lets_another_try) {
  const auto order_row = placed(Svc::linux_vps);
  gateway.answers = {t::declined()};
  const auto first = charge(order_row.id, "f1");
  BOOST_TEST((first.state == PaymentState::declined));
  BOOST_TEST(first.message == "Declined");
  BOOST_TEST(!first.bad_card);
  BOOST_TEST(pay_state(order_row.id) == "declined");
  BOOST_TEST(value("SELECT claim FROM payments") == "null");
  BOOST_TEST((charge(order_row.id, "f2").state == PaymentState::done));
  BOOST_TEST(states() == "declined done");
  BOOST_TEST(pay_state(order_row.id) == "paid");
  BOOST_TEST(gateway.calls[0].request.request_id != gateway.calls[1].request.request_id);
}

BOOST_AUTO_TEST_CASE(the_same_form_is_the_same_attempt) {
  const auto order_row = placed(Svc::linux_vps);
  BOOST_TEST((charge(order_row.id, "f1").state == PaymentState::done));
  BOOST_TEST((charge(order_row.id, "f1").state == PaymentState::done));
  BOOST_TEST(gateway.calls.size() == 1u);
}

// Back and forth in the browser after a declined card: the order must not look as if something were under way.
BOOST_AUTO_TEST_CASE(the_same_form_after_a_decline_is_still_that_decline) {
  const auto order_row = placed(Svc::linux_vps);
  gateway.answers = {t::declined()};
  static_cast<void>(charge(order_row.id, "f1"));
  const auto again = charge(order_row.id, "f1");
  BOOST_TEST((again.state == PaymentState::declined));
  BOOST_TEST(again.message == "Declined");
  BOOST_TEST(gateway.calls.size() == 1u);
  BOOST_TEST(pay_state(order_row.id) == "declined");
}

BOOST_AUTO_TEST_CASE(a_card_that_is_wrong_is_said_to_be_so) {
  const auto order_row = placed(Svc::linux_vps);
  gateway.answers = {t::card_answer(CardOutcome::bad_card, 24, "Invalid expiration date")};
  const auto result = charge(order_row.id, "f1");
  BOOST_TEST(result.bad_card);
  BOOST_TEST(pay_state(order_row.id) == "declined");
}

BOOST_AUTO_TEST_CASE(another_form_while_one_is_under_way_charges_nothing) {
  const auto order_row = placed(Svc::linux_vps);
  gateway.meanwhile = [&] {
    auto own = another_database();
    const auto other = charge(own, PayFor{order_row.id, {}}, "f2");
    BOOST_TEST((other.state == PaymentState::pending));
  };
  static_cast<void>(charge(order_row.id, "f1"));
  BOOST_TEST(gateway.calls.size() == 1u);
  BOOST_TEST(states() == "done");
}

BOOST_AUTO_TEST_CASE(an_order_that_is_paid_needs_nothing) {
  const auto order_row = placed(Svc::linux_vps);
  static_cast<void>(charge(order_row.id, "f1"));
  // The live payment answers for it; without one, as after PayPal, the order itself does.
  BOOST_TEST((charge(order_row.id, "f2").state == PaymentState::done));
  const auto other = placed(Svc::linux_vps, {{"method", "paypal"}});
  exec("UPDATE signups SET pay_state = 'paid' WHERE id = ?", {base::str(other.id)});
  BOOST_TEST((charge(other.id, "f3").not_begun == domain::NotBegun::nothing_due));
  exec("UPDATE signups SET pay_state = 'none', state = 'refused' WHERE id = ?", {base::str(other.id)});
  BOOST_TEST((charge(other.id, "f4").not_begun == domain::NotBegun::nothing_due));
  BOOST_TEST(gateway.calls.size() == 1u);
  BOOST_TEST(pay_state(other.id) == "none");
}

BOOST_AUTO_TEST_CASE(a_held_payment_is_not_paid_and_staff_are_told) {
  const auto order_row = placed(Svc::linux_vps);
  gateway.answers = {t::card_answer(CardOutcome::held, 126, "Under review by Fraud Service", "V19A00000009")};
  BOOST_TEST((charge(order_row.id, "f1").state == PaymentState::held));
  BOOST_TEST(pay_state(order_row.id) == "held");
  BOOST_TEST(mails_to("staff@example.com").ends_with("Card payment held by the fraud filter"));
  BOOST_TEST((charge(order_row.id, "f2").state == PaymentState::held));
  BOOST_TEST(gateway.calls.size() == 1u);
}

BOOST_AUTO_TEST_CASE(when_the_gateway_refuses_us_staff_are_told_once_a_day) {
  for (int times = 0; times < 3; ++times) {
    gateway.answers = {t::card_answer(CardOutcome::refused, 1, "User authentication failed")};
    const auto order_row = placed(Svc::linux_vps);
    static_cast<void>(charge(order_row.id, "f" + std::to_string(times)));
    BOOST_TEST(pay_state(order_row.id) == "declined");
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE subject = 'The card gateway refuses our requests'") == "1");
  clock.advance(std::chrono::hours{24});
  gateway.answers = {t::card_answer(CardOutcome::refused, 1, "User authentication failed")};
  static_cast<void>(charge(placed(Svc::linux_vps).id, "f9"));
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE subject = 'The card gateway refuses our requests'") == "2");
}

BOOST_AUTO_TEST_CASE(what_the_gateway_says_fits_whatever_it_says) {
  const auto order_row = placed(Svc::linux_vps);
  gateway.answers = {t::card_answer(CardOutcome::declined, 12, std::string(199, 'x') + "\u00e9 and more")};
  static_cast<void>(charge(order_row.id, "f1"));
  BOOST_TEST(value("SELECT message FROM payments") == std::string(199, 'x'));
}

BOOST_AUTO_TEST_CASE(the_card_is_sealed_when_money_may_have_moved) {
  struct Case {
    ports::CardAnswer answer;
    bool sealed;
  };
  int number = 0;
  for (const auto& [answer, sealed] : {Case{t::approved(), true}, {t::no_word(), true}, {t::card_answer(CardOutcome::held, 126, "held"), true},
                                       {t::declined(), false}, {t::card_answer(CardOutcome::bad_card, 23, "bad"), false},
                                       {t::card_answer(CardOutcome::refused, 1, "login"), false}}) {
    vault.sealed.clear();
    gateway.answers = {answer};
    const auto order_row = placed(Svc::linux_vps);
    static_cast<void>(charge(order_row.id, "f" + std::to_string(++number)));
    BOOST_TEST(vault.sealed.size() == (sealed ? 1u : 0u));
    if (!sealed) continue;
    BOOST_TEST(vault.sealed[0].number.reveal() == "4111111111111111");
    BOOST_TEST(vault.sealed[0].reference == order_row.ref.text());
    BOOST_TEST((vault.sealed[0].amount == base::Money::cents(2900)));
  }
}

BOOST_AUTO_TEST_CASE(a_vault_that_fails_stops_no_payment) {
  vault.works = false;
  const auto order_row = placed(Svc::linux_vps);
  BOOST_TEST((charge(order_row.id, "f1").state == PaymentState::done));
  static_cast<void>(charge(placed(Svc::linux_vps).id, "f2"));
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE subject = 'The card log cannot be written'") == "1");
}

BOOST_AUTO_TEST_CASE(no_card_number_and_no_code_reach_the_database) {
  static_cast<void>(charge(placed(Svc::linux_vps).id, "f1"));
  vault.works = false;
  static_cast<void>(charge(placed(Svc::linux_vps).id, "f2"));
  for (const auto& table : base::split(list("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"), ' ')) {
    std::string all;
    for (const auto& column : base::split(list("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?", {table}), ' ')) {
      all += (all.empty() ? "" : ", ") + column;
    }
    auto& admin = t::business_database().connection();
    admin.script("CREATE OR REPLACE TEMPORARY TABLE everything AS SELECT CONCAT_WS('|', " + all + ") AS line FROM " + table);
    BOOST_TEST(value("SELECT COUNT(*) FROM everything WHERE REPLACE(line, ' ', '') LIKE '%4111111111111111%'") == "0", table);
  }
}

BOOST_AUTO_TEST_CASE(an_invoice_is_paid_and_booked_to_the_account) {
  const auto id = invoice();
  BOOST_TEST((charge(PayFor{{}, id}, "f1").state == PaymentState::done));
  BOOST_TEST(gateway.calls[0].type == 'S');
  BOOST_TEST(value("SELECT CONCAT_WS(' ', paid, state) FROM invoice") == "4900 paid");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', cid, kind, amount, invoice_id, who) FROM billing_history") == "42 payment 4900 " + base::str(id) + " site:signup");
  BOOST_TEST(value("SELECT cid FROM payments") == "42");
  BOOST_TEST(mails().find("Payment received for invoice") != std::string::npos);
  const std::string receipt = value("SELECT body FROM mail_outbox WHERE subject LIKE 'Payment received for invoice%'");
  for (const auto& fact : {std::string{"22 November 2026"}, std::string{"Visa ending 1111"}, value("SELECT reference FROM payments")}) {
    BOOST_TEST(receipt.find(fact) != std::string::npos, fact);
  }
  BOOST_TEST((charge(PayFor{{}, id}, "f2").state == PaymentState::done));
  BOOST_TEST(gateway.calls.size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_invoice_that_is_not_open_needs_nothing) {
  const auto id = invoice();
  for (const char* state : {"paid", "void"}) {
    exec("UPDATE invoice SET state = ?", {state});
    BOOST_TEST((charge(PayFor{{}, id}, state).not_begun == domain::NotBegun::nothing_due));
  }
  BOOST_TEST(gateway.calls.empty());
}

BOOST_AUTO_TEST_CASE(what_is_left_of_an_invoice_is_charged) {
  const auto id = invoice();
  exec("UPDATE invoice SET paid = 1900");
  static_cast<void>(charge(PayFor{{}, id}, "f1"));
  BOOST_TEST((gateway.calls[0].request.amount == base::Money::cents(3000)));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', paid, state) FROM invoice") == "4900 paid");
}

BOOST_AUTO_TEST_CASE(an_answer_counts_once) {
  const auto order_row = placed(Svc::linux_vps);
  static_cast<void>(charge(order_row.id, "f1"));
  const auto id = base::parse<base::PaymentId>(value("SELECT id FROM payments")).value();
  const auto before = value("SELECT COUNT(*) FROM mail_outbox");
  for (const auto& late : {t::declined(), t::approved("V19A99999999"), t::no_word()}) {
    database.write([&](db::Writer& db) { domain::settle_card_payment(db, desk, id, late); });
  }
  BOOST_TEST(states() == "done");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == before);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action LIKE 'payment.%'") == "1");
}

BOOST_AUTO_TEST_CASE(parallel_forms_make_one_charge) {
  for (int round = 0; round < 5; ++round) {
    const auto order_row = placed(Svc::linux_vps);
    std::thread submits[4];
    std::atomic<int> begun{0};
    for (int who = 0; who < 4; ++who) {
      submits[who] = std::thread{[&, who] {
        auto own = another_database();
        const std::string form = "r" + std::to_string(round) + (who < 2 ? "same" : std::to_string(who));
        const auto made = own.write([&](db::Writer& db) { return domain::begin_card_payment(db, desk, {order_row.id, {}}, form, {}); });
        begun += made.attempt.has_value();
      }};
    }
    for (auto& submit : submits) submit.join();
    BOOST_TEST(begun == 1);
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM payments") == "5");
}

BOOST_AUTO_TEST_SUITE_END()
