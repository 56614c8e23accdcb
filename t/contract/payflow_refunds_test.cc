// Money given back at Payflow when the network misbehaves: never twice, and nothing is guessed.
#include <chrono>

#include "t/contract/payflow_peer.h"
#include "t/support/card_samples.h"
#include "t/support/test.h"

using base::Money;
using ports::CardOutcome;
using std::chrono::seconds;
using t::test_request;

namespace {

struct Charged {
  Charged() { begin(); }
  void begin() {
    sim.reset();
    paid = adapters::PayflowGateway{t::payflow_settings()}.sale(test_request("A1", Money::cents(4900)), t::test_card()).reference;
  }
  void mode(const std::string& name) const { sim.control("mode", R"({"trxtype":"C","times":0,"mode":")" + name + "\"}"); }
  [[nodiscard]] ports::CardAnswer credit(int cents, const char* tag, int timeout = 20) const {
    auto settings = t::payflow_settings();
    settings.timeout = seconds{timeout};
    return adapters::PayflowGateway{settings}.credit(test_request(tag, Money::cents(cents)), paid);
  }
  [[nodiscard]] ports::CardAnswer inquiry(const char* custref) const {
    return adapters::PayflowGateway{t::payflow_settings()}.inquire("I1", custref);
  }
  [[nodiscard]] int credits() const {
    int count = 0;
    for (auto& made : sim.list("journal")) count += made["trxtype"] == "C" && made["result"] == "0";
    return count;
  }
  const t::Simulator& sim = t::payflow_simulator();
  std::string paid;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(payflow_refunds, Charged)

BOOST_AUTO_TEST_CASE(the_same_request_gives_back_once) {
  BOOST_CHECK(credit(1000, "B1").outcome == CardOutcome::approved);
  const auto again = credit(1000, "B1");
  BOOST_CHECK(again.outcome == CardOutcome::approved);
  BOOST_TEST(again.duplicate);
  BOOST_TEST(credits() == 1);
}

BOOST_AUTO_TEST_CASE(a_decline_gives_nothing_back) {
  sim.control("mode", R"({"trxtype":"C","times":1,"mode":"result","result":12,"respmsg":"Declined"})");
  BOOST_CHECK(credit(1000, "B1").outcome == CardOutcome::declined);
  BOOST_TEST(credits() == 0);
}

BOOST_AUTO_TEST_CASE(an_answer_lost_after_it_was_made_is_asked_for_again) {
  sim.control("mode", R"({"trxtype":"C","times":1,"mode":"reset_after"})");
  const auto answer = credit(1000, "B1");
  BOOST_CHECK(answer.outcome == CardOutcome::approved);
  BOOST_TEST(answer.duplicate);
  BOOST_TEST(credits() == 1);
}

BOOST_AUTO_TEST_CASE(after_the_time_out_it_is_unknown_until_an_inquiry) {
  for (const bool made : {true, false}) {
    begin();
    mode(made ? "hang_after" : "hang_before");
    BOOST_CHECK(credit(1000, "B1", 2).outcome == CardOutcome::unknown);
    BOOST_CHECK(inquiry(test_request("B1", {}).custref.c_str()).outcome == (made ? CardOutcome::approved : CardOutcome::not_found));
    BOOST_TEST(credits() == (made ? 1 : 0));
  }
}

BOOST_AUTO_TEST_SUITE_END()
