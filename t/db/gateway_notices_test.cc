// Signed notices: stored as they came, applied once, in any order with everything else that tells the same.
#include "domain/gateway_notices.h"

#include "base/text.h"
#include "t/support/at_once.h"
#include "t/support/paid_page.h"
#include "t/support/test.h"

namespace {

using ports::EventKind;
using ports::Verdict;

// Reads the notices that a test has written down beside those of the pages.
class Told : public t::ScriptedPages {
 public:
  std::map<std::string, ports::GatewayEvent> events;  // by body

  [[nodiscard]] ports::SignedEvent read_event(const std::string& body, const std::string& signature, base::Timestamp at) override {
    const auto found = events.find(body);
    if (found == events.end()) return SimulatedPages::read_event(body, signature, at);
    return {Verdict::genuine, "", found->second};
  }
};

struct Day : t::PageDay {
  Told told;

  // Sends an event of any kind.
  void tell(ports::GatewayEvent event) {
    event.currency = event.currency.empty() ? "USD" : event.currency;
    told.events[event.id] = event;
    static_cast<void>(domain::receive_notice(database, desk, told, {.vendor = tables::payments::Vendor::stripe, .remote_addr = "", .signature = "s", .raw_body = event.id}));
    static_cast<void>(domain::apply_gateway_notices(database, desk, told));
  }
  void given_payment() {
    static_cast<void>(open());
    pages.pay("page_1");
    look();
  }
  static ports::GatewayEvent refund(const std::string& id, const std::string& refund_id, int cents) {
    return {.id = id, .kind = EventKind::refunded, .type = "refund.created", .reference = "payment_page_1", .refund = refund_id,
            .amount = base::Money::cents(cents)};
  }
  static std::string notes() { return list("SELECT REPLACE(note, ' ', '_') FROM gateway_events ORDER BY id"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_gateway_notices, Day)

BOOST_AUTO_TEST_CASE(a_notice_is_kept_as_it_came_and_applied_by_the_worker) {
  static_cast<void>(open());
  pages.pay("page_1");
  const auto sent = pages.notice("page_1", clock.now());
  BOOST_CHECK(receive(sent) == Verdict::genuine);
  BOOST_TEST(value("SELECT raw_body FROM gateway_events") == sent.body);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', signature, remote_addr) FROM gateway_events") == sent.signature + " 192.0.2.7");
  BOOST_TEST(effects() == "waiting:none");
  BOOST_TEST(states() == "pending");
  BOOST_TEST(apply() == 1);
  BOOST_TEST(paid_once());
  BOOST_TEST(effects() == "genuine:applied");
  BOOST_TEST(apply() == 0);
}

BOOST_AUTO_TEST_CASE(the_same_event_again_does_nothing) {
  static_cast<void>(open());
  pages.pay("page_1");
  for (int i = 0; i < 3; ++i) static_cast<void>(notice());
  static_cast<void>(apply());
  clock.advance(std::chrono::seconds{60});
  static_cast<void>(notice());
  static_cast<void>(apply());
  BOOST_TEST(effects() == "genuine:applied genuine:duplicate genuine:duplicate genuine:duplicate");
  BOOST_TEST(paid_once());
}

BOOST_AUTO_TEST_CASE(before_and_after_the_payers_return_it_is_one_payment) {
  static_cast<void>(open());
  pages.pay("page_1");
  look();
  static_cast<void>(notice());
  static_cast<void>(apply());
  look();
  BOOST_TEST(effects() == "genuine:ignored");
  BOOST_TEST(paid_once());
}

BOOST_AUTO_TEST_CASE(four_workers_and_the_payer_at_once_book_it_once) {
  static_cast<void>(open());
  pages.pay("page_1");
  for (int i = 0; i < 4; ++i) static_cast<void>(notice());
  t::at_once(6, [&](int who) {
    auto other = another_database();
    adapters::SimulatedPages own{pages};
    if (who < 4) {
      static_cast<void>(domain::apply_gateway_notices(other, desk, own));
    } else {
      domain::look_at_payment_page(other, desk, own, invoice_id);
    }
  });
  clock.advance(std::chrono::seconds{60});
  static_cast<void>(apply());
  BOOST_TEST(paid_once());
  BOOST_TEST(value("SELECT COUNT(*) FROM gateway_events WHERE verdict = 'genuine'") == "4");
}

BOOST_AUTO_TEST_CASE(a_forged_notice_does_nothing_and_does_not_use_up_the_event) {
  static_cast<void>(open());
  pages.pay("page_1");
  auto forged = pages.notice("page_1", clock.now());
  forged.signature = base::replace_all(forged.signature, "v1=", "v1=0");
  BOOST_CHECK(receive(forged) == Verdict::forged);
  static_cast<void>(apply());
  BOOST_TEST(effects() == "forged:none");
  BOOST_TEST(notes() == "the_signature_does_not_fit");
  BOOST_TEST(states() == "pending");
  static_cast<void>(notice());
  static_cast<void>(apply());
  BOOST_TEST(effects() == "forged:none genuine:applied");
  BOOST_TEST(paid_once());
}

// How old a signature was is judged by when it came, not by when the worker had time for it.
BOOST_AUTO_TEST_CASE(a_notice_may_wait_for_a_worker_that_was_away) {
  static_cast<void>(open());
  pages.pay("page_1");
  static_cast<void>(notice());
  clock.advance(std::chrono::hours{2});
  static_cast<void>(apply());
  BOOST_TEST(paid_once());
  const auto old = pages.notice("page_1", clock.now());
  clock.advance(std::chrono::minutes{6});
  BOOST_CHECK(receive(old) == Verdict::forged);
}

BOOST_AUTO_TEST_CASE(a_closed_page_sets_the_invoice_free_unless_it_was_paid) {
  static_cast<void>(open());
  static_cast<void>(pages.close("page_1"));
  static_cast<void>(notice());
  static_cast<void>(apply());
  BOOST_TEST(states() == "declined");
  BOOST_TEST(!open("f2").address.empty());
}

BOOST_AUTO_TEST_CASE(a_late_closing_does_not_undo_a_payment) {
  given_payment();
  tell({.id = "e1", .kind = EventKind::page_closed, .type = "expired", .request_id = pages.request.request_id, .page = "page_1"});
  BOOST_TEST(paid_once());
  BOOST_TEST(effects() == "genuine:ignored");
}

BOOST_AUTO_TEST_CASE(money_for_a_page_that_was_given_up_is_booked_all_the_same) {
  pages.loss = t::ScriptedPages::Loss::answer;
  BOOST_TEST(open().no_page);
  pages.pay("page_1");
  static_cast<void>(notice());
  static_cast<void>(apply());
  BOOST_TEST(paid_once());
}

BOOST_AUTO_TEST_CASE(money_that_is_on_its_way_is_waited_for) {
  static_cast<void>(open());
  ports::GatewayEvent event{.id = "e1", .kind = EventKind::page_processing, .type = "completed", .request_id = pages.request.request_id, .page = "page_1",
                            .reference = "payment_page_1", .amount = base::Money::cents(4900)};
  tell(event);
  BOOST_TEST(states() == "pending");
  event.id = "e2";
  event.kind = EventKind::page_paid;
  tell(event);
  BOOST_TEST(paid_once());
  BOOST_TEST(effects() == "genuine:ignored genuine:applied");
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_held_and_told) {
  static_cast<void>(open());
  const ports::GatewayEvent right{.id = "", .kind = EventKind::page_paid, .type = "completed", .request_id = pages.request.request_id, .page = "page_1",
                                  .reference = "pi_1", .amount = base::Money::cents(4900), .currency = "USD"};
  int number = 0;
  const auto wrong = [&](auto change) {
    auto event = right;
    event.id = "e" + std::to_string(++number);
    change(event);
    tell(event);
  };
  wrong([](auto& e) { e.amount = base::Money::cents(100); });
  wrong([](auto& e) { e.currency = "EUR"; });
  wrong([](auto& e) { e.page = "page_2"; });
  wrong([](auto& e) { e.request_id = "somebody-else"; });
  wrong([](auto& e) { e.request_id = ""; });
  BOOST_TEST(effects() == "genuine:held genuine:held genuine:held genuine:held genuine:held");
  BOOST_TEST(states() == "pending");
  BOOST_TEST(ledger() == "");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE subject = 'A notice of the payment gateway needs a look'") == "5");
}

BOOST_AUTO_TEST_CASE(a_test_notice_is_held_in_the_live_system) {
  static_cast<void>(open());
  pages.pay("page_1");
  business.developer = false;
  static_cast<void>(notice());
  static_cast<void>(apply());
  BOOST_TEST(effects() == "genuine:held");
  BOOST_TEST(states() == "pending");
}

BOOST_AUTO_TEST_CASE(a_refund_made_at_the_gateway_is_booked_once) {
  given_payment();
  tell(refund("e1", "re_1", 4000));
  tell(refund("e1", "re_1", 4000));
  tell(refund("e2", "re_1", 4000));
  BOOST_TEST(ledger() == "payment:4900 refund:-4000");
  BOOST_TEST(effects() == "genuine:applied genuine:duplicate genuine:ignored");
  tell(refund("e3", "re_2", 901));
  BOOST_TEST(ledger() == "payment:4900 refund:-4000");
  BOOST_TEST(value("SELECT effect FROM gateway_events WHERE event_key = 'e3'") == "held");
}

BOOST_AUTO_TEST_CASE(a_refund_that_is_ahead_of_its_payment_waits_for_it) {
  static_cast<void>(open());
  pages.pay("page_1");
  tell(refund("e1", "re_1", 4900));
  BOOST_TEST(effects() == "waiting:none");
  look();
  clock.advance(std::chrono::seconds{20});
  static_cast<void>(domain::apply_gateway_notices(database, desk, told));
  BOOST_TEST(ledger() == "payment:4900 refund:-4900");
  tell({.id = "e2", .kind = EventKind::refunded, .type = "refund.created", .reference = "pi_of_nobody", .refund = "re_2", .amount = base::Money::cents(1)});
  clock.advance(std::chrono::hours{1});
  static_cast<void>(domain::apply_gateway_notices(database, desk, told));
  BOOST_TEST(value("SELECT effect FROM gateway_events WHERE event_key = 'e2'") == "held");
}

BOOST_AUTO_TEST_CASE(a_refund_that_failed_after_it_was_booked_and_a_dispute_are_told) {
  given_payment();
  tell(refund("e1", "re_1", 4900));
  auto failed = refund("e2", "re_1", 4900);
  failed.kind = EventKind::refund_failed;
  tell(failed);
  tell({.id = "e3", .kind = EventKind::disputed, .type = "charge.dispute.created", .reference = "payment_page_1", .amount = base::Money::cents(4900)});
  BOOST_TEST(effects() == "genuine:applied genuine:held genuine:held");
  BOOST_TEST(ledger() == "payment:4900 refund:-4900");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE subject = 'A notice of the payment gateway needs a look'") == "2");
}

BOOST_AUTO_TEST_CASE(what_concerns_us_not_is_kept_and_left_alone) {
  tell({.id = "e1", .kind = EventKind::other, .type = "payment_intent.succeeded", .reference = "pi_1"});
  BOOST_TEST(effects() == "genuine:ignored");
  BOOST_TEST(mails() == "");
}

BOOST_AUTO_TEST_SUITE_END()
