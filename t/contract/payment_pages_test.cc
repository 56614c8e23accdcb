// What every gateway with payment pages promises, run on the real one (against the simulator) and on the one in memory; then the real
// one's conduct when the gateway misbehaves. Counted against the simulator's own journal.
#include <tuple>

#include "adapters/failing.h"
#include "adapters/simulated_pages.h"
#include "adapters/stripe_pages.h"
#include "adapters/stripe_signature.h"
#include "adapters/system_clock.h"
#include "base/text.h"
#include "t/support/simulator.h"
#include "t/support/test.h"

using ports::CardOutcome;
using ports::EventKind;
using ports::PageState;
using ports::Verdict;

namespace {

const base::Secret kKey{"sk_test_contract"};
const base::Secret kSecret{"whsec_contract"};
const base::Secret kOldSecret{"whsec_before"};

const t::Simulator& simulator() {
  static const t::Simulator peer{"t/sim/stripe.py", {"--key", kKey.reveal(), "--secret", kSecret.reveal(), "--event-retry", "0"}};
  return peer;
}

base::Timestamp now() { return adapters::SystemClock{}.now(); }

ports::PageRequest order(const std::string& request_id = "00112233445566778899aabbccddeeff", int cents = 4900) {
  return {.request_id = request_id,
          .amount = base::Money::cents(cents),
          .currency = "USD",
          .title = "Invoice 1a2b3c4d & more",
          .return_url = "https://secure.example.com/back?a=1&b=2",
          .cancel_url = "https://secure.example.com/cancel",
          .ends = now() + std::chrono::hours{1}};
}

ports::RefundRequest refund_of(const std::string& reference, int cents, const std::string& request_id = "refund1") {
  return {request_id, reference, base::Money::cents(cents)};
}

std::size_t made(const std::string& kind) {
  std::size_t count = 0;
  for (const auto& entry : simulator().list("journal")) count += entry.at("kind") == kind;
  return count;
}

void mode(const std::string& what, const std::string& name, int times = 1) {
  simulator().control("mode", R"({"what":")" + what + R"(","mode":")" + name + R"(","times":)" + std::to_string(times) + "}");
}

struct OnSimulator {
  explicit OnSimulator(int timeout = 20) : pages(settings(timeout)) { simulator().reset(); }
  static adapters::StripeSettings settings(int timeout = 20) {
    return {.url = simulator().url(),
            .key = kKey,
            .notice_secrets = {kSecret, kOldSecret},
            .timeout = std::chrono::seconds{timeout},
            .user_agent = "contract test"};
  }
  void pay(const ports::PageAnswer& page) {
    const auto answer = t::http_post(page.address.substr(0, page.address.find('#')),
                                     base::form_encode({{"action", "pay"}, {"number", "4242424242424242"}}));
    BOOST_TEST_REQUIRE(answer.status == 303);
  }
  // What the simulator sends about a page, signed as it signs.
  adapters::SimulatedPages::Notice notice(const std::string& page, base::Timestamp at) {
    const auto reply = pages.look_up(page);
    const std::string body = R"({"id":"evt_1","object":"event","type":"checkout.session.completed","livemode":false,"data":{"object":)"
                             R"({"id":")" + page + R"(","object":"checkout.session","status":"complete","payment_status":"paid",)"
                             R"("amount_total":)" + std::to_string(reply.amount.cents()) + R"(,"currency":"usd","payment_intent":")" +
                             reply.reference + R"(","metadata":{"request_id":")" + order().request_id + "\"}}}}";
    return {body, adapters::sign_as_stripe(body, at, kSecret)};
  }
  adapters::StripePages pages;
};

struct InMemory {
  void pay(const ports::PageAnswer& page) { BOOST_TEST_REQUIRE(pages.pay(page.page)); }
  adapters::SimulatedPages::Notice notice(const std::string& page, base::Timestamp at) { return pages.notice(page, at); }
  adapters::SimulatedPages pages;
};

using Implementations = std::tuple<OnSimulator, InMemory>;

}  // namespace

BOOST_AUTO_TEST_SUITE(payment_pages)

BOOST_AUTO_TEST_CASE_TEMPLATE(a_page_is_open_until_it_is_paid, Under, Implementations) {
  Under under;
  const auto page = under.pages.open(order());
  BOOST_REQUIRE(page.state == PageState::open);
  BOOST_TEST(page.address.starts_with("http"));
  BOOST_CHECK(page.amount == base::Money::cents(4900));
  BOOST_TEST(page.currency == "USD");
  BOOST_CHECK(under.pages.look_up(page.page).state == PageState::open);
  under.pay(page);
  const auto paid = under.pages.look_up(page.page);
  BOOST_CHECK(paid.state == PageState::paid);
  BOOST_CHECK(paid.amount == base::Money::cents(4900));
  BOOST_TEST(paid.currency == "USD");
  BOOST_TEST(!paid.reference.empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_same_request_is_the_same_page, Under, Implementations) {
  Under under;
  const auto request = order();
  const auto first = under.pages.open(request);
  BOOST_TEST(under.pages.open(request).page == first.page);
  BOOST_TEST(under.pages.open(order("other")).page != first.page);
  auto changed = request;
  changed.amount = base::Money::cents(1);
  BOOST_CHECK(under.pages.open(changed).state == PageState::refused);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_closed_page_stays_unpaid_and_a_paid_one_paid, Under, Implementations) {
  Under under;
  const auto page = under.pages.open(order());
  BOOST_CHECK(under.pages.close(page.page).state == PageState::closed);
  BOOST_CHECK(under.pages.close(page.page).state == PageState::closed);
  BOOST_CHECK(under.pages.look_up(page.page).state == PageState::closed);
  const auto other = under.pages.open(order("other"));
  under.pay(other);
  const auto closed = under.pages.close(other.page);
  BOOST_CHECK(closed.state == PageState::paid);
  BOOST_TEST(!closed.reference.empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(an_unknown_page_is_not_found, Under, Implementations) {
  Under under;
  BOOST_CHECK(under.pages.look_up("cs_test_nobody").state == PageState::not_found);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(money_goes_back_once_per_request_and_never_more_than_came, Under, Implementations) {
  Under under;
  const auto page = under.pages.open(order());
  under.pay(page);
  const auto paid = under.pages.look_up(page.page).reference;
  const auto missing = under.pages.find_refund(refund_of(paid, 4000));
  BOOST_CHECK(missing.outcome == CardOutcome::not_found);
  const auto first = under.pages.refund(refund_of(paid, 4000));
  BOOST_CHECK(first.outcome == CardOutcome::approved);
  BOOST_TEST(under.pages.refund(refund_of(paid, 4000)).reference == first.reference);
  BOOST_CHECK(under.pages.refund(refund_of(paid, 901, "refund2")).outcome == CardOutcome::declined);
  BOOST_CHECK(under.pages.refund(refund_of(paid, 900, "refund3")).outcome == CardOutcome::approved);
  const auto found = under.pages.find_refund(refund_of(paid, 4000));
  BOOST_CHECK(found.outcome == CardOutcome::approved);
  BOOST_TEST(found.reference == first.reference);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_signed_notice_says_what_became_of_the_page, Under, Implementations) {
  Under under;
  const auto page = under.pages.open(order());
  under.pay(page);
  const auto notice = under.notice(page.page, now());
  const auto judged = under.pages.read_event(notice.body, notice.signature, now());
  BOOST_CHECK(judged.verdict == Verdict::genuine);
  BOOST_CHECK(judged.event.kind == EventKind::page_paid);
  BOOST_TEST(judged.event.request_id == order().request_id);
  BOOST_TEST(judged.event.page == page.page);
  BOOST_CHECK(judged.event.amount == base::Money::cents(4900));
  BOOST_TEST(judged.event.currency == "USD");
  BOOST_TEST(!judged.event.id.empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_notice_that_was_changed_or_is_old_is_forged, Under, Implementations) {
  Under under;
  const auto page = under.pages.open(order());
  under.pay(page);
  const auto notice = under.notice(page.page, now());
  const auto verdict = [&](const std::string& body, const std::string& signature, base::Timestamp at) {
    return under.pages.read_event(body, signature, at).verdict;
  };
  BOOST_CHECK(verdict(notice.body + " ", notice.signature, now()) == Verdict::forged);
  BOOST_CHECK(verdict(notice.body, "", now()) == Verdict::forged);
  BOOST_CHECK(verdict(notice.body, base::replace_all(notice.signature, "v1=", "v1=0"), now()) == Verdict::forged);
  BOOST_CHECK(verdict(notice.body, notice.signature, now() + std::chrono::seconds{400}) == Verdict::forged);
  BOOST_TEST(!under.pages.read_event(notice.body, "", now()).why.empty());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_gateway_that_works_says_so, Under, Implementations) {
  Under under;
  BOOST_TEST(under.pages.probe() == "");
  BOOST_TEST(!under.pages.abilities().name.empty());
}

BOOST_AUTO_TEST_CASE(the_failing_one_never_knows) {
  adapters::FailingPages pages;
  BOOST_CHECK(pages.open(order()).state == PageState::unknown);
  BOOST_CHECK(pages.look_up("p").state == PageState::unknown);
  BOOST_CHECK(pages.close("p").state == PageState::unknown);
  BOOST_CHECK(pages.refund(refund_of("p", 1)).outcome == CardOutcome::unknown);
  BOOST_CHECK(pages.find_refund(refund_of("p", 1)).outcome == CardOutcome::unknown);
  BOOST_CHECK(pages.read_event("", "", now()).verdict == Verdict::unknown);
  BOOST_TEST(!pages.probe().empty());
}

BOOST_AUTO_TEST_CASE(a_lost_answer_is_asked_for_again_and_makes_no_second_page) {
  for (const char* fault : {"reset_before", "reset_after", "http500_before", "http429", "garbage", "empty"}) {
    OnSimulator under;
    mode("open", fault);
    const auto page = under.pages.open(order());
    const bool sent_again = fault != std::string{"garbage"} && fault != std::string{"empty"};
    BOOST_TEST((page.state == (sent_again ? PageState::open : PageState::unknown)), fault);
    BOOST_TEST(made("session") == 1U, fault);
  }
}

// The gateway repeats the fault it has noted under the key, as it says it does.
BOOST_AUTO_TEST_CASE(a_fault_after_the_page_was_made_stays_one) {
  OnSimulator under;
  mode("open", "http500_after");
  BOOST_CHECK(under.pages.open(order()).state == PageState::unknown);
  BOOST_TEST(made("session") == 1U);
}

BOOST_AUTO_TEST_CASE(who_waits_for_ever_is_left_in_time) {
  OnSimulator under{2};
  for (const char* fault : {"hang_before", "hang_after"}) {
    mode("open", fault);
    const auto begin = std::chrono::steady_clock::now();
    BOOST_TEST((under.pages.open(order(fault)).state == PageState::unknown), fault);
    BOOST_CHECK(std::chrono::steady_clock::now() - begin < under.pages.abilities().answers_within);
  }
}

BOOST_AUTO_TEST_CASE(a_refund_whose_answer_was_lost_is_found) {
  OnSimulator under;
  const auto page = under.pages.open(order());
  under.pay(page);
  const auto paid = under.pages.look_up(page.page).reference;
  mode("refund", "http500_after");
  BOOST_CHECK(under.pages.refund(refund_of(paid, 4900)).outcome == CardOutcome::unknown);
  BOOST_CHECK(under.pages.find_refund(refund_of(paid, 4900)).outcome == CardOutcome::approved);
  BOOST_TEST(made("refund") == 1U);
  for (const char* fault : {"reset_before", "http500_before", "http429", "garbage", "empty"}) {
    mode("list", fault);
    BOOST_TEST((under.pages.find_refund(refund_of(paid, 4900)).outcome == CardOutcome::unknown), fault);
  }
}

BOOST_AUTO_TEST_CASE(a_refund_that_is_pending_is_not_sent_again) {
  OnSimulator under;
  const auto page = under.pages.open(order());
  under.pay(page);
  const auto paid = under.pages.look_up(page.page).reference;
  mode("refund", "pending");
  const auto answer = under.pages.refund(refund_of(paid, 4900));
  BOOST_CHECK(answer.outcome == CardOutcome::unknown);
  BOOST_CHECK(under.pages.find_refund(refund_of(paid, 4900)).outcome == CardOutcome::unknown);
  simulator().control("end_refund", R"({"refund":")" + answer.reference + R"(","status":"failed"})");
  BOOST_CHECK(under.pages.find_refund(refund_of(paid, 4900)).outcome == CardOutcome::declined);
}

BOOST_AUTO_TEST_CASE(look_ups_that_fail_say_nothing_about_the_page) {
  OnSimulator under;
  const auto page = under.pages.open(order());
  under.pay(page);
  for (const char* fault : {"reset_before", "reset_after", "http500_before", "http429", "garbage", "empty"}) {
    mode("look", fault);
    BOOST_TEST((under.pages.look_up(page.page).state == PageState::unknown), fault);
  }
  BOOST_CHECK(under.pages.look_up(page.page).state == PageState::paid);
}

BOOST_AUTO_TEST_CASE(a_wrong_key_is_refused_and_said) {
  OnSimulator under;
  auto settings = OnSimulator::settings();
  settings.key = base::Secret{"sk_test_other"};
  adapters::StripePages stranger{settings};
  BOOST_CHECK(stranger.open(order()).state == PageState::refused);
  BOOST_TEST(stranger.probe().find("ST_SECRET_KEY") != std::string::npos);
  BOOST_TEST(made("session") == 0U);
}

BOOST_AUTO_TEST_CASE(each_request_names_key_and_version) {
  OnSimulator under;
  static_cast<void>(under.pages.open(order()));
  const auto request = simulator().list("requests").at(0);
  BOOST_TEST(request.at("key") == order().request_id);
  BOOST_TEST(request.at("version") == "2024-06-20");
  BOOST_TEST(request.at("fields").find("unit_amount%5D=4900") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_name_that_is_none_gets_into_no_address) {
  OnSimulator under;
  for (const char* name : {"", "../refunds", "a/b", "a?b", "a b", "a%2Fb"}) {
    BOOST_TEST((under.pages.look_up(name).state == PageState::refused), name);
    BOOST_TEST((under.pages.close(name).state == PageState::refused), name);
    BOOST_TEST((under.pages.find_refund(refund_of(name, 1)).outcome == CardOutcome::unknown), name);
  }
  BOOST_TEST(simulator().list("requests").empty());
}

BOOST_AUTO_TEST_CASE(an_address_that_nobody_may_be_sent_to_is_not_handed_out) {
  const t::Simulator peer{"t/support/odd_peer.py"};
  const auto open_at = [&](const std::string& url) {
    auto settings = OnSimulator::settings();
    const std::string body = R"({"id":"cs_1","object":"checkout.session","status":"open","amount_total":4900,"currency":"usd","url":")" + url + "\"}";
    settings.url = peer.url() + "/answer/200?" + base::url_encode(body) + "#";
    return adapters::StripePages{settings}.open(order()).state;
  };
  BOOST_CHECK(open_at("https://pay.example.com/1#x") == PageState::open);
  for (const char* url : {"javascript:alert(1)", "", "//pay.example.com/1", "https://a b/", "https://a/\\\"", "data:text/html,x"}) {
    BOOST_TEST((open_at(url) == PageState::unknown), url);
  }
}

BOOST_AUTO_TEST_CASE(nobody_there_is_unknown) {
  auto settings = OnSimulator::settings(2);
  settings.url = "http://127.0.0.1:1";
  adapters::StripePages pages{settings};
  BOOST_CHECK(pages.open(order()).state == PageState::unknown);
  BOOST_CHECK(pages.look_up("cs_1").state == PageState::unknown);
  BOOST_CHECK(pages.close("cs_1").state == PageState::unknown);
  BOOST_TEST(pages.probe().find("http://127.0.0.1:1/") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
