// A PayPal notice (IPN, or the fields of a PDT look-up) as typed values. Only the fields that we use are read; each may occur
// once. Texts arrive in the charset that the notice names (protocols 1.3).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/money.h"
#include "base/text.h"

namespace domain {

enum class NoticeKind {
  money,         // a payment, by its status
  money_back,    // refund, reversal, reversal taken back, by its status
  subscribed,    // an agreement was made
  sub_modified,  // its terms are others from now on
  sub_unpaid,    // PayPal could not collect a payment
  sub_cancelled,
  sub_suspended,
  sub_ended,
  dispute,       // a case was opened, or settled with money: for people
  permission,    // an agreement to charge at will was made or ended; we make none
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
  std::string reason;      // reason_code, or pending_reason
  std::string case_id;     // of a dispute
  std::string token;       // custom, or invoice when custom is empty
  std::string profile_id;  // subscr_id or recurring_payment_id
  std::string old_profile_id;  // old_subscr_id: its name before PayPal moved it
  std::optional<base::Money> gross;  // mc_gross, with the sign that it came with
  PayPalTerms terms;                 // period1 and mc_amount1 to period3 and mc_amount3; of a profile its cycle as the third
  bool endless = false;              // the last period is repeated until somebody cancels
  std::string currency;
  std::string business;
  std::string receiver_email;
  std::string receiver_id;
  std::string payer_name;
  std::string payer_email;
  std::string track_id;
  std::string date;
  std::optional<base::Timestamp> when;  // the same as a time; nullopt when it cannot be read
  bool sandbox = false;

  // What makes it the same event as another notice: transaction and state; for messages that do not say what became of a
  // transaction their kind, subscription, date and track id (protocols 1.7). A dispute names the payment it is about, and there
  // may be several.
  [[nodiscard]] std::string event_key() const;
  // How many months the repeated period has; 0: it is no whole number of months, or not said.
  [[nodiscard]] int months() const;

  // The first payment of a profile, which may be known from the notice of its making alone (protocols 1.4).
  struct Initial {
    std::string txn_id;
    std::string status;
    std::optional<base::Money> gross;
  };
  Initial initial;
};

// nullopt when the body is not one we can trust ourselves to read: a field that we use occurs twice.
[[nodiscard]] std::optional<PayPalNotice> read_notice(std::string_view body);

// "10:00:00 Nov 22, 2026 PST": always US Pacific time, with the zone written out.
[[nodiscard]] std::optional<base::Timestamp> read_paypal_date(std::string_view text);

// "1 M", "6 Months", "Monthly", "1 Y": in months; 0 when it is something else.
[[nodiscard]] int months_of_period(std::string_view text);

}  // namespace domain
