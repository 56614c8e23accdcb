// mgmt with PayPal's notices on file, as the worker would have left them.
#pragma once

#include <optional>
#include <string>

#include "t/support/mgmt_site.h"

namespace t {

struct PayPalDesk : MgmtSite {
  // For our own account, in dollars, of subscription I-EXAMPLE0001 unless the fields say otherwise.
  static std::string body(const std::string& fields) { return "receiver_email=pay%40example.com&mc_currency=USD&charset=UTF-8&" + fields; }
  static std::string payment(const std::string& txn, const std::string& amount) {
    return body("txn_type=recurring_payment&payment_status=Completed&txn_id=" + txn + "&mc_gross=" + amount +
                "&recurring_payment_id=I-EXAMPLE0001&memo=%3Cb+id%3Dx%3E+Zo%C3%AB");
  }
  // A payment over so many cents that is held.
  void held(const std::string& id, const std::string& txn, const std::string& cents) {
    const std::string amount = cents.substr(0, cents.size() - 2) + "." + cents.substr(cents.size() - 2);
    exec("INSERT INTO ipn (id, received_at, remote_addr, raw_body, verdict, effect, event_key, txn_type, txn_id, profile_id, payment_status, gross, note)"
         " VALUES (?, '2026-11-20 10:00:00', '192.0.2.9', ?, 'genuine', 'held', ?, 'recurring_payment', ?, 'I-EXAMPLE0001', 'Completed', ?, '=why <b>')",
         {id, payment(txn, amount), "txn:" + txn + ":Completed", txn, cents});
  }
  // One that a member of staff has pasted, and PayPal's word about it.
  void pasted(const std::string& id, const std::string& txn, const std::string& verdict, const std::string& who) {
    exec("INSERT INTO ipn (id, received_at, remote_addr, raw_body, verdict, entered_by) VALUES (?, '2026-11-20 10:00:00', '192.0.2.10', ?, ?, ?)",
         {id, payment(txn, "49.00"), verdict, who});
  }
  // A subscription over $49.00 a month; without a cid an orphan.
  void subscription(const std::optional<std::string>& cid, const std::string& profile = "I-EXAMPLE0001") {
    exec("INSERT INTO paypal_subs (profile_id, cid, amount, months, created_at, payer_name, payer_email, payer_term)"
         " VALUES (?, ?, 4900, 1, '2026-11-01', '=Robin <i>', 'robin@example.com', 'robin')", {profile, cid});
  }
  std::string ledger() { return value("SELECT GROUP_CONCAT(CONCAT(kind, '/', amount) ORDER BY id) FROM billing_history"); }
};

}  // namespace t
