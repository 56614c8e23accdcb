// An invoice paid on a gateway's own page: once, whatever gets lost and whoever asks first.
#include "domain/hosted_payment.h"

#include "domain/card_charge.h"
#include "domain/refund.h"
#include "t/support/at_once.h"
#include "t/support/card_samples.h"
#include "t/support/paid_page.h"
#include "t/support/test.h"

namespace {

using domain::PaymentState;
using std::chrono::seconds;
using Loss = t::ScriptedPages::Loss;
using Refusal = domain::RefundResult::Refusal;

constexpr seconds kWindow{6};  // one second for the answer, and the margin

struct Day : t::PageDay {
  t::ScriptedGateway cards;
  t::RecordingVault vault;

  domain::ChargeResult pay_by_card(const std::string& form) {
    return domain::charge_card(database, desk, cards, vault, {.invoice = invoice_id}, form, t::test_card(), "");
  }
  void pay() { BOOST_TEST(pages.pay(pages.pages.at(0))); }
  base::PaymentId payment() { return {base::parse<std::int64_t>(value("SELECT id FROM payments WHERE kind = 'sale'")).value()}; }
  domain::RefundResult refund(int cents, const std::string& form) {
    return domain::refund_card(database, desk, {cards, &pages}, {"user:lee", "192.0.2.10", "r1"},
                               {.payment = payment(), .amount = base::Money::cents(cents), .reason = "outage", .form_key = form, .transaction = ""});
  }
  static std::string credits() { return list("SELECT CONCAT(state, ':', amount) FROM payments WHERE kind = 'credit' ORDER BY id"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_hosted_payment, Day)

BOOST_AUTO_TEST_CASE(the_row_is_committed_before_the_page_is_opened) {
  pages.meanwhile = [&] {
    BOOST_TEST(value("SELECT CONCAT_WS(' ', state, vendor, amount) FROM payments") == "pending stripe 4900");
    BOOST_TEST(value("SELECT request_id FROM payments") == pages.request.request_id);
    BOOST_TEST(value("SELECT COUNT(*) FROM payment_pages") == "0");
  };
  const auto visit = open();
  BOOST_TEST(visit.address == "https://pay.example.com/page_1");
  BOOST_TEST(value("SELECT page FROM payment_pages") == "page_1");
  BOOST_CHECK(pages.request.amount == base::Money::cents(4900));
  BOOST_TEST(pages.request.currency == "USD");
  BOOST_TEST(pages.request.title.starts_with("Invoice "));
  BOOST_CHECK(pages.request.ends == clock.now() + std::chrono::hours{1});
}

BOOST_AUTO_TEST_CASE(a_payment_on_the_page_is_booked_once_when_the_payer_is_back) {
  static_cast<void>(open());
  look();
  BOOST_TEST(states() == "pending");
  pay();
  for (int i = 0; i < 2; ++i) look();
  BOOST_TEST(paid_once());
  BOOST_TEST(value("SELECT CONCAT_WS(' ', reference, brand) FROM payments") == "payment_page_1 Simulated pages");
  BOOST_TEST(value("SELECT means FROM billing_history") == "card");
  BOOST_TEST(mails_to("ada@example.com").find("Payment received for invoice") != std::string::npos);
  BOOST_TEST(settle(std::chrono::hours{24}) == 0);
}

BOOST_AUTO_TEST_CASE(a_payer_who_never_comes_back_is_found_by_the_worker) {
  static_cast<void>(open());
  BOOST_TEST(settle(kWindow) == 0);
  pay();
  BOOST_TEST(settle(seconds{119}) == 0);
  BOOST_TEST(settle(seconds{1}) == 1);
  BOOST_TEST(paid_once());
}

BOOST_AUTO_TEST_CASE(the_same_form_and_another_one_lead_to_the_same_page) {
  const auto first = open("f1");
  BOOST_TEST(open("f1").address == first.address);
  BOOST_TEST(open("f2").address == first.address);
  BOOST_TEST(pages.pages.size() == 1u);
  BOOST_TEST(value("SELECT COUNT(*) FROM payments") == "1");
}

BOOST_AUTO_TEST_CASE(twenty_forms_at_once_open_one_page) {
  t::at_once(20, [&](int who) {
    auto other = another_database();
    t::ScriptedPages own;
    static_cast<void>(domain::open_payment_page(other, desk, own, invoice_id, "form" + std::to_string(who), {"https://a.example.com", ""}));
  });
  BOOST_TEST(value("SELECT COUNT(*) FROM payments") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM payment_pages") == "1");
}

// Nobody has the address of a page whose opening was not heard of, so nobody can pay there: the way is free at once.
BOOST_AUTO_TEST_CASE(a_page_whose_opening_was_not_heard_of_is_given_up) {
  for (const Loss loss : {Loss::question, Loss::answer}) {
    pages.loss = loss;
    BOOST_TEST(open("f" + std::to_string(static_cast<int>(loss))).no_page);
  }
  BOOST_TEST(states() == "declined declined");
  BOOST_TEST(open("f1").no_page);  // the same form is the same attempt
  BOOST_TEST(!open("f9").address.empty());
  pages.pay(pages.pages.back());
  look();
  BOOST_TEST(states() == "declined declined done");
  BOOST_TEST(ledger() == "payment:4900");
}

BOOST_AUTO_TEST_CASE(what_a_dead_process_has_begun_is_closed_after_the_window) {
  static_cast<void>(database.write(
      [&](db::Writer& db) { return domain::begin_page_payment(db, desk, invoice_id, "f1", "Stripe", domain::page_window(pages)); }));
  BOOST_TEST(open("f2").nothing_due);
  BOOST_TEST(settle(kWindow - seconds{1}) == 0);
  BOOST_TEST(states() == "pending");
  BOOST_TEST(settle(seconds{1}) == 1);
  BOOST_TEST(states() == "declined");
  BOOST_TEST(pages.calls.empty());
  BOOST_TEST(!open("f3").address.empty());
}

BOOST_AUTO_TEST_CASE(a_page_that_opens_too_late_is_not_handed_out) {
  pages.meanwhile = [&] {
    pages.meanwhile = nullptr;
    BOOST_TEST(settle(kWindow) == 1);
  };
  BOOST_TEST(open().no_page);
  BOOST_TEST(states() == "declined");
  BOOST_TEST(value("SELECT COUNT(*) FROM payment_pages") == "0");
}

BOOST_AUTO_TEST_CASE(while_a_page_may_be_paid_no_card_is_charged) {
  static_cast<void>(open());
  BOOST_CHECK(pay_by_card("c1").state == PaymentState::pending);
  BOOST_TEST(cards.calls.empty());
  close();
  BOOST_TEST(states() == "declined");
  BOOST_CHECK(pay_by_card("c2").state == PaymentState::done);
  BOOST_TEST(ledger() == "payment:4900");
}

BOOST_AUTO_TEST_CASE(a_page_that_was_paid_meanwhile_is_booked_when_it_is_to_be_closed) {
  static_cast<void>(open());
  pay();
  close();
  BOOST_TEST(paid_once());
  BOOST_TEST(open("f2").nothing_due);
}

BOOST_AUTO_TEST_CASE(no_word_leaves_everything_as_it_is) {
  static_cast<void>(open());
  pay();
  for (const Loss loss : {Loss::question, Loss::answer}) {
    pages.loss = loss;
    look();
    pages.loss = loss;
    close();
    pages.loss = loss;
    BOOST_TEST(settle(std::chrono::minutes{3}) == 0);
  }
  BOOST_TEST(states() == "pending");
  BOOST_TEST(settle(std::chrono::minutes{3}) == 1);
  BOOST_TEST(paid_once());
}

BOOST_AUTO_TEST_CASE(a_day_without_a_clear_word_is_told_to_staff_once) {
  static_cast<void>(open());
  for (int i = 0; i < 3; ++i) {
    pages.loss = Loss::question;
    static_cast<void>(settle(std::chrono::hours{25}));
  }
  BOOST_TEST(mails() == "A payment's outcome is unknown for a day");
}

BOOST_AUTO_TEST_CASE(a_page_that_ran_out_sets_the_invoice_free) {
  static_cast<void>(open());
  static_cast<void>(pages.close(pages.pages.at(0)));
  BOOST_TEST(settle(kWindow) == 1);
  BOOST_TEST(states() == "declined");
  BOOST_TEST(!open("f2").address.empty());
}

BOOST_AUTO_TEST_CASE(an_invoice_that_is_paid_or_void_opens_no_page) {
  exec("UPDATE invoice SET state = 'void'");
  BOOST_TEST(open().nothing_due);
  exec("UPDATE invoice SET state = 'paid', paid = 4900");
  BOOST_TEST(open("f2").nothing_due);
  BOOST_TEST(pages.calls.empty());
}

BOOST_AUTO_TEST_CASE(another_amount_than_was_asked_is_not_booked_and_told) {
  static_cast<void>(open());
  pay();
  exec("UPDATE payments SET amount = 4800");
  look();
  BOOST_TEST(states() == "pending");
  BOOST_TEST(ledger() == "");
  BOOST_TEST(mails() == "A payment page took another amount than was asked");
}

BOOST_AUTO_TEST_CASE(money_goes_back_through_the_gateway_that_took_it) {
  static_cast<void>(open());
  pay();
  look();
  BOOST_CHECK(refund(4000, "r1").state == PaymentState::done);
  BOOST_CHECK(refund(4000, "r1").state == PaymentState::done);
  BOOST_CHECK(refund(901, "r2").refusal == Refusal::too_much);
  BOOST_TEST(ledger() == "payment:4900 refund:-4000");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', vendor, reference) FROM payments WHERE kind = 'credit'") == "stripe refund_1");
  BOOST_TEST(cards.calls.empty());
}

BOOST_AUTO_TEST_CASE(a_refund_without_an_answer_is_found_or_found_missing) {
  static_cast<void>(open());
  pay();
  look();
  pages.loss = Loss::answer;
  BOOST_CHECK(refund(1000, "r1").state == PaymentState::unknown);
  BOOST_CHECK(refund(1000, "r2").refusal == Refusal::under_way);
  BOOST_TEST(settle(seconds{5}) == 1);
  BOOST_TEST(credits() == "done:1000");
  pages.loss = Loss::question;
  BOOST_CHECK(refund(1000, "r3").state == PaymentState::unknown);
  BOOST_TEST(settle(seconds{5}) == 0);  // it may still be on its way
  BOOST_TEST(settle(seconds{30}) == 1);
  BOOST_TEST(credits() == "done:1000 declined:1000");
  BOOST_TEST(ledger() == "payment:4900 refund:-1000");
}

BOOST_AUTO_TEST_CASE(without_the_gateway_its_payments_cannot_be_given_back) {
  static_cast<void>(open());
  pay();
  look();
  const auto result = domain::refund_card(database, desk, cards, {"user:lee", "", ""},
                                          {.payment = payment(), .amount = base::Money::cents(1), .reason = "x", .form_key = "r1", .transaction = ""});
  BOOST_CHECK(result.refusal == Refusal::not_possible);
  BOOST_TEST(cards.calls.empty());
}

// The card gateway's look-ups leave pages alone, and the other way round.
BOOST_AUTO_TEST_CASE(each_gateway_is_asked_about_its_own) {
  static_cast<void>(open());
  clock.advance(std::chrono::hours{2});
  BOOST_TEST(domain::settle_due(database, desk, cards) == 0);
  BOOST_TEST(cards.inquiries.empty());
}

BOOST_AUTO_TEST_SUITE_END()
