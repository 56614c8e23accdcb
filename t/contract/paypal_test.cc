// What every PayPal port promises, run on the real one (against the simulator) and on the one in memory; then
// the real one's conduct when PayPal misbehaves.
#include <chrono>
#include <tuple>

#include "adapters/failing.h"
#include "adapters/paypal_http.h"
#include "adapters/simulated_paypal.h"
#include "base/text.h"
#include "t/support/simulator.h"
#include "t/support/test.h"

using ports::Verdict;
using Status = ports::PdtAnswer::Status;
using Steady = std::chrono::steady_clock;

namespace {

const t::Simulator& simulator() {
  static const t::Simulator peer{"t/sim/paypal.py",
                                 {"--email", "pay@example.com", "--token", "token&=1", "--ipn-retry", "0"}};
  return peer;
}

std::string value_of(const ports::PdtAnswer& answer, const std::string& name) {
  for (const auto& [key, value] : answer.fields) {
    if (key == name) return value;
  }
  return "(absent)";
}

struct OnSimulator {
  explicit OnSimulator(int timeout = 20) : paypal(settings(timeout)) { simulator().reset(); }
  static adapters::PayPalSettings settings(int timeout) {
    return {simulator().url(),
            simulator().url() + "/cgi-bin/webscr",
            base::Secret{"token&=1"},
            std::chrono::seconds{timeout},
            "",
            "contract test"};
  }
  // The bytes of a notice that the simulator has sent; nobody listens where it sends it, which does not
  // matter here.
  static std::string notice(bool sign = true, const std::string& charset = "windows-1252") {
    const std::string call =
        R"({"to":"http://127.0.0.1:1/","sign":)" + std::string{sign ? "true" : "false"} + R"(,"charset":")" +
        charset + R"(","fields":{"txn_type":"web_accept","first_name":"Zo\u00eb","memo":"a+b & c=d"}})";
    return t::Simulator::object(simulator().control("ipn", call)).at("body");
  }
  // Buys something on the payment page as a browser does: the transaction's id.
  static std::string payment() {
    const std::string order = base::form_encode({{"cmd", "_xclick"},
                                                 {"business", "pay@example.com"},
                                                 {"item_name", "Order"},
                                                 {"amount", "19.95"},
                                                 {"currency_code", "USD"},
                                                 {"charset", "utf-8"},
                                                 {"return", "http://127.0.0.1:1/back"}});
    const std::string page = t::http_get(simulator().url() + "/cgi-bin/webscr?" + order).body;
    const std::string mark = "name=\"session\" value=\"";
    const auto at = page.find(mark);
    BOOST_TEST_REQUIRE(at != std::string::npos, page);
    const auto start = at + mark.size();
    const std::string session = page.substr(start, page.find('"', start) - start);
    const auto answer =
        t::http_post(simulator().url() + "/cgi-bin/webscr/decide",
                     base::form_encode({{"session", session}, {"action", "agree"}, {"funding", "balance"}}));
    BOOST_TEST_REQUIRE(answer.status == 302);
    for (const auto& [name, value] :
         base::form_decode(answer.location.substr(answer.location.find('?') + 1))) {
      if (name == "tx") return value;
    }
    return {};
  }
  adapters::PayPalHttp paypal;
};

struct InMemory {
  static std::string notice() { return "txn_type=web_accept&first_name=Zo%EB&charset=windows-1252"; }
  std::string payment() {
    paypal.add_payment("TX1",
                       {{"mc_gross", "19.95"}, {"first_name", "Zo\u00eb"}, {"payment_status", "Completed"}});
    return "TX1";
  }
  adapters::SimulatedPayPal paypal;
};

using Implementations = std::tuple<OnSimulator, InMemory>;

}  // namespace

BOOST_AUTO_TEST_SUITE(paypal)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_notice_that_was_sent_is_genuine, Under, Implementations) {
  Under under;
  const std::string notice = under.notice();
  BOOST_CHECK(under.paypal.verify(notice) == Verdict::genuine);
  BOOST_CHECK(under.paypal.verify(notice) == Verdict::genuine);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_payment_is_looked_up_in_utf8, Under, Implementations) {
  Under under;
  const auto answer = under.paypal.look_up(under.payment());
  BOOST_CHECK(answer.status == Status::success);
  BOOST_TEST(value_of(answer, "mc_gross") == "19.95");
  BOOST_TEST(value_of(answer, "payment_status") == "Completed");
  BOOST_TEST(value_of(answer, "first_name") == "Zo\u00eb");
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_unknown_transaction_fails, Under, Implementations) {
  Under under;
  const auto answer = under.paypal.look_up("NOBODY&at=x");
  BOOST_CHECK(answer.status == Status::fail);
  BOOST_TEST(answer.fields.empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_peer_that_works_says_so, Under, Implementations) {
  Under under;
  BOOST_TEST(under.paypal.probe() == "");
}

BOOST_AUTO_TEST_CASE(the_failing_one_never_knows) {
  adapters::FailingPayPal paypal;
  BOOST_CHECK(paypal.verify("a=1") == Verdict::unknown);
  BOOST_CHECK(paypal.look_up("TX1").status == Status::unknown);
  BOOST_TEST(paypal.probe() != "");
}

BOOST_AUTO_TEST_CASE(what_was_not_sent_or_was_changed_is_forged) {
  OnSimulator under;
  const std::string notice = under.notice();
  BOOST_CHECK(under.paypal.verify(under.notice(false, "utf-8")) == Verdict::forged);
  BOOST_CHECK(under.paypal.verify(notice + "&mc_gross=1") == Verdict::forged);
  BOOST_CHECK(under.paypal.verify("x=1&" + notice) == Verdict::forged);
  BOOST_CHECK(under.paypal.verify(base::replace_all(notice, "+", "%20")) == Verdict::forged);
  BOOST_CHECK(under.paypal.verify("") == Verdict::forged);
}

BOOST_AUTO_TEST_CASE(anything_but_the_two_words_is_unknown_and_can_be_asked_again) {
  OnSimulator under{2};
  const std::string notice = under.notice();
  for (const char* mode : {"unknown_html", "http500", "http403", "reset", "extra_text", "redirect", "hang"}) {
    simulator().control("mode", std::string{R"({"what":"verify","times":1,"mode":")"} + mode + "\"}");
    const auto begin = Steady::now();
    BOOST_TEST((under.paypal.verify(notice) == Verdict::unknown), mode);
    BOOST_CHECK(Steady::now() - begin < std::chrono::seconds{3});
    BOOST_TEST((under.paypal.verify(notice) == Verdict::genuine), mode);
  }
}

BOOST_AUTO_TEST_CASE(only_an_answer_with_status_200_counts) {
  const t::Simulator peer{"t/support/odd_peer.py"};
  const auto at = [&](const std::string& address) {
    auto settings = OnSimulator::settings(5);
    settings.verify_url = settings.pdt_url = peer.url() + address;
    return adapters::PayPalHttp{settings};
  };
  BOOST_CHECK(at("/answer/200?VERIFIED").verify("a=1") == Verdict::genuine);
  BOOST_CHECK(at("/answer/200?INVALID").verify("a=1") == Verdict::forged);
  for (const char* address : {"/answer/500?VERIFIED", "/answer/403?INVALID", "/answer/200?verified",
                              "/answer/200?VERIFIED%0A", "/answer/200?+VERIFIED", "/answer/200?"}) {
    BOOST_TEST((at(address).verify("a=1") == Verdict::unknown), address);
  }
  BOOST_CHECK(at("/answer/200?SUCCESS%0Atxn_id=1").look_up("1").status == Status::success);
  BOOST_CHECK(at("/answer/500?SUCCESS%0Atxn_id=1").look_up("1").status == Status::unknown);
}

BOOST_AUTO_TEST_CASE(a_look_up_that_fails_once_is_asked_again) {
  OnSimulator under;
  const std::string transaction = under.payment();
  simulator().control("mode", R"({"what":"pdt","mode":"fail","times":1})");
  BOOST_CHECK(under.paypal.look_up(transaction).status == Status::success);
  simulator().control("mode", R"({"what":"pdt","mode":"fail","times":2})");
  BOOST_CHECK(under.paypal.look_up(transaction).status == Status::fail);
}

BOOST_AUTO_TEST_CASE(a_look_up_without_an_answer_is_unknown) {
  OnSimulator under{2};
  const std::string transaction = under.payment();
  for (const char* mode : {"http500", "reset", "hang"}) {
    simulator().control("mode", std::string{R"({"what":"pdt","times":1,"mode":")"} + mode + "\"}");
    BOOST_TEST((under.paypal.look_up(transaction).status == Status::unknown), mode);
  }
}

BOOST_AUTO_TEST_CASE(a_wrong_identity_token_fails) {
  OnSimulator under;
  auto settings = OnSimulator::settings(20);
  settings.identity_token = base::Secret{"other"};
  adapters::PayPalHttp stranger{settings};
  BOOST_CHECK(stranger.look_up(under.payment()).status == Status::fail);
}

BOOST_AUTO_TEST_CASE(nobody_there_is_unknown) {
  auto settings = OnSimulator::settings(2);
  settings.verify_url = settings.pdt_url = "http://127.0.0.1:1";
  adapters::PayPalHttp paypal{settings};
  BOOST_CHECK(paypal.verify("a=1") == Verdict::unknown);
  BOOST_CHECK(paypal.look_up("TX1").status == Status::unknown);
  BOOST_TEST(paypal.probe().find("http://127.0.0.1:1/cgi-bin/webscr") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_probe_that_meets_something_else_says_what_to_check) {
  OnSimulator under;
  simulator().control("mode", R"({"what":"verify","mode":"http500","times":1})");
  BOOST_TEST(under.paypal.probe().find("PP_VERIFY_URL") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
