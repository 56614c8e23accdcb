// The check of a card from its first row to its end, with a gateway that says what the test wants.
#include "domain/card_charge.h"
#include "domain/card_on_file.h"
#include "t/support/at_once.h"
#include "t/support/business_database.h"
#include "t/support/card_samples.h"
#include "t/support/test.h"

namespace {

using domain::NotBegun;
using domain::PaymentState;

struct Day : t::BusinessDay {
  t::ScriptedGateway gateway;
  t::RecordingVault vault;

  Day() {
    exec("INSERT INTO customers (cid, owner_name, owner_email, company, created_at) VALUES (42, 'Robin', 'robin@example.com', '', UTC_TIMESTAMP())");
  }
  domain::ChargeResult check(const std::string& form, std::optional<base::SourceId> from = std::nullopt) {
    const domain::PayFor what{.card = domain::CardChange{base::CustomerId{42}, from, "customer:42"}};
    return domain::charge_card(database, desk, gateway, vault, what, form, t::test_card(), "192.0.2.7");
  }
  static std::string sources() { return list("SELECT CONCAT_WS('/', last_four, status, reference) FROM pmt_source ORDER BY id"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_card_on_file, Day)

BOOST_AUTO_TEST_CASE(the_row_is_there_before_the_gateway_is_asked_and_nothing_is_locked_meanwhile) {
  gateway.meanwhile = [&] {
    BOOST_TEST(value("SELECT CONCAT_WS(' ', kind, state, amount, cid, claim) FROM payments") == "verify pending 0 42 card:42");
    exec("UPDATE customers SET company = 'x' WHERE cid = 42");
    exec("UPDATE payments SET checks = checks");
  };
  const auto result = check("f1");
  BOOST_TEST((result.state == PaymentState::done));
  BOOST_TEST(sources() == "1111/1/V19A10000001");
  BOOST_TEST(value("SELECT claim FROM payments") == "null");
  BOOST_REQUIRE(vault.sealed.size() == 1u);
  BOOST_TEST(vault.sealed[0].reference == "col00042");
  BOOST_TEST((vault.sealed[0].amount == base::Money{}));
  BOOST_TEST(mails_to("robin@example.com").starts_with("The card of your account col00042"));
}

BOOST_AUTO_TEST_CASE(while_one_check_may_be_under_way_no_other_begins) {
  gateway.answers = {t::no_word()};
  BOOST_TEST((check("f1").state == PaymentState::unknown));
  BOOST_TEST((check("f1").state == PaymentState::unknown));
  BOOST_TEST((check("f2").state == PaymentState::unknown));
  BOOST_TEST(gateway.calls.size() == 1u);
  gateway.findings = {t::approved("V19A12345678")};
  clock.advance(std::chrono::seconds{5});
  BOOST_TEST(domain::settle_due(database, desk, gateway) == 1);
  BOOST_TEST(sources() == "1111/1/V19A12345678");
  BOOST_TEST(gateway.calls.size() == 1u);
}

// The customer was told to enter it again, and may have entered another one since.
BOOST_AUTO_TEST_CASE(a_late_approval_of_a_check_that_was_given_up_changes_nothing) {
  gateway.answers = {t::declined()};
  BOOST_TEST((check("f1").state == PaymentState::declined));
  BOOST_TEST((check("f2").state == PaymentState::done));
  const auto first = base::PaymentId{base::parse<std::int64_t>(value("SELECT MIN(id) FROM payments")).value()};
  database.write([&](db::Writer& db) { domain::settle_card_payment(db, desk, first, t::approved("V19A99999999")); });
  BOOST_TEST(sources() == "1111/1/V19A10000002");
  BOOST_TEST(list("SELECT state FROM payments ORDER BY id") == "declined done");
}

BOOST_AUTO_TEST_CASE(a_card_that_the_fraud_filter_holds_is_not_active_until_it_is_let_go) {
  gateway.answers = {t::card_answer(ports::CardOutcome::held, 126, "Under review", "V19A00000009")};
  BOOST_TEST((check("f1").state == PaymentState::held));
  BOOST_TEST(sources() == "");
  gateway.findings = {t::approved("V19A00000009")};
  clock.advance(std::chrono::hours{1});
  BOOST_TEST(domain::settle_due(database, desk, gateway) == 1);
  BOOST_TEST(sources() == "1111/1/V19A00000009");
}

BOOST_AUTO_TEST_CASE(of_many_forms_at_once_one_is_asked_about) {
  std::atomic<int> begun = 0;
  t::at_once(8, [&](int i) {
    auto own = another_database();
    const domain::PayFor what{.card = domain::CardChange{base::CustomerId{42}, std::nullopt, "customer:42"}};
    const auto result = own.write([&](db::Writer& db) {
      return domain::begin_card_payment(db, desk, what, "form" + std::to_string(i), {"Visa", "1111", "2038-11"});
    });
    begun += result.attempt.has_value();
  });
  BOOST_TEST(begun == 1);
  BOOST_TEST(value("SELECT COUNT(*) FROM payments") == "1");
}

BOOST_AUTO_TEST_CASE(a_gateway_that_cannot_check_cards_is_told_to_staff) {
  gateway.answers = {t::card_answer(ports::CardOutcome::refused, 4, "Invalid amount")};
  BOOST_TEST(check("f1").our_fault);
  BOOST_TEST(mails().find("The card gateway refuses our requests") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
