// PayPal promises no order: the same notices, shuffled and repeated, leave every order in the same state.
#include <algorithm>
#include <random>

#include "domain/ipn_queue.h"
#include "t/support/business_database.h"
#include "t/support/paypal_life.h"
#include "t/support/test.h"
#include "tables/ipn.h"

namespace {

using Bodies = std::vector<std::string>;
using domain::Svc;
using t::PayPalLife;

// Agreement, a first payment by e-check, two later months, one that fails, and the end, in the order in which they happen.
Bodies whole(PayPalLife& life) {
  const auto month = life.order.recurring;
  return {life.agreed(),
          life.first("Pending"),
          life.first("Completed"),
          life.money(2, "Completed", month),
          life.money(3, "Pending", month),
          life.money(3, "Completed", month),
          life.money(4, "Pending", month),
          life.money(4, "Failed", month),
          life.ended("subscr_cancel"),
          life.ended("subscr_eot")};
}

// What else can happen: the first e-check bounces and another one is sent. With a setup fee the later months are less than the
// first payment, and wait for it.
Bodies parts(PayPalLife& life) {
  Bodies all = {life.agreed(),
                life.money(0, "Pending", life.order.first_payment()),
                life.money(0, "Denied", life.order.first_payment()),
                life.first("Pending"),
                life.first("Completed")};
  all.push_back(life.money(2, "Completed", life.order.recurring));
  all.push_back(life.money(3, "Failed", life.order.recurring));
  for (const char* end : {"recurring_payment_suspended", "subscr_cancel", "subscr_eot"}) all.push_back(life.ended(end));
  return all;
}

// Shuffled, and each notice up to three times.
Bodies disturbed(const Bodies& bodies, std::mt19937& dice) {
  Bodies all;
  for (const std::string& body : bodies) all.insert(all.end(), 1 + dice() % 3, body);
  std::shuffle(all.begin(), all.end(), dice);
  return all;
}

struct AnyOrder : t::BusinessDay {
  t::ScriptedPayPal paypal;
  int lives = 0;

  PayPalLife begin(Svc svc, const char* method = "paypal") { return {business, placed(svc, {{"method", method}}), ++lives}; }

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
  static std::string state(const PayPalLife& life) {
    const std::string id = base::str(life.order.id);
    const std::string all = value(
        "SELECT CONCAT_WS('\n',"
        " (SELECT CONCAT_WS(' ', method, pay_state, state, cid) FROM signups WHERE id = ?),"
        " (SELECT GROUP_CONCAT(CONCAT_WS(' ', vendor, kind, state, amount, currency, reference, message, claim, settled_at)"
        "   ORDER BY reference SEPARATOR '\n') FROM payments WHERE signup_id = ?),"
        " (SELECT GROUP_CONCAT(CONCAT_WS(' ', profile_id, amount, months, state, last_payment_at) ORDER BY profile_id SEPARATOR '\n')"
        "   FROM paypal_subs WHERE signup_id = ?),"
        " (SELECT CONCAT('mails ', GROUP_CONCAT(subject ORDER BY subject)) FROM mail_outbox"
        "   WHERE recipient = 'ada@example.com' AND body LIKE ?),"
        " (SELECT GROUP_CONCAT(event_key ORDER BY event_key SEPARATOR '\n') FROM ipn WHERE raw_body LIKE ?),"
        " (SELECT CONCAT('ledger ', COUNT(*)) FROM billing_history))",
        {id, id, id, "%" + life.order.ref.text() + "%", "%" + *life.order.paypal_token + "%"});
    return base::replace_all(base::replace_all(all, life.number, "#"), life.order.ref.text(), "#");
  }
  // What each notice did, as it came.
  static std::string story(const PayPalLife& life) {
    return value("SELECT GROUP_CONCAT(CONCAT_WS(' ', event_key, effect, note) ORDER BY id SEPARATOR '\n') FROM ipn WHERE raw_body LIKE ?",
                 {"%" + *life.order.paypal_token + "%"});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_any_order, AnyOrder)

BOOST_AUTO_TEST_CASE(a_whole_life_ends_the_same_in_two_hundred_orders) {
  PayPalLife tidy = begin(Svc::linux_vps);
  take_in(whole(tidy));
  const std::string expected = state(tidy);
  BOOST_TEST(expected.starts_with("paypal paid pending\n"));
  BOOST_TEST(value("SELECT COUNT(*) FROM ipn WHERE effect = 'held'") == "0");
  for (unsigned seed = 1; seed <= 200; ++seed) {
    std::mt19937 dice{seed};
    PayPalLife life = begin(Svc::linux_vps);
    take_in(disturbed(whole(life), dice));
    const std::string ended = state(life);
    BOOST_REQUIRE_MESSAGE(ended == expected,
                          "seed " << seed << '\n' << story(life) << "\nended with\n" << ended << "\ninstead of\n" << expected);
  }
}

// Not only the end of a whole life: wherever it stops, what has arrived by then means the same in every order.
BOOST_AUTO_TEST_CASE(a_part_of_a_life_is_the_same_in_every_order_too) {
  constexpr Svc kKinds[] = {Svc::linux_vps, Svc::colo, Svc::dedicated};
  for (unsigned seed = 1; seed <= 200; ++seed) {
    std::mt19937 dice{seed};
    const Svc svc = kKinds[dice() % 3];
    const char* method = dice() % 2 == 0 ? "paypal" : "echeck";
    PayPalLife tidy = begin(svc, method);
    PayPalLife life = begin(svc, method);
    Bodies some = parts(tidy);
    Bodies same = parts(life);
    for (std::size_t i = some.size(); i-- > 0;) {
      if (dice() % 2 == 0) continue;
      some.erase(some.begin() + static_cast<std::ptrdiff_t>(i));
      same.erase(same.begin() + static_cast<std::ptrdiff_t>(i));
    }
    take_in(some);
    take_in(disturbed(same, dice));
    const std::string expected = state(tidy);
    const std::string ended = state(life);
    BOOST_TEST(ended == expected, "seed " << seed << ' ' << base::str(svc) << '\n'
                                           << story(life) << "\nended with\n" << ended << "\ninstead of\n" << expected);
  }
}

BOOST_AUTO_TEST_SUITE_END()
