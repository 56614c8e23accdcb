// The real card gateway when the network or Payflow misbehaves: nothing is charged twice, nothing is guessed.
#include <chrono>

#include "base/log.h"
#include "t/contract/payflow_peer.h"
#include "t/support/card_samples.h"
#include "t/support/test.h"

using base::Money;
using ports::CardOutcome;
using std::chrono::seconds;
using Steady = std::chrono::steady_clock;
using t::test_card;
using t::test_request;

namespace {

struct Peer {
  Peer() { sim.reset(); }
  void mode(const std::string& json) const { sim.control("mode", json); }
  [[nodiscard]] ports::CardAnswer sale(int timeout = 20, const char* tag = "A1") const {
    auto settings = t::payflow_settings();
    settings.timeout = seconds{timeout};
    return adapters::PayflowGateway{settings}.sale(test_request(tag, Money::cents(20'00)), test_card());
  }
  [[nodiscard]] ports::CardAnswer inquiry(const char* custref = "A1") const {
    return adapters::PayflowGateway{t::payflow_settings()}.inquire("I" + std::to_string(++inquiries),
                                                                   custref);
  }
  [[nodiscard]] std::size_t charges() const { return sim.list("journal").size(); }
  [[nodiscard]] std::size_t requests() const { return sim.list("requests").size(); }
  const t::Simulator& sim = t::payflow_simulator();
  mutable int inquiries = 0;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(payflow_faults, Peer)

BOOST_AUTO_TEST_CASE(headers_carry_id_and_a_patience_below_ours) {
  static_cast<void>(sale(60));
  const auto seen = sim.list("requests").at(0);
  BOOST_TEST(seen.at("request_id") == test_request("A1", {}).request_id);
  BOOST_TEST(seen.at("client_timeout") == "55");
  static_cast<void>(sale(2, "A2"));
  BOOST_TEST(sim.list("requests").at(1).at("client_timeout") == "1");
}

BOOST_AUTO_TEST_CASE(an_answer_lost_after_the_charge_is_asked_for_again) {
  for (const char* fault : {"reset_after", "http500", "garbage", "empty"}) {
    sim.reset();
    mode(std::string{R"({"charge":true,"times":1,"mode":")"} + fault + "\"}");
    const auto answer = sale();
    BOOST_TEST((answer.outcome == CardOutcome::approved), fault);
    BOOST_TEST(answer.duplicate);
    BOOST_TEST(charges() == 1u);
    const auto seen = sim.list("requests");
    BOOST_TEST_REQUIRE(seen.size() == 2u);
    BOOST_TEST(seen[0].at("request_id") == seen[1].at("request_id"));
    BOOST_TEST(seen[1].at("same_data") == "true");
  }
}

BOOST_AUTO_TEST_CASE(an_answer_lost_before_the_charge_is_asked_for_again) {
  for (const char* fault : {"reset_before", "http500", "garbage", "empty"}) {
    sim.reset();
    mode(std::string{R"({"times":1,"mode":")"} + fault + "\"}");
    const auto answer = sale();
    BOOST_TEST((answer.outcome == CardOutcome::approved), fault);
    BOOST_TEST(!answer.duplicate);
    BOOST_TEST(charges() == 1u);
  }
}

BOOST_AUTO_TEST_CASE(what_stays_unanswered_is_unknown_until_an_inquiry) {
  for (const bool charged : {true, false}) {
    sim.reset();
    mode(std::string{R"({"trxtype":"S","times":0,"mode":"reset_)"} + (charged ? "after" : "before") + "\"}");
    BOOST_CHECK(sale().outcome == CardOutcome::unknown);
    BOOST_TEST(requests() == 2u);
    const auto truth = inquiry();
    BOOST_CHECK(truth.outcome == (charged ? CardOutcome::approved : CardOutcome::not_found));
    BOOST_TEST(charges() == (charged ? 1u : 0u));
  }
}

BOOST_AUTO_TEST_CASE(after_the_whole_time_out_nothing_is_sent_again) {
  for (const bool charged : {true, false}) {
    sim.reset();
    mode(std::string{R"({"trxtype":"S","times":0,"mode":"hang_)"} + (charged ? "after" : "before") + "\"}");
    const auto begin = Steady::now();
    const auto answer = sale(2);
    BOOST_CHECK(answer.outcome == CardOutcome::unknown);
    BOOST_CHECK(Steady::now() - begin < seconds{3});
    BOOST_TEST(requests() == 1u);
    BOOST_CHECK(inquiry().outcome == (charged ? CardOutcome::approved : CardOutcome::not_found));
  }
}

BOOST_AUTO_TEST_CASE(a_slow_answer_within_the_time_is_a_good_answer) {
  mode(R"({"mode":"slow","ms":1200,"times":1})");
  BOOST_CHECK(sale(5).outcome == CardOutcome::approved);
  BOOST_TEST(requests() == 1u);
}

BOOST_AUTO_TEST_CASE(tagged_answers_are_read) {
  mode(R"({"mode":"tagged","times":1})");
  const auto answer = sale();
  BOOST_CHECK(answer.outcome == CardOutcome::approved);
  BOOST_TEST(answer.message == "Approved");
}

BOOST_AUTO_TEST_CASE(a_gateway_that_says_it_does_not_know_may_have_charged) {
  mode(R"({"mode":"result","result":104,"charge":true,"trxtype":"S","times":0})");
  const auto answer = sale();
  BOOST_CHECK(answer.outcome == CardOutcome::unknown);
  BOOST_TEST(answer.result == 104);
  BOOST_TEST(charges() == 1u);
  BOOST_CHECK(inquiry().outcome == CardOutcome::approved);
}

BOOST_AUTO_TEST_CASE(an_inquiry_that_fails_leaves_it_unknown) {
  static_cast<void>(sale());
  for (const char* fault : {"reset_before", "http500", "garbage", "empty"}) {
    mode(std::string{R"({"trxtype":"I","times":2,"mode":")"} + fault + "\"}");
    BOOST_CHECK(inquiry().outcome == CardOutcome::unknown);
    BOOST_CHECK(inquiry().outcome == CardOutcome::approved);
  }
  mode(R"({"mode":"result","result":7,"trxtype":"I","times":1})");
  BOOST_CHECK(inquiry().outcome == CardOutcome::unknown);
}

BOOST_AUTO_TEST_CASE(an_id_that_was_used_for_another_amount_settles_nothing) {
  static_cast<void>(sale());
  adapters::PayflowGateway gateway{t::payflow_settings()};
  auto request = test_request("A1", Money::cents(21'00));
  const auto answer = gateway.sale(request, test_card());
  BOOST_CHECK(answer.outcome == CardOutcome::unknown);
  BOOST_TEST(answer.duplicate);
  BOOST_TEST(charges() == 1u);
}

BOOST_AUTO_TEST_CASE(only_an_answer_with_status_200_counts) {
  const auto answer_to = [](const std::string& address) {
    auto settings = t::payflow_settings();
    settings.url = t::odd_peer().url() + address;
    return adapters::PayflowGateway{settings}.sale(test_request("A1", Money::cents(1)), test_card()).outcome;
  };
  BOOST_CHECK(answer_to("/answer/200?RESULT=0&PNREF=V1") == CardOutcome::approved);
  BOOST_CHECK(answer_to("/answer/500?RESULT=0&PNREF=V1") == CardOutcome::unknown);
  BOOST_CHECK(answer_to("/answer/201?RESULT=12&PNREF=V1") == CardOutcome::unknown);
}

BOOST_AUTO_TEST_CASE(nobody_there_is_unknown_and_soon) {
  auto settings = t::payflow_settings();
  settings.url = "http://127.0.0.1:1/";
  adapters::PayflowGateway gateway{settings};
  const auto begin = Steady::now();
  const auto answer = gateway.sale(test_request("A1", Money::cents(1)), test_card());
  BOOST_CHECK(answer.outcome == CardOutcome::unknown);
  BOOST_TEST(answer.result == -1);
  BOOST_CHECK(Steady::now() - begin < seconds{2});
  BOOST_TEST(gateway.probe().find("http://127.0.0.1:1/") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_refused_login_is_our_fault_and_is_named) {
  auto settings = t::payflow_settings();
  settings.login.password = base::Secret{"wrong"};
  adapters::PayflowGateway gateway{settings};
  const auto answer = gateway.sale(test_request("A1", Money::cents(1)), test_card());
  BOOST_CHECK(answer.outcome == CardOutcome::refused);
  BOOST_TEST(answer.result == 1);
  BOOST_TEST(gateway.probe().find("PF_PASSWORD") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(neither_log_nor_answer_holds_a_card) {
  const t::TempDir directory;
  const std::string file = directory.path("log");
  base::log::open(file, base::log::Level::debug, "contract");
  static_cast<void>(sale());
  mode(R"({"mode":"reset_after","times":0})");
  const auto answer = sale(20, "A2");
  base::log::open("-", base::log::Level::error, "contract");
  const std::string log = t::read_file(file);
  BOOST_TEST(log.find("event=payflow") != std::string::npos);
  for (const std::string& text : {log, answer.message}) {
    BOOST_TEST(text.find("4111111111111111") == std::string::npos);
    BOOST_TEST(text.find("s3cret") == std::string::npos);
    BOOST_TEST(text.find("CVV2") == std::string::npos);
  }
}

BOOST_AUTO_TEST_SUITE_END()
