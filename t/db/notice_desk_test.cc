// What staff do with notices: enter one by hand, book one to an account, ignore one, apply one again, answer for one.
#include "domain/notice_desk.h"

#include "t/support/paypal_day.h"

namespace {

using Result = domain::NoticeDecision::Result;
const domain::Actor kBo{"user:bo", "192.0.2.1", "r1"};
const domain::Actor kKim{"user:kim", "192.0.2.2", "r2"};

struct Day : t::PayPalDay {
  static base::IpnId last() { return {base::parse<std::int64_t>(value("SELECT MAX(id) FROM ipn")).value()}; }
  template <class F>
  Result decide(F what) {
    return database.write([&](db::Writer& db) { return what(db).result; });
  }
  Result give(const domain::Actor& who = kBo) {
    return decide([&](db::Writer& db) { return domain::give_notice(db, desk, who, last(), {42}); });
  }
  Result again() {
    return decide([&](db::Writer& db) { return domain::retry_notice(db, desk, kBo, last()); });
  }
  Result ignore() {
    return decide([&](db::Writer& db) { return domain::ignore_notice(db, desk, kBo, last(), "A test of theirs"); });
  }
  Result vouch(const domain::Actor& who) {
    return decide([&](db::Writer& db) { return domain::vouch_for_notice(db, desk, who, last()); });
  }
  void enter(const std::string& body) {
    database.write([&](db::Writer& db) { return domain::enter_notice(db, desk, kBo, body); });
  }
  static std::string last_state() { return value("SELECT CONCAT_WS(' ', verdict, effect, decided_by) FROM ipn ORDER BY id DESC LIMIT 1"); }
  static std::string trail() { return list("SELECT CONCAT(action, '/', actor) FROM audit_log WHERE action LIKE 'notice%' ORDER BY id"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_notice_desk, Day)

BOOST_AUTO_TEST_CASE(a_payment_that_is_held_is_booked_once_to_the_account_that_staff_name) {
  give_subscription();
  BOOST_TEST(take(month("T1", "Completed", "48.99")).starts_with("held: "));
  BOOST_TEST((give() == Result::done));
  BOOST_TEST(ledger() == "payment/4899");
  BOOST_TEST(last_state() == "genuine applied user:bo");
  BOOST_TEST((give(kKim) == Result::gone));
  BOOST_TEST((again() == Result::gone));
  BOOST_TEST((ignore() == Result::gone));
  BOOST_TEST(ledger() == "payment/4899");
  BOOST_TEST(trail() == "notice.given/user:bo");
  // What is about that payment finds it.
  BOOST_TEST(take(back("R1", "T1", "Refunded", "-48.99")).starts_with("applied: "));
}

BOOST_AUTO_TEST_CASE(no_decision_goes_round_receiver_currency_and_kind) {
  give_subscription();
  const std::string odd[] = {notice({{"txn_type", "web_accept"}, {"txn_id", "T1"}, {"payment_status", "Completed"}, {"mc_gross", "49.00"}, {"receiver_id", "SOMEBODYELSE1"}}),
                             notice({{"txn_type", "web_accept"}, {"txn_id", "T2"}, {"payment_status", "Completed"}, {"mc_gross", "49.00"}, {"mc_currency", "EUR"}}),
                             notice({{"txn_type", "web_accept"}, {"txn_id", "T3"}, {"payment_status", "Completed"}, {"mc_gross", "49.00"}, {"test_ipn", "1"}}),
                             notice({{"txn_type", "web_accept"}, {"txn_id", "T4"}, {"payment_status", "Completed"}, {"mc_gross", "-1.00"}}),
                             notice({{"txn_type", "web_accept"}, {"txn_id", "T5"}, {"payment_status", "Perhaps"}, {"mc_gross", "49.00"}}),
                             notice({{"txn_type", "new_case"}, {"txn_id", "T6"}, {"case_id", "PP-1"}}),
                             notice({{"txn_type", "web_accept"}}) + "&txn_id=a&txn_id=b"};
  for (const std::string& body : odd) {
    BOOST_TEST(take(body).starts_with("held: "), body);
    BOOST_TEST((give() == Result::held), body);
    BOOST_TEST(last_state() == "genuine held ", body);
  }
  BOOST_TEST(ledger() == "");
  BOOST_TEST(trail() == "");
}

BOOST_AUTO_TEST_CASE(one_is_applied_again_when_what_was_missing_is_there) {
  const std::string token(32, 'b');
  const std::string body = notice({{"txn_type", "web_accept"}, {"txn_id", "T1"}, {"payment_status", "Completed"}, {"mc_gross", "49.00"}, {"custom", token.c_str()}});
  BOOST_TEST(take(body) == "held: no order or invoice fits this payment");
  BOOST_TEST((again() == Result::held));
  invoice(token);
  BOOST_TEST((again() == Result::done));
  BOOST_TEST(invoices() == "paid/4900");
  BOOST_TEST(trail() == "notice.applied/user:bo");
}

BOOST_AUTO_TEST_CASE(one_that_is_ignored_stays_so) {
  give_subscription("I-EXAMPLE0001", nullptr);
  static_cast<void>(take(month("T1", "Completed", "49.00")));
  BOOST_TEST((ignore() == Result::done));
  BOOST_TEST(value("SELECT CONCAT(effect, ': ', note) FROM ipn") == "ignored: A test of theirs");
  exec("UPDATE paypal_subs SET cid = 42");
  BOOST_TEST(take(month("T2", "Completed", "49.00")) == "applied: Completed");
  BOOST_TEST(ledger() == "payment/4900");
  BOOST_TEST(trail() == "notice.ignored/user:bo");
}

BOOST_AUTO_TEST_CASE(one_that_is_entered_takes_the_way_of_all) {
  give_subscription();
  const std::string body = month("T1", "Completed", "49.00");
  enter(body);
  BOOST_TEST(ledger() == "");
  BOOST_TEST(domain::verify_notices(database, desk, paypal) == 1);
  BOOST_TEST(paypal.asked.back() == body);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', verdict, effect, entered_by, remote_addr) FROM ipn") == "genuine applied user:bo 192.0.2.1");
  BOOST_TEST(take(body) == "duplicate: ");
  enter(body);
  BOOST_TEST(domain::verify_notices(database, desk, paypal) == 1);
  BOOST_TEST(effects() == "applied duplicate duplicate");
  BOOST_TEST(ledger() == "payment/4900");
  BOOST_TEST((vouch(kKim) == Result::gone));
}

BOOST_AUTO_TEST_CASE(what_paypal_does_not_confirm_needs_a_second_person) {
  give_subscription();
  paypal.verdicts = {ports::Verdict::forged, ports::Verdict::unknown, ports::Verdict::forged};
  enter(month("T1", "Completed", "49.00"));
  BOOST_TEST(domain::verify_notices(database, desk, paypal) == 1);
  BOOST_TEST(last_state() == "forged none ");
  BOOST_TEST((vouch(kBo) == Result::same_person));
  BOOST_TEST(ledger() == "");
  BOOST_TEST((vouch(kKim) == Result::done));
  BOOST_TEST(last_state() == "vouched applied user:kim");
  BOOST_TEST((vouch(kKim) == Result::gone));
  BOOST_TEST(ledger() == "payment/4900");
  // It has used up its event: the genuine one, when it comes, does nothing more.
  enter(month("T1", "Completed", "49.00"));
  BOOST_TEST(domain::verify_notices(database, desk, paypal) == 0);  // PayPal cannot be reached
  BOOST_TEST((vouch(kKim) == Result::done));
  BOOST_TEST(last_state() == "vouched duplicate user:kim");
  BOOST_TEST(ledger() == "payment/4900");
  BOOST_TEST(trail() == "notice.entered/user:bo notice.vouched/user:kim notice.entered/user:bo notice.vouched/user:kim");
  // One that came from outside is never vouched for.
  BOOST_TEST(take(month("T2", "Completed", "49.00")) == "none: ");
  BOOST_TEST((vouch(kKim) == Result::gone));
}

BOOST_AUTO_TEST_CASE(a_message_is_pasted_as_one_line) {
  using domain::pasted_notice;
  BOOST_TEST(pasted_notice(" txn_type=a&x=b%20c+d\r\n").value() == "txn_type=a&x=b%20c+d");
  BOOST_TEST(pasted_notice("txn_type=a&x=b\r\n%20c").value() == "txn_type=a&x=b%20c");
  for (const char* text : {"", "  \n", "hello", "txn_type = a", "txn_type=\u00eb", "a=b\tc"}) BOOST_TEST(!pasted_notice(text).has_value(), text);
  BOOST_TEST(pasted_notice("a=" + std::string(domain::kMostPasted - 2, 'x')).has_value());
  BOOST_TEST(!pasted_notice("a=" + std::string(domain::kMostPasted - 1, 'x')).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
