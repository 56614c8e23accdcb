// What every card gateway promises, run on the real one (against the simulator) and on the one in memory.
#include <memory>
#include <tuple>

#include "adapters/failing.h"
#include "adapters/simulated_gateway.h"
#include "t/contract/payflow_peer.h"
#include "t/support/card_samples.h"
#include "t/support/test.h"

using base::Money;
using ports::CardOutcome;
using t::test_card;
using t::test_request;

namespace {

struct Done {
  std::string type;
  std::string amount;
  std::string reference;
};

struct OnSimulator {
  OnSimulator() { t::payflow_simulator().reset(); }
  adapters::PayflowGateway gateway{t::payflow_settings()};
  [[nodiscard]] static std::vector<Done> journal() {
    std::vector<Done> done;
    for (auto& made : t::payflow_simulator().list("journal")) {
      done.push_back({made["trxtype"], made["amount"], made["pnref"]});
    }
    return done;
  }
};

struct InMemory {
  adapters::SimulatedGateway gateway;
  [[nodiscard]] std::vector<Done> journal() const {
    std::vector<Done> done;
    for (const auto& made : gateway.journal()) {
      done.push_back({std::string(1, made.type), base::str(made.amount), made.answer.reference});
    }
    return done;
  }
};

using Implementations = std::tuple<OnSimulator, InMemory>;

constexpr Money dollars(std::int64_t count) { return Money::cents(count * 100); }

bool is(const ports::CardAnswer& answer, CardOutcome wanted) {
  if (answer.outcome != wanted) BOOST_TEST_MESSAGE("result " << answer.result << " " << answer.message);
  return answer.outcome == wanted;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(card_gateway)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_sale_is_approved_and_has_a_reference, Under, Implementations) {
  Under under;
  const auto answer = under.gateway.sale(test_request("A1", Money::cents(19'95)), test_card());
  BOOST_TEST(is(answer, CardOutcome::approved));
  BOOST_TEST(answer.result == 0);
  BOOST_TEST(!answer.reference.empty());
  BOOST_TEST(!answer.auth_code.empty());
  BOOST_TEST(!answer.duplicate);
  BOOST_TEST(answer.avs_street == "Y");
  BOOST_TEST(answer.avs_zip == "Y");
  BOOST_TEST(answer.cvv == "Y");
  const auto journal = under.journal();
  BOOST_TEST_REQUIRE(journal.size() == 1u);
  BOOST_TEST(journal[0].type == "S");
  BOOST_TEST(journal[0].amount == "19.95");
  BOOST_TEST(journal[0].reference == answer.reference);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(address_and_code_that_do_not_fit_are_told_and_do_not_decline, Under,
                              Implementations) {
  Under under;
  auto card = test_card();
  card.street = "400 Main Street";
  card.postal_code = "70000";
  card.code = base::Secret{"301"};
  const auto answer = under.gateway.sale(test_request("A1", dollars(5)), card);
  BOOST_TEST(is(answer, CardOutcome::approved));
  BOOST_TEST(answer.avs_street == "N");
  BOOST_TEST(answer.avs_zip == "X");
  BOOST_TEST(answer.cvv == "N");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(every_pilot_number_is_taken, Under, Implementations) {
  Under under;
  int count = 0;
  for (const char* number : t::kPilotNumbers) {
    const auto answer =
        under.gateway.sale(test_request("P" + std::to_string(++count), dollars(1)), test_card(number));
    BOOST_TEST(is(answer, CardOutcome::approved), number);
  }
  BOOST_TEST(under.journal().size() == static_cast<std::size_t>(count));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_amount_chooses_every_result_class, Under, Implementations) {
  Under under;
  const std::pair<int, CardOutcome> cases[] = {
      {1, CardOutcome::refused},    {2, CardOutcome::refused},   {4, CardOutcome::refused},
      {12, CardOutcome::declined},  {13, CardOutcome::declined}, {23, CardOutcome::bad_card},
      {24, CardOutcome::bad_card},  {26, CardOutcome::refused},  {50, CardOutcome::declined},
      {51, CardOutcome::declined},  {105, CardOutcome::refused}, {112, CardOutcome::declined},
      {114, CardOutcome::declined}, {117, CardOutcome::refused}, {125, CardOutcome::declined},
      {126, CardOutcome::held},     {127, CardOutcome::held},    {128, CardOutcome::declined},
      {19, CardOutcome::refused}};
  for (const auto& [result, outcome] : cases) {
    const auto request = test_request("R" + std::to_string(result), dollars(1000 + result));
    const auto answer = under.gateway.sale(request, test_card());
    BOOST_TEST(is(answer, outcome), "result " << result);
    BOOST_TEST(answer.result == result);
  }
  BOOST_TEST(is(under.gateway.sale(test_request("OVER", dollars(2001)), test_card()), CardOutcome::declined));
  BOOST_TEST(
      is(under.gateway.sale(test_request("LIMIT", dollars(1000)), test_card()), CardOutcome::approved));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(results_that_settle_nothing_are_unknown, Under, Implementations) {
  Under under;
  for (int result : {11, 30, 99, 104, 115, 133}) {
    const auto request = test_request("U" + std::to_string(result), dollars(1000 + result));
    const auto answer = under.gateway.sale(request, test_card());
    BOOST_TEST(is(answer, CardOutcome::unknown));
    BOOST_TEST(answer.result == result);
  }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(bad_card_data_is_said_to_be_so, Under, Implementations) {
  Under under;
  const auto zeros = under.gateway.sale(test_request("A1", dollars(5)), test_card("000000000000000"));
  BOOST_TEST(is(zeros, CardOutcome::bad_card));
  BOOST_TEST(zeros.result == 23);
  auto card = test_card();
  card.expiry_month = 2;
  card.expiry_year = 1998;
  const auto expired = under.gateway.sale(test_request("A2", dollars(5)), card);
  BOOST_TEST(is(expired, CardOutcome::bad_card));
  BOOST_TEST(expired.result == 24);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_repetition_is_the_same_operation, Under, Implementations) {
  Under under;
  const auto request = test_request("A1", dollars(20));
  const auto first = under.gateway.sale(request, test_card());
  const auto second = under.gateway.sale(request, test_card());
  BOOST_TEST(is(second, CardOutcome::approved));
  BOOST_TEST(second.duplicate);
  BOOST_TEST(second.reference == first.reference);
  const auto declined = test_request("A2", dollars(1012));
  BOOST_TEST(is(under.gateway.sale(declined, test_card()), CardOutcome::declined));
  BOOST_TEST(is(under.gateway.sale(declined, test_card()), CardOutcome::declined));
  BOOST_TEST(under.journal().size() == 2u);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_authorization_is_captured_once, Under, Implementations) {
  Under under;
  const auto held = under.gateway.authorize(test_request("A1", dollars(50)), test_card());
  BOOST_TEST(is(held, CardOutcome::approved));
  const auto taken = under.gateway.capture(test_request("A2", dollars(50)), held.reference);
  BOOST_TEST(is(taken, CardOutcome::approved));
  BOOST_TEST(taken.reference != held.reference);
  BOOST_TEST(under.gateway.capture(test_request("A3", dollars(50)), held.reference).result == 111);
  const auto journal = under.journal();
  BOOST_TEST(journal[0].type == "A");
  BOOST_TEST(journal[1].type == "D");
  BOOST_TEST(journal[1].amount == "50.00");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_card_is_verified_without_an_amount_and_charged_later, Under,
                              Implementations) {
  Under under;
  const auto verified = under.gateway.verify(test_request("A1", dollars(9)), test_card());
  BOOST_TEST(is(verified, CardOutcome::approved));
  BOOST_TEST(
      is(under.gateway.capture(test_request("A2", dollars(1)), verified.reference), CardOutcome::declined));
  BOOST_TEST(
      is(under.gateway.void_payment(test_request("A3", Money{}), verified.reference), CardOutcome::declined));
  BOOST_TEST(under.journal()[0].type == "A");
  BOOST_TEST(under.journal()[0].amount == "0.00");
  const auto charged = under.gateway.charge_saved(test_request("A4", dollars(30)), verified.reference);
  BOOST_TEST(is(charged, CardOutcome::approved));
  BOOST_TEST(is(under.gateway.charge_saved(test_request("A5", dollars(30)), charged.reference),
                CardOutcome::approved));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_card_that_is_checked_again_with_the_same_id_is_checked_once, Under, Implementations) {
  Under under;
  const auto first = under.gateway.verify(test_request("A1", Money{}), test_card());
  const auto second = under.gateway.verify(test_request("A1", Money{}), test_card());
  BOOST_TEST(second.duplicate);
  BOOST_TEST(second.reference == first.reference);
  BOOST_TEST(under.journal().size() == 1u);
  const auto wrong = under.gateway.verify(test_request("A2", Money{}), test_card("0000000000000000"));
  BOOST_TEST(is(wrong, CardOutcome::bad_card));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_sale_is_voided_or_given_back_in_parts, Under, Implementations) {
  Under under;
  const auto first = under.gateway.sale(test_request("A1", dollars(40)), test_card());
  BOOST_TEST(is(under.gateway.void_payment(test_request("A2", dollars(40)), first.reference),
                CardOutcome::approved));
  BOOST_TEST(
      is(under.gateway.void_payment(test_request("A3", dollars(40)), first.reference), CardOutcome::refused));
  const auto second = under.gateway.sale(test_request("A4", dollars(40)), test_card());
  BOOST_TEST(
      is(under.gateway.credit(test_request("A5", dollars(15)), second.reference), CardOutcome::approved));
  BOOST_TEST(
      is(under.gateway.credit(test_request("A6", dollars(25)), second.reference), CardOutcome::approved));
  BOOST_TEST(
      is(under.gateway.credit(test_request("A7", Money::cents(1)), second.reference), CardOutcome::refused));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_unknown_reference_is_refused, Under, Implementations) {
  Under under;
  const std::string nobody = "V00000000999";
  const auto refused = [](const ports::CardAnswer& answer) {
    return is(answer, CardOutcome::refused) && answer.result == 19;
  };
  BOOST_TEST(refused(under.gateway.charge_saved(test_request("A1", dollars(1)), nobody)));
  BOOST_TEST(refused(under.gateway.capture(test_request("A2", dollars(1)), nobody)));
  BOOST_TEST(refused(under.gateway.void_payment(test_request("A3", dollars(1)), nobody)));
  BOOST_TEST(refused(under.gateway.credit(test_request("A4", dollars(1)), nobody)));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_inquiry_tells_what_became_of_an_operation, Under, Implementations) {
  Under under;
  const auto sold = under.gateway.sale(test_request("A1", dollars(20)), test_card());
  static_cast<void>(under.gateway.sale(test_request("A2", dollars(1012)), test_card()));
  static_cast<void>(under.gateway.sale(test_request("A3", dollars(1126)), test_card()));
  const auto found = under.gateway.inquire("I1", "A1");
  BOOST_TEST(is(found, CardOutcome::approved));
  BOOST_TEST(found.reference == sold.reference);
  BOOST_TEST(is(under.gateway.inquire("I2", "A2"), CardOutcome::declined));
  BOOST_TEST(is(under.gateway.inquire("I3", "A3"), CardOutcome::held));
  BOOST_TEST(is(under.gateway.inquire("I4", "NEVER"), CardOutcome::not_found));
  BOOST_TEST(under.journal().size() == 3u);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_hostile_name_changes_nothing, Under, Implementations) {
  Under under;
  auto card = test_card();
  card.holder = "x&AMT=1";
  card.street = "24\"\r\n&AMT=1";
  auto request = test_request("A1", dollars(99));
  request.comment = "a=b&AMT=1&ORIGID=V1";
  BOOST_TEST(is(under.gateway.sale(request, card), CardOutcome::approved));
  BOOST_TEST(under.journal().at(0).amount == "99.00");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_gateway_that_works_says_so, Under, Implementations) {
  Under under;
  BOOST_TEST(under.gateway.probe() == "");
}

BOOST_AUTO_TEST_CASE(the_failing_one_never_knows) {
  adapters::FailingGateway gateway;
  const auto request = test_request("A1", dollars(1));
  for (const auto& answer :
       {gateway.sale(request, test_card()), gateway.authorize(request, test_card()),
        gateway.verify(request, test_card()), gateway.charge_saved(request, "V1"), gateway.capture(request, "V1"),
        gateway.void_payment(request, "V1"), gateway.credit(request, "V1"), gateway.inquire("I1", "A1")}) {
    BOOST_TEST(is(answer, CardOutcome::unknown));
    BOOST_TEST(!answer.message.empty());
  }
  BOOST_TEST(gateway.probe() != "");
}

BOOST_AUTO_TEST_SUITE_END()
