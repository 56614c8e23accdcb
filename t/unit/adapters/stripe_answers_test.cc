// What answers and events of Stripe mean: only a clear word counts, everything else is unknown.
#include "adapters/stripe_answers.h"

#include "base/text.h"
#include "t/support/test.h"

namespace {

using adapters::HttpReply;
using ports::CardOutcome;
using ports::EventKind;
using ports::PageState;

const std::string kSession = R"({"id":"cs_test_1","object":"checkout.session","status":"STATUS","payment_status":"PAID",)"
                             R"("amount_total":4900,"currency":"usd","payment_intent":PI,"url":"https://pay.example.com/1",)"
                             R"("metadata":{"request_id":"r1"}})";

std::string session(const std::string& status, const std::string& paid, const std::string& payment = "\"pi_1\"") {
  return base::replace_all(base::replace_all(base::replace_all(kSession, "STATUS", status), "PAID", paid), "PI", payment);
}

ports::PageAnswer page(long status, const std::string& body) { return adapters::page_answer({"", status, body}); }

std::string refund(const std::string& status, const std::string& request = "q1") {
  return R"({"id":"re_1","object":"refund","status":")" + status + R"(","amount":4900,"currency":"usd","payment_intent":"pi_1",)" +
         R"("metadata":{"request_id":")" + request + "\"}}";
}

std::string event(const std::string& type, const std::string& object, const std::string& live = "false") {
  return R"({"id":"evt_1","object":"event","type":")" + type + R"(","livemode":)" + live + R"(,"data":{"object":)" + object + "}}";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stripe_answers)

BOOST_AUTO_TEST_CASE(the_states_of_a_page) {
  const auto state = [](const std::string& status, const std::string& paid) { return page(200, session(status, paid)).state; };
  BOOST_CHECK(state("open", "unpaid") == PageState::open);
  BOOST_CHECK(state("complete", "paid") == PageState::paid);
  BOOST_CHECK(state("complete", "unpaid") == PageState::processing);
  BOOST_CHECK(state("complete", "no_payment_required") == PageState::processing);
  BOOST_CHECK(state("expired", "unpaid") == PageState::closed);
  BOOST_CHECK(state("dancing", "paid") == PageState::unknown);
  const auto answer = page(200, session("complete", "paid"));
  BOOST_TEST(answer.page == "cs_test_1");
  BOOST_TEST(answer.reference == "pi_1");
  BOOST_TEST(answer.currency == "USD");
  BOOST_CHECK(answer.amount == base::Money::cents(4900));
  BOOST_TEST(page(200, session("open", "unpaid", "null")).reference == "");
}

BOOST_AUTO_TEST_CASE(what_is_no_page_is_no_answer) {
  for (const std::string& body : {std::string{}, std::string{"{"}, std::string{"[]"}, std::string{"null"}, std::string{"{}"}, refund("succeeded"),
                                  session("complete", "paid") + "x", session("complete", "paid", "null"),
                                  session("complete", "paid", "\"../v1\""), std::string{"<html>open</html>"}}) {
    BOOST_TEST((page(200, body).state == PageState::unknown), body);
  }
}

BOOST_AUTO_TEST_CASE(only_a_clear_refusal_is_one) {
  const std::string error = R"({"error":{"type":"x","message":"No such key.\nAt all"}})";
  for (long status : {400L, 401L, 402L, 403L}) BOOST_TEST((page(status, error).state == PageState::refused), status);
  BOOST_CHECK(page(404, error).state == PageState::not_found);
  for (long status : {100L, 204L, 302L, 409L, 429L, 500L, 502L, 503L}) {
    BOOST_TEST((page(status, session("complete", "paid")).state == PageState::unknown), status);
  }
  BOOST_TEST(page(400, error).message == "HTTP status 400: No such key. At all");
  const auto lost = adapters::page_answer({"timed out", 0, ""});
  BOOST_CHECK(lost.state == PageState::unknown);
  BOOST_TEST(lost.message == "timed out");
}

BOOST_AUTO_TEST_CASE(a_refund_is_done_only_when_it_has_succeeded) {
  const auto outcome = [](long status, const std::string& body) { return adapters::refund_answer({"", status, body}).outcome; };
  BOOST_CHECK(outcome(200, refund("succeeded")) == CardOutcome::approved);
  BOOST_CHECK(outcome(200, refund("pending")) == CardOutcome::unknown);
  BOOST_CHECK(outcome(200, refund("requires_action")) == CardOutcome::unknown);
  BOOST_CHECK(outcome(200, refund("failed")) == CardOutcome::declined);
  BOOST_CHECK(outcome(200, refund("canceled")) == CardOutcome::declined);
  BOOST_CHECK(outcome(200, session("complete", "paid")) == CardOutcome::unknown);
  BOOST_CHECK(outcome(400, "{}") == CardOutcome::declined);
  BOOST_CHECK(outcome(401, "{}") == CardOutcome::refused);
  BOOST_CHECK(outcome(500, refund("succeeded")) == CardOutcome::unknown);
  BOOST_CHECK(adapters::refund_answer({"reset", 0, ""}).outcome == CardOutcome::unknown);
}

BOOST_AUTO_TEST_CASE(our_refund_is_found_by_our_id_alone) {
  const auto list = [](const std::string& refunds, const char* more) {
    return R"({"object":"list","has_more":)" + std::string{more} + R"(,"data":[)" + refunds + "]}";
  };
  const auto found = [](const std::string& body) { return adapters::refund_in_list({"", 200, body}, "q1").outcome; };
  BOOST_CHECK(found(list(refund("failed", "q2") + "," + refund("succeeded"), "false")) == CardOutcome::approved);
  BOOST_CHECK(found(list(refund("succeeded", "q2"), "false")) == CardOutcome::not_found);
  BOOST_CHECK(found(list("", "false")) == CardOutcome::not_found);
  // What is not on this page of the list may be on the next.
  BOOST_CHECK(found(list(refund("succeeded", "q2"), "true")) == CardOutcome::unknown);
  for (const char* body : {"", "{}", "[]", "{\"object\":\"refund\"}"}) BOOST_TEST((found(body) == CardOutcome::unknown), body);
  BOOST_CHECK(adapters::refund_in_list({"", 404, list("", "false")}, "q1").outcome == CardOutcome::unknown);
}

BOOST_AUTO_TEST_CASE(events_about_pages) {
  const auto e = adapters::read_stripe_event(event("checkout.session.completed", session("complete", "paid")));
  BOOST_CHECK(e.kind == EventKind::page_paid);
  BOOST_TEST(e.id == "evt_1");
  BOOST_TEST(e.request_id == "r1");
  BOOST_TEST(e.page == "cs_test_1");
  BOOST_TEST(e.reference == "pi_1");
  BOOST_TEST(e.currency == "USD");
  BOOST_CHECK(e.amount == base::Money::cents(4900));
  BOOST_TEST(e.test);
  const auto kind = [](const char* type, const std::string& object) { return adapters::read_stripe_event(event(type, object)).kind; };
  BOOST_CHECK(kind("checkout.session.completed", session("complete", "unpaid")) == EventKind::page_processing);
  BOOST_CHECK(kind("checkout.session.async_payment_succeeded", session("complete", "paid")) == EventKind::page_paid);
  BOOST_CHECK(kind("checkout.session.async_payment_failed", session("complete", "unpaid")) == EventKind::page_closed);
  BOOST_CHECK(kind("checkout.session.expired", session("expired", "unpaid", "null")) == EventKind::page_closed);
  BOOST_CHECK(kind("payment_intent.succeeded", "{}") == EventKind::other);
  BOOST_TEST(!adapters::read_stripe_event(event("x", "{}", "true")).test);
}

BOOST_AUTO_TEST_CASE(events_about_refunds_and_disputes) {
  const auto e = adapters::read_stripe_event(event("refund.created", refund("succeeded")));
  BOOST_CHECK(e.kind == EventKind::refunded);
  BOOST_TEST(e.refund == "re_1");
  BOOST_TEST(e.reference == "pi_1");
  BOOST_TEST(e.page == "");
  const auto kind = [](const char* type, const char* status) { return adapters::read_stripe_event(event(type, refund(status))).kind; };
  BOOST_CHECK(kind("refund.created", "pending") == EventKind::other);
  BOOST_CHECK(kind("refund.updated", "succeeded") == EventKind::refunded);
  BOOST_CHECK(kind("refund.failed", "failed") == EventKind::refund_failed);
  const auto dispute = adapters::read_stripe_event(
      event("charge.dispute.created", R"({"object":"dispute","amount":4900,"currency":"usd","payment_intent":"pi_1"})"));
  BOOST_CHECK(dispute.kind == EventKind::disputed);
  BOOST_TEST(dispute.reference == "pi_1");
}

BOOST_AUTO_TEST_CASE(what_is_too_deep_is_not_read) {
  const auto nested = [](std::size_t levels) { return "{\"a\":" + std::string(levels, '[') + std::string(levels, ']') + "}"; };
  BOOST_TEST(adapters::read_stripe_event(event("x", nested(20))).id == "evt_1");
  BOOST_TEST(adapters::read_stripe_event(event("x", nested(40))).id == "");
  BOOST_TEST(adapters::read_stripe_event(event("x", nested(30'000))).id == "");
  BOOST_TEST(adapters::read_stripe_event(event("x", "{\"a\":\"" + std::string(99, '[') + "\\\"{\"}")).id == "evt_1");
}

BOOST_AUTO_TEST_CASE(what_is_no_event_has_no_id) {
  for (const std::string& body : {std::string{}, std::string{"{}"}, session("open", "unpaid"), event("x", "{}") + "}",
                                  base::replace_all(event("x", "{}"), "evt_1", "evt 1")}) {
    BOOST_TEST(adapters::read_stripe_event(body).id == "", body);
  }
}

BOOST_AUTO_TEST_SUITE_END()
