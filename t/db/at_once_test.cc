// Eight hands at the same thing at the same moment, each with a connection of its own: it happens once.
#include "t/support/at_once.h"

#include <atomic>
#include <set>

#include "domain/card_charge.h"
#include "domain/ipn_queue.h"
#include "domain/mail_delivery.h"
#include "domain/paypal_apply.h"
#include "t/support/business_database.h"
#include "t/support/card_samples.h"
#include "t/support/paypal_life.h"
#include "t/support/test.h"
#include "tables/ipn.h"
#include "tables/mail_outbox.h"

namespace {

using domain::PayFor;
using domain::PaymentState;
using domain::Svc;

constexpr int kHands = 8;
constexpr int kRounds = 5;

struct AtOnce : t::BusinessDay {
  // The connections are made before anybody begins, so that the work itself meets.
  std::vector<db::Database> hands;
  int lives = 0;

  AtOnce() {
    for (int i = 0; i < kHands; ++i) hands.push_back(another_database());
    for (auto& hand : hands) hand.ping();
  }
  db::Database& hand(int who) { return hands[static_cast<std::size_t>(who)]; }
  t::PayPalLife begin(Svc svc = Svc::linux_vps) { return {business, placed(svc, {{"method", "paypal"}}), ++lives}; }
  base::IpnId add(const std::string& body) {
    return database.write([&](db::Writer& db) { return tables::ipn::add(db, body, "192.0.2.9", clock.now()); });
  }
  // Whether this call was the one that took the event.
  bool apply(int who, base::IpnId id, const std::string& body) {
    try {
      const auto notice = domain::read_notice(body).value();
      hand(who).write([&](db::Writer& db) { domain::apply_notice(db, desk, id, notice); });
      return true;
    } catch (const db::Duplicate&) {
      return false;
    }
  }
  domain::Begun begin_card(db::Database& own, const PayFor& what, const std::string& form) {
    return own.write([&](db::Writer& db) { return domain::begin_card_payment(db, desk, what, form, {}); });
  }
  // How often the gateway was asked to charge.
  int charge(const std::function<PayFor(int)>& what, const std::function<std::string(int)>& form) {
    std::atomic<int> calls{0};
    t::at_once(kHands, [&](int who) {
      t::ScriptedGateway gateway;
      t::RecordingVault vault;
      gateway.meanwhile = [] { std::this_thread::sleep_for(std::chrono::milliseconds{20}); };
      static_cast<void>(domain::charge_card(hand(who), desk, gateway, vault, what(who), form(who), t::test_card(), ""));
      calls += static_cast<int>(gateway.calls.size());
    });
    return calls;
  }
  static std::string count(db::Sql sql) { return value(sql); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_at_once, AtOnce)

BOOST_AUTO_TEST_CASE(one_draft_becomes_one_order) {
  for (int round = 0; round < kRounds; ++round) {
    const auto mine = draft("round" + std::to_string(round), t::order_fields(Svc::linux_vps));
    std::string refs[kHands];
    t::at_once(kHands, [&](int who) {
      const auto outcome = hand(who).write([&](db::Writer& db) { return domain::place_order(db, desk, mine, "192.0.2.7"); });
      refs[who] = outcome.placed ? outcome.placed->ref.text() : "none";
    });
    BOOST_TEST((std::set<std::string>(std::begin(refs), std::end(refs)).size() == 1u));
    BOOST_TEST(refs[0] != "none");
  }
  BOOST_TEST(count("SELECT COUNT(*) FROM signups") == "5");
  BOOST_TEST(count("SELECT COUNT(DISTINCT ref) FROM signups WHERE state = 'pending'") == "5");
  BOOST_TEST(count("SELECT COUNT(*) FROM signup_lines") == "5");
  BOOST_TEST(count("SELECT COUNT(*) FROM mail_outbox") == "10");
  BOOST_TEST(count("SELECT COUNT(*) FROM audit_log") == "5");
}

BOOST_AUTO_TEST_CASE(one_quote_becomes_one_order) {
  const std::string hash(64, 'q');
  exec("INSERT INTO quotes (title, parts, price_1, price_6, price_12, setup, key_hash, state, expires_at, created_at)"
       " VALUES ('Custom server', 'parts', 34900, 191950, 349000, 9900, ?, 'sent', '2026-12-22', '2026-11-21')",
       {hash});
  std::vector<domain::DraftKeys> drafts;
  for (int who = 0; who < kHands; ++who) {
    base::Form form{t::order_fields(Svc::dedicated)};
    form.set(domain::kQuoteField, hash);
    drafts.push_back(draft("hand" + std::to_string(who), form.fields()));
  }
  std::atomic<int> placed_here{0};
  std::atomic<int> gone{0};
  t::at_once(kHands, [&](int who) {
    const auto& keys = drafts[static_cast<std::size_t>(who)];
    const auto outcome = hand(who).write([&](db::Writer& db) { return domain::place_order(db, desk, keys, ""); });
    placed_here += outcome.placed.has_value();
    gone += outcome.quote_gone;
  });
  BOOST_TEST(placed_here == 1);
  BOOST_TEST(gone == kHands - 1);
  BOOST_TEST(count("SELECT COUNT(*) FROM signups WHERE state = 'pending'") == "1");
  BOOST_TEST(count("SELECT state FROM quotes") == "ordered");
}

BOOST_AUTO_TEST_CASE(one_order_is_charged_once_whatever_forms_are_sent) {
  for (int round = 0; round < kRounds; ++round) {
    const auto id = placed(Svc::linux_vps).id;
    const std::string prefix = "r" + std::to_string(round) + "f";
    BOOST_TEST(charge([&](int) { return PayFor{id, {}}; }, [&](int who) { return prefix + std::to_string(who); }) == 1);
    BOOST_TEST(pay_state(id) == "paid");
    const auto other = placed(Svc::linux_vps).id;
    BOOST_TEST(charge([&](int) { return PayFor{other, {}}; }, [&](int) { return prefix; }) == 1);
  }
  BOOST_TEST(count("SELECT COUNT(*) FROM payments") == "10");
  BOOST_TEST(count("SELECT COUNT(*) FROM mail_outbox WHERE subject LIKE 'Payment received%'") == "10");
}

BOOST_AUTO_TEST_CASE(one_invoice_is_charged_and_booked_once) {
  for (int round = 0; round < kRounds; ++round) {
    const auto id = invoice();
    const std::string prefix = "r" + std::to_string(round) + "f";
    BOOST_TEST(charge([&](int) { return PayFor{{}, id}; }, [&](int who) { return prefix + std::to_string(who); }) == 1);
  }
  BOOST_TEST(count("SELECT GROUP_CONCAT(DISTINCT CONCAT(state, paid)) FROM invoice") == "paid4900");
  BOOST_TEST(count("SELECT COUNT(*) FROM billing_history") == "5");
}

BOOST_AUTO_TEST_CASE(one_answer_has_one_effect) {
  for (int round = 0; round < kRounds; ++round) {
    const auto id = invoice();
    const auto begun = begin_card(database, {{}, id}, "r" + std::to_string(round));
    t::at_once(kHands, [&](int who) {
      // Half of them bring another answer; the first one stands.
      const auto answer = who % 2 == 0 ? t::approved() : t::declined();
      hand(who).write([&](db::Writer& db) { domain::settle_card_payment(db, desk, begun.attempt->id, answer); });
    });
  }
  // Paid and booked, or neither.
  const auto done = count("SELECT COUNT(*) FROM payments WHERE state = 'done'");
  BOOST_TEST(count("SELECT COUNT(*) FROM invoice WHERE state = 'paid' AND paid = 4900") == done);
  BOOST_TEST(count("SELECT COUNT(*) FROM invoice WHERE state = 'open' AND paid = 0") == std::to_string(kRounds - base::parse<int>(done).value()));
  BOOST_TEST(count("SELECT COUNT(*) FROM billing_history") == done);
  BOOST_TEST(count("SELECT COUNT(*) FROM mail_outbox WHERE subject LIKE 'Payment received%'") == done);
}

BOOST_AUTO_TEST_CASE(one_open_payment_is_asked_about_by_one_worker) {
  for (int order = 0; order < 10; ++order) {
    const auto id = placed(Svc::linux_vps).id;
    static_cast<void>(begin_card(database, {id, {}}, "f" + std::to_string(order)));
  }
  clock.advance(std::chrono::minutes{5});
  std::atomic<int> asked{0};
  std::atomic<int> settled{0};
  t::at_once(kHands, [&](int who) {
    t::ScriptedGateway gateway;
    gateway.findings.assign(10, t::approved());
    settled += domain::settle_due(hand(who), desk, gateway);
    asked += static_cast<int>(gateway.inquiries.size());
  });
  BOOST_TEST(asked == 10);
  BOOST_TEST(settled == 10);
  BOOST_TEST(count("SELECT COUNT(*) FROM signups WHERE pay_state = 'paid'") == "10");
}

BOOST_AUTO_TEST_CASE(one_event_has_one_effect) {
  for (int round = 0; round < kRounds; ++round) {
    t::PayPalLife life = begin();
    const std::string body = life.first("Completed");
    std::vector<base::IpnId> copies;
    for (int who = 0; who < kHands; ++who) copies.push_back(add(body));
    std::atomic<int> taken{0};
    t::at_once(kHands, [&](int who) { taken += apply(who, copies[static_cast<std::size_t>(who)], body); });
    BOOST_TEST(taken == 1);
    BOOST_TEST(pay_state(life.order.id) == "paid");
  }
  BOOST_TEST(count("SELECT COUNT(*) FROM payments") == "5");
  BOOST_TEST(count("SELECT COUNT(*) FROM ipn WHERE effect = 'applied'") == "5");
  BOOST_TEST(count("SELECT COUNT(*) FROM mail_outbox WHERE subject LIKE 'Payment received%'") == "5");
}

BOOST_AUTO_TEST_CASE(one_row_is_judged_by_one_worker) {
  t::PayPalLife life = begin();
  for (int month = 1; month <= 10; ++month) add(life.money(month, "Completed", life.order.recurring));
  std::atomic<int> judged{0};
  std::atomic<int> asked{0};
  t::at_once(kHands, [&](int who) {
    t::ScriptedPayPal paypal;
    judged += domain::verify_notices(hand(who), desk, paypal);
    asked += static_cast<int>(paypal.asked.size());
  });
  BOOST_TEST(judged == 10);
  BOOST_TEST(asked == 10);
  BOOST_TEST(count("SELECT COUNT(*) FROM payments WHERE state = 'done'") == "10");
  BOOST_TEST(count("SELECT COUNT(*) FROM mail_outbox WHERE subject LIKE 'Payment received%'") == "1");
}

// Different events of one payment: the row is made once, and the last state stands.
BOOST_AUTO_TEST_CASE(an_echeck_on_its_way_and_cleared_at_the_same_moment) {
  for (int round = 0; round < kRounds; ++round) {
    t::PayPalLife life = begin();
    const std::string bodies[2] = {life.first("Pending"), life.first("Completed")};
    const base::IpnId ids[2] = {add(bodies[0]), add(bodies[1])};
    t::at_once(2, [&](int who) { static_cast<void>(apply(who, ids[who], bodies[who])); });
    BOOST_TEST(pay_state(life.order.id) == "paid");
  }
  BOOST_TEST(count("SELECT GROUP_CONCAT(state) FROM payments") == "done,done,done,done,done");
}

BOOST_AUTO_TEST_CASE(the_payers_return_and_the_notice_at_the_same_moment) {
  for (int round = 0; round < kRounds; ++round) {
    t::PayPalLife life = begin();
    const std::string body = life.first("Completed");
    const auto id = add(body);
    bool confirmed[kHands] = {true};
    t::at_once(kHands, [&](int who) {
      t::ScriptedPayPal paypal;
      paypal.add_payment(life.transaction(1), base::form_decode(body));
      if (who == 0) static_cast<void>(apply(who, id, body));
      else confirmed[who] = domain::confirm_return(hand(who), desk, paypal, life.transaction(1), *life.order.paypal_token, "192.0.2.9");
    });
    for (const bool here : confirmed) BOOST_TEST(here);
    BOOST_TEST(pay_state(life.order.id) == "paid");
  }
  BOOST_TEST(count("SELECT COUNT(*) FROM payments") == "5");
  BOOST_TEST(count("SELECT COUNT(*) FROM ipn WHERE effect = 'applied'") == "5");
}

// Whichever is first, the order is paid once: the card is not charged after PayPal's money, and PayPal's money beside a card
// payment under way is held for staff.
BOOST_AUTO_TEST_CASE(card_and_paypal_at_the_same_moment) {
  for (int round = 0; round < 2 * kRounds; ++round) {
    t::PayPalLife life = begin();
    const std::string body = life.first("Completed");
    const auto id = add(body);
    bool card = false;
    t::at_once(2, [&](int who) {
      if (who == 0) {
        static_cast<void>(apply(who, id, body));
      } else {
        std::this_thread::sleep_for(std::chrono::microseconds{150 * round});  // now the one is first, now the other
        card = begin_card(hand(who), {life.order.id, {}}, life.number).attempt.has_value();
      }
    });
    const auto effect = value("SELECT effect FROM ipn WHERE id = ?", {base::str(id)});
    BOOST_TEST(effect == (card ? "held" : "applied"));
    BOOST_TEST(pay_state(life.order.id) == (card ? "checking" : "paid"));
  }
  BOOST_TEST_MESSAGE(count("SELECT COUNT(*) FROM payments WHERE vendor = 'payflow'") << " of " << 2 * kRounds << " by card");
  BOOST_TEST(count("SELECT COUNT(*) FROM payments") == std::to_string(2 * kRounds));
}

BOOST_AUTO_TEST_CASE(one_mail_is_sent_by_one_sender) {
  database.write([&](db::Writer& db) {
    for (int i = 0; i < 40; ++i) {
      tables::mail_outbox::add(db, {.message_id = std::to_string(i) + "@example.com",
                                    .dedupe_key = std::nullopt,
                                    .recipient = base::parse<base::Email>("ada@example.com").value(),
                                    .reply_to = "",
                                    .subject = "Subject",
                                    .body = "Hello.\n",
                                    .cause = "test"},
                               clock.now());
    }
  });
  std::vector<std::string> sent[kHands];
  t::at_once(kHands, [&](int who) {
    t::ScriptedMailer mailer;
    mailer.meanwhile = [] { std::this_thread::sleep_for(std::chrono::milliseconds{2}); };
    static_cast<void>(domain::deliver_mail(hand(who), desk, mailer));
    for (const auto& message : mailer.tried) sent[who].push_back(message.message_id);
  });
  std::multiset<std::string> all;
  for (const auto& one : sent) all.insert(one.begin(), one.end());
  BOOST_TEST(all.size() == 40u);
  BOOST_TEST((std::set<std::string>(all.begin(), all.end()).size() == 40u));
  BOOST_TEST(count("SELECT COUNT(*) FROM mail_outbox WHERE state = 'sent' AND tries = 1") == "40");
}

BOOST_AUTO_TEST_SUITE_END()
