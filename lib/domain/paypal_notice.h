// A PayPal notice (IPN, or the fields of a PDT look-up) as typed values. Only the fields that we use are read; each may occur
// once. Texts arrive in the charset that the notice names (protocols 1.3).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/money.h"
#include "base/text.h"

namespace domain {

enum class NoticeKind {
  money,         // a payment, by its status
  money_back,    // refund, reversal, chargeback: no transaction type, or an adjustment
  subscribed,    // an agreement was made
  sub_cancelled,
  sub_suspended,
  sub_ended,
  nothing,       // known, and without effect here
  unheard_of
};

// One period of a subscription as PayPal writes it: "1 M" and what it costs. One that the subscription lacks is empty.
struct PayPalTerm {
  std::string period;
  std::optional<base::Money> amount;
  friend bool operator==(const PayPalTerm&, const PayPalTerm&) = default;
};
using PayPalTerms = std::array<PayPalTerm, 3>;  // two trial periods, and the one that is repeated

struct PayPalNotice {
  NoticeKind kind = NoticeKind::unheard_of;
  std::string txn_type;
  std::string txn_id;
  std::string parent_txn_id;
  std::string status;      // payment_status as it came
  std::string token;       // custom, or invoice when custom is empty
  std::string profile_id;  // subscr_id or recurring_payment_id
  std::string old_profile_id;  // old_subscr_id: its name before PayPal moved it
  std::optional<base::Money> gross;  // mc_gross
  PayPalTerms terms;                 // period1 and mc_amount1 to period3 and mc_amount3
  bool endless = false;              // the last period is repeated until somebody cancels
  std::string currency;
  std::string business;
  std::string receiver_email;
  std::string receiver_id;
  std::string track_id;
  std::string date;
  bool sandbox = false;

  // What makes it the same event as another notice: transaction and state; for messages that do not say what became of a
  // transaction their kind, subscription, date and track id (protocols 1.7). A dispute names the payment it is about, and there
  // may be several.
  [[nodiscard]] std::string event_key() const;
};

// nullopt when the body is not one we can trust ourselves to read: a field that we use occurs twice.
[[nodiscard]] std::optional<PayPalNotice> read_notice(std::string_view body);

}  // namespace domain
