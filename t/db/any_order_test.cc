// PayPal promises no order: the same notices, shuffled and repeated, leave every order in the same state.
#include <algorithm>
#include <random>

#include "domain/ipn_queue.h"
#include "domain/paypal_link.h"
#include "t/support/business_database.h"
#include "t/support/test.h"
#include "tables/ipn.h"

namespace {

using Bodies = std::vector<std::string>;
using domain::Svc;

// One order with the notices that its agreement and its payments bring. Ids are made from its number.
struct Life {
  tables::signups::Row order;
  domain::PayPalTerms terms;
  std::string number;
  int track = 0;

  std::string notice(base::NameValues fields) {
    const base::NameValues common = {{"mc_currency", "USD"},      {"business", "pay@example.com"}, {"receiver_email", "pay@example.com"},
                                     {"custom", *order.paypal_token}, {"invoice", *order.paypal_token}, {"subscr_id", "I-" + number},
                                     {"charset", "UTF-8"},        {"ipn_track_id", number + "." + std::to_string(++track)}};
    fields.insert(fields.end(), common.begin(), common.end());
    return base::form_encode(fields);
  }
  std::string agreed() {
    base::NameValues fields = {{"txn_type", "subscr_signup"}, {"subscr_date", "10:00:00 Nov 22, 2026 PST"}, {"recurring", "1"}};
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (!terms[i].amount) continue;
      fields.emplace_back("period" + std::to_string(i + 1), terms[i].period);
      fields.emplace_back("mc_amount" + std::to_string(i + 1), base::str(*terms[i].amount));
    }
    return notice(fields);
  }
  std::string ended(const std::string& type) {
    return notice({{"txn_type", type}, {"subscr_date", "11:00:00 Nov 22, 2026 PST"}, {"recurring", "1"}});
  }
  std::string money(int month, const std::string& status, base::Money amount) {
    return notice({{"txn_type", "subscr_payment"}, {"payment_status", status}, {"txn_id", "T" + number + "M" + std::to_string(month)},
                   {"receiver_id", "EXAMPLERECVR1"}, {"mc_gross", base::str(amount)}});
  }
  // What can happen to an order that pays: first by one e-check that fails and then by another.
  Bodies parts(bool later_months) {
    Bodies all = {agreed(), money(0, "Pending", order.first_payment()), money(0, "Denied", order.first_payment()),
                  money(1, "Pending", order.first_payment()), money(1, "Completed", order.first_payment())};
    if (later_months) all.insert(all.end(), {money(2, "Completed", order.recurring), money(3, "Failed", order.recurring)});
    all.insert(all.end(), {ended("recurring_payment_suspended"), ended("subscr_cancel"), ended("subscr_eot")});
    return all;
  }
  // Agreement, a first payment by e-check, two later months, one that fails, and the end, in the order in which they happen.
  Bodies whole() {
    return {agreed(),
            money(1, "Pending", order.first_payment()),
            money(1, "Completed", order.first_payment()),
            money(2, "Completed", order.recurring),
            money(3, "Pending", order.recurring),
            money(3, "Completed", order.recurring),
            money(4, "Pending", order.recurring),
            money(4, "Failed", order.recurring),
            ended("subscr_cancel"),
            ended("subscr_eot")};
  }
};

struct AnyOrder : t::BusinessDay {
  t::ScriptedPayPal paypal;
  int lives = 0;

  Life begin(Svc svc, const char* method = "paypal") {
    Life life;
    life.order = placed(svc, {{"method", method}});
    life.number = std::to_string(10'000 + ++lives);
    life.terms = domain::paypal_terms(business, {.recurring = life.order.recurring,
                                                 .setup = life.order.setup,
                                                 .months = life.order.months,
                                                 .hold = !domain::is_vps(svc)});
    return life;
  }

  // One after the other: what is due is taken in the order in which it came.
  void take_in(const Bodies& bodies) {
    database.write([&](db::Writer& db) {
      for (const std::string& body : bodies) tables::ipn::add(db, body, "192.0.2.9", clock.now());
    });
    int judged = 0;
    for (int more = 1; more > 0; judged += more) more = domain::verify_notices(database, desk, paypal);
    BOOST_REQUIRE(judged == static_cast<int>(bodies.size()));
  }

  // All that is on file about an order, with its own names taken out.
  std::string state(const Life& life) {
    const std::string id = base::str(life.order.id);
    const std::string all = value(
        "SELECT CONCAT_WS('\n',"
        " (SELECT CONCAT_WS(' ', method, pay_state, state, cid) FROM signups WHERE id = ?),"
        " (SELECT GROUP_CONCAT(CONCAT_WS(' ', vendor, kind, state, amount, currency, reference, message, claim, settled_at) ORDER BY reference"
        "   SEPARATOR '\n') FROM payments WHERE signup_id = ?),"
        " (SELECT GROUP_CONCAT(CONCAT_WS(' ', profile_id, amount, months, state, last_payment_at) ORDER BY profile_id SEPARATOR '\n')"
        "   FROM paypal_subs WHERE signup_id = ?),"
        " (SELECT CONCAT('paid mails ', COUNT(*)) FROM mail_outbox WHERE recipient = 'ada@example.com' AND body LIKE ? AND cause LIKE 'payment %'),"
        " (SELECT CONCAT('ledger ', COUNT(*)) FROM billing_history),"
        " (SELECT GROUP_CONCAT(event_key ORDER BY event_key SEPARATOR '\n') FROM ipn WHERE raw_body LIKE ?))",
        {id, id, id, "%" + life.order.ref.text() + "%", "%" + *life.order.paypal_token + "%"});
    return base::replace_all(all, life.number, "#");
  }

  // Shuffled, and each notice up to three times.
  static Bodies disturbed(const Bodies& bodies, std::mt19937& dice) {
    Bodies all;
    for (const std::string& body : bodies) all.insert(all.end(), 1 + dice() % 3, body);
    std::shuffle(all.begin(), all.end(), dice);
    return all;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_any_order, AnyOrder)

BOOST_AUTO_TEST_CASE(a_whole_life_ends_the_same_in_two_hundred_orders) {
  Life tidy = begin(Svc::linux_vps);
  take_in(tidy.whole());
  const std::string expected = state(tidy);
  BOOST_TEST_MESSAGE(expected);
  for (unsigned seed = 1; seed <= 200; ++seed) {
    std::mt19937 dice{seed};
    Life life = begin(Svc::linux_vps);
    take_in(disturbed(life.whole(), dice));
    BOOST_REQUIRE_MESSAGE(state(life) == expected, "seed " << seed << " ended with\n" << state(life) << "\ninstead of\n" << expected);
  }
}

// Not only the end of a whole life: wherever it stops, what has arrived by then means the same in every order.
BOOST_AUTO_TEST_CASE(a_part_of_a_life_is_the_same_in_every_order_too) {
  constexpr Svc kKinds[] = {Svc::linux_vps, Svc::colo, Svc::dedicated};
  for (unsigned seed = 1; seed <= 200; ++seed) {
    std::mt19937 dice{seed};
    const Svc svc = kKinds[dice() % 3];
    const char* method = dice() % 2 == 0 ? "paypal" : "echeck";
    Life tidy = begin(svc, method);
    Life life = begin(svc, method);
    // With a setup fee, later months are less than the first payment: those that come before it are held, and stay so.
    const Bodies all = tidy.parts(svc != Svc::dedicated);
    const Bodies same = life.parts(svc != Svc::dedicated);
    Bodies some;
    Bodies twin;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (dice() % 2 == 0) continue;
      some.push_back(all[i]);
      twin.push_back(same[i]);
    }
    take_in(some);
    take_in(disturbed(twin, dice));
    if (state(life) == state(tidy)) continue;
    std::string order;
    for (const auto& row : t::business_database().connection().run(
             "SELECT CONCAT_WS(' ', event_key, effect, note) FROM ipn WHERE raw_body LIKE ? ORDER BY id", {"%" + *life.order.paypal_token + "%"}).rows) {
      std::optional<std::string> text;
      row.into(text);
      order += text.value_or("null") + '\n';
    }
    BOOST_ERROR("seed " << seed << ' ' << base::str(svc) << '\n' << order << "in order:\n" << state(tidy) << "\nelse:\n" << state(life) << '\n');
  }
}

BOOST_AUTO_TEST_SUITE_END()
