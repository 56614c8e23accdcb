// A day on which PayPal reports things: notices that arrive, are judged and have their effect at once.
#pragma once

#include <string>

#include "domain/ipn_queue.h"
#include "t/support/business_database.h"
#include "t/support/paypal_life.h"
#include "t/support/test.h"
#include "tables/ipn.h"

namespace t {

struct PayPalDay : BusinessDay {
  ScriptedPayPal paypal;
  int lives = 0;

  PayPalLife begin(domain::Svc svc = domain::Svc::linux_vps, const char* method = "paypal") {
    return {business, placed(svc, {{"method", method}}), ++lives};
  }
  void add(const std::string& body) {
    database.write([&](db::Writer& db) { tables::ipn::add(db, body, "192.0.2.9", clock.now()); });
  }
  // "effect: note" of a notice that has just come.
  std::string take(const std::string& body) {
    add(body);
    BOOST_TEST(domain::verify_notices(database, desk, paypal) == 1);
    return value("SELECT CONCAT(effect, ': ', note) FROM ipn ORDER BY id DESC LIMIT 1");
  }

  // A notice for our account, in dollars, with these fields.
  std::string notice(std::initializer_list<Change> fields) {
    const std::string track = "t" + std::to_string(++track_);
    base::NameValues all = {{"receiver_id", "EXAMPLERECVR1"}, {"mc_currency", "USD"}, {"charset", "UTF-8"}, {"ipn_track_id", track}};
    return base::form_encode(form_of(std::move(all), fields).fields());
  }
  // A month of an agreement that no order of ours began.
  std::string month(const char* transaction, const char* status, const char* amount, const char* profile = "I-EXAMPLE0001") {
    return notice({{"txn_type", "recurring_payment"}, {"txn_id", transaction}, {"payment_status", status}, {"mc_gross", amount},
                   {"recurring_payment_id", profile}, {"payer_email", "ada@example.com"}, {"first_name", "Ada"}, {"last_name", "Example"}});
  }
  // Money back of that payment.
  std::string back(const char* transaction, const char* of, const char* status, const char* amount, const char* reason = "other") {
    return notice({{"txn_id", transaction}, {"parent_txn_id", of}, {"payment_status", status}, {"mc_gross", amount}, {"reason_code", reason}});
  }

  // Customer 42 with a subscription over $49.00 a month.
  void give_subscription(const char* profile = "I-EXAMPLE0001", const char* cid = "42") {
    exec("INSERT IGNORE INTO customers (cid, owner_name, owner_email, created_at) VALUES (42, 'Ada Example', 'ada@example.com', ?)",
         {base::str(clock.now())});
    exec("INSERT INTO paypal_subs (profile_id, cid, amount, months, created_at) VALUES (?, ?, 4900, 1, ?)",
         {profile, cid ? std::optional<std::string>{cid} : std::nullopt, base::str(clock.now())});
  }
  // Charges customer 42.
  void charge(base::Money amount);

  static std::string alerts() { return value("SELECT COUNT(*) FROM mail_outbox WHERE cause = 'alert'"); }
  static std::string ledger() { return list("SELECT CONCAT(kind, '/', amount) FROM billing_history ORDER BY id"); }
  static std::string balance() { return value("SELECT COALESCE(SUM(amount), 0) FROM billing_history"); }
  static std::string invoices() { return list("SELECT CONCAT(state, '/', paid) FROM invoice ORDER BY id"); }
  static std::string arrears() { return value("SELECT arrears_since FROM customers WHERE cid = 42"); }
  static std::string effects() { return list("SELECT effect FROM ipn ORDER BY id"); }

 private:
  int track_ = 0;
};

}  // namespace t
