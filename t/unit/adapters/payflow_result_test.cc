#include "adapters/payflow_result.h"

#include <ostream>

#include "base/text.h"
#include "t/support/test.h"

using adapters::inquiry_answer;
using adapters::operation_answer;
using adapters::outcome_of;
using adapters::PayflowReply;
using ports::CardOutcome;

namespace ports {
std::ostream& operator<<(std::ostream& out, CardOutcome outcome);
std::ostream& operator<<(std::ostream& out, CardOutcome outcome) { return out << static_cast<int>(outcome); }
}  // namespace ports

BOOST_AUTO_TEST_SUITE(payflow_result)

BOOST_AUTO_TEST_CASE(every_result_of_the_table_has_its_class) {
  const auto all = [](CardOutcome wanted, std::initializer_list<int> results) {
    for (int result : results) BOOST_TEST(outcome_of(result) == wanted, "result " << result);
  };
  all(CardOutcome::approved, {0});
  all(CardOutcome::held, {126, 127});
  all(CardOutcome::declined, {12, 13, 50, 51, 112, 114, 125, 128});
  all(CardOutcome::bad_card, {23, 24});
  all(CardOutcome::refused, {2, 3, 4, 5, 6, 7, 14, 25, 117});
  all(CardOutcome::refused, {1, 26, 27, 28});
  all(CardOutcome::refused, {19, 20});
  all(CardOutcome::refused, {31, 32, 33, 34, 35, 36, 37, 105, 108});
  all(CardOutcome::unknown, {30, 133});
  all(CardOutcome::unknown,
      {11, 99, 100, 101, 102, 103, 104, 106, 107, 109, 111, 115, 120, 121, 122, 150, 151, 1000});
  all(CardOutcome::unknown, {-1, -12, -100});
  all(CardOutcome::refused,
      {-6, -7, -23, -30, -31, -32, -41, -103, -104, -105, -106, -107, -109, -110, -111, -112, -113});
}

BOOST_AUTO_TEST_CASE(a_number_nobody_knows_is_never_an_approval) {
  for (int result : {8, 10, 22, 29, 116, 118, 132, 200, 999, 1001, 2147483647}) {
    BOOST_TEST(outcome_of(result) == CardOutcome::refused);
  }
  for (int result : {-2, -99, -999, -2147483647}) BOOST_TEST(outcome_of(result) == CardOutcome::unknown);
}

BOOST_AUTO_TEST_CASE(an_approval_carries_all_that_was_said) {
  const auto answer =
      operation_answer(PayflowReply::parse("RESULT=0&PNREF=EFHP0D426A53&RESPMSG=Approved&AUTHCODE=25TEST&"
                                           "AVSADDR=Y&AVSZIP=N&CVV2MATCH=X&DUPLICATE=1"));
  BOOST_TEST(answer.outcome == CardOutcome::approved);
  BOOST_TEST(answer.reference == "EFHP0D426A53");
  BOOST_TEST(answer.auth_code == "25TEST");
  BOOST_TEST(answer.message == "Approved");
  BOOST_TEST(answer.avs_street == "Y");
  BOOST_TEST(answer.avs_zip == "N");
  BOOST_TEST(answer.cvv == "X");
  BOOST_TEST(answer.duplicate);
}

BOOST_AUTO_TEST_CASE(an_approval_without_reference_is_not_believed) {
  for (const char* text :
       {"RESULT=0", "RESULT=0&PNREF=", "RESULT=0&PNREF=a b", "RESULT=126&RESPMSG=review"}) {
    BOOST_TEST(operation_answer(PayflowReply::parse(text)).outcome == CardOutcome::unknown);
  }
  BOOST_TEST(operation_answer(PayflowReply::parse("RESULT=12")).outcome == CardOutcome::declined);
}

BOOST_AUTO_TEST_CASE(no_readable_reply_is_an_unknown_outcome) {
  BOOST_TEST(operation_answer(std::nullopt).outcome == CardOutcome::unknown);
  BOOST_TEST(operation_answer(std::nullopt).result == -1);
  BOOST_TEST(inquiry_answer(std::nullopt).outcome == CardOutcome::unknown);
}

BOOST_AUTO_TEST_CASE(words_from_outside_are_made_harmless) {
  const std::string hostile = "Bad\x01 \xff" + std::string(500, 'x');
  const auto answer =
      operation_answer(PayflowReply::parse("RESULT=12&RESPMSG=" + hostile + "&AVSADDR=<b>&AUTHCODE=a'b"));
  BOOST_TEST(answer.message.size() <= 200u);
  BOOST_TEST(base::valid_utf8(answer.message));
  BOOST_TEST(answer.message.starts_with("Bad  \u00ff"));
  BOOST_TEST(answer.avs_street == "");
  BOOST_TEST(answer.auth_code == "");
}

BOOST_AUTO_TEST_CASE(an_inquiry_gives_the_answer_of_the_operation_asked_about) {
  const auto found = inquiry_answer(PayflowReply::parse(
      "RESULT=0&PNREF=VINQUIRY0001&RESPMSG=Declined&TRANSSTATE=1&ORIGRESULT=12&ORIGPNREF=VORIGINAL001"));
  BOOST_TEST(found.outcome == CardOutcome::declined);
  BOOST_TEST(found.result == 12);
  BOOST_TEST(found.reference == "VORIGINAL001");
  const auto approved = inquiry_answer(PayflowReply::parse("RESULT=0&PNREF=VI&ORIGRESULT=0&ORIGPNREF=VO"));
  BOOST_TEST(approved.outcome == CardOutcome::approved);
  BOOST_TEST(approved.reference == "VO");
  const auto held = inquiry_answer(PayflowReply::parse("RESULT=0&PNREF=VI&ORIGRESULT=126&ORIGPNREF=VO"));
  BOOST_TEST(held.outcome == CardOutcome::held);
}

BOOST_AUTO_TEST_CASE(a_plain_inquiry_reply_is_that_of_the_operation) {
  const auto approved = inquiry_answer(PayflowReply::parse("RESULT=0&PNREF=VO&RESPMSG=Approved"));
  BOOST_TEST(approved.outcome == CardOutcome::approved);
  BOOST_TEST(approved.reference == "VO");
  BOOST_TEST(inquiry_answer(PayflowReply::parse("RESULT=12&PNREF=VO")).outcome == CardOutcome::declined);
}

BOOST_AUTO_TEST_CASE(only_the_two_not_found_results_say_that_nothing_happened) {
  for (int result : {19, 20}) {
    const auto answer = inquiry_answer(PayflowReply::parse("RESULT=" + std::to_string(result)));
    BOOST_TEST(answer.outcome == CardOutcome::not_found);
  }
}

BOOST_AUTO_TEST_CASE(an_inquiry_that_failed_itself_leaves_the_outcome_unknown) {
  for (const char* text :
       {"RESULT=1&RESPMSG=login", "RESULT=26", "RESULT=7", "RESULT=2", "RESULT=104", "RESULT=-41",
        "RESULT=12&ORIGRESULT=0&ORIGPNREF=VO", "RESULT=0&PNREF=VI&ORIGRESULT=x", "RESULT=0"}) {
    BOOST_TEST(inquiry_answer(PayflowReply::parse(text)).outcome == CardOutcome::unknown, text);
  }
}

BOOST_AUTO_TEST_CASE(a_refused_repetition_says_nothing_about_the_first_sending) {
  const auto lost = adapters::no_answer("connection reset");
  const auto after = [&](const char* text) {
    return adapters::answer_of_two(lost, operation_answer(PayflowReply::parse(text))).outcome;
  };
  BOOST_TEST(after("RESULT=1") == CardOutcome::unknown);
  BOOST_TEST(after("RESULT=-41") == CardOutcome::unknown);
  BOOST_TEST(after("RESULT=7&DUPLICATE=1") == CardOutcome::refused);
  BOOST_TEST(after("RESULT=12") == CardOutcome::declined);
  BOOST_TEST(after("RESULT=0&PNREF=V1&DUPLICATE=1") == CardOutcome::approved);
  BOOST_TEST(after("RESULT=0&PNREF=V1") == CardOutcome::approved);
}

BOOST_AUTO_TEST_CASE(of_two_unknown_answers_the_one_with_a_reference_is_kept) {
  const auto first = operation_answer(PayflowReply::parse("RESULT=104&PNREF=V1"));
  const auto kept = adapters::answer_of_two(first, adapters::no_answer("connection reset"));
  BOOST_TEST(kept.reference == "V1");
  BOOST_TEST(kept.result == 104);
}

BOOST_AUTO_TEST_SUITE_END()
