// paypal_subs: PayPal subscriptions. subscr_id and recurring_payment_id are one namespace, and one that PayPal has moved to a
// newer name is one subscription under both (protocols 1.4). Rows that have become part of a newer one (moved_to) are never found.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::paypal_subs {

// In the order in which a subscription can go through them.
enum class State { active, suspended, cancelled, ended };

// One as notices need it.
struct Row {
  base::PaypalSubId id;
  std::string profile_id;
  std::string old_profile_id;  // empty when it has no other name
  std::optional<base::SignupId> signup;
  std::optional<base::CustomerId> cid;
  base::Money amount;
  int months = 0;  // 0: its terms are not known yet
  State state{};
  std::optional<base::Timestamp> terms_at;
  std::optional<base::Timestamp> last_payment_at;
};
[[nodiscard]] std::optional<Row> find(db::Reader& db, const std::string& profile_id);

// Both are names of one subscription from now on: the row under the old name takes the new one, or becomes part of the row that
// the new name has already. Nothing when the old one is not known.
void same(db::Writer& db, const std::string& profile_id, const std::string& old_profile_id);

// Adds it, or ties what is known to it. A null signup leaves an orphan for staff, 0 months say that its terms are not known yet.
// old_profile_id is the name it had before PayPal moved it; empty when there is none.
void seen(db::Writer& db, const std::string& profile_id, const std::string& old_profile_id,
          std::optional<base::SignupId> signup, base::Money amount, int months, base::Timestamp now);
void paid(db::Writer& db, const std::string& profile_id, base::Timestamp now);
void unpaid(db::Writer& db, base::PaypalSubId id, base::Timestamp now);
// Never goes back to an earlier state. False when there was no such subscription: then it is an orphan in that state now.
bool move_to(db::Writer& db, const std::string& profile_id, State state, base::Timestamp now);
// Other terms since `at`. False when they were set later than that already.
bool set_terms(db::Writer& db, base::PaypalSubId id, base::Money amount, int months, base::Timestamp at);
// Who pays, by PayPal's word: kept for those who look for the customer; `term` is the name as search_terms has names. Empty texts
// change nothing.
void set_payer(db::Writer& db, const std::string& profile_id, const std::string& name, const std::string& term, const std::string& email);

// The name at PayPal of an order's agreement that is active.
[[nodiscard]] std::optional<std::string> profile_of(db::Reader& db, base::SignupId signup);
// The account that an order's agreements are for.
void give_to(db::Writer& db, base::SignupId signup, base::CustomerId cid);

// The states of an order's agreements whose terms are known; each once.
[[nodiscard]] std::vector<State> of(db::Reader& db, base::SignupId signup);
// Another agreement for the same order that is still active.
[[nodiscard]] bool has_other(db::Reader& db, base::SignupId signup, const std::string& profile_id,
                             const std::string& old_profile_id);

// As staff see it.
struct Listed {
  base::PaypalSubId id;
  std::string profile_id;
  std::optional<base::CustomerId> cid;
  std::string order_ref;  // of the order that it came with; empty when there is none
  base::Money amount;
  int months = 0;
  State state{};
  std::optional<base::Timestamp> last_payment_at;
  std::optional<base::Timestamp> last_failure_at;
  base::Timestamp created_at;
  std::string payer_name;
  std::string payer_email;
  int version = 1;
};
[[nodiscard]] std::vector<Listed> of_customer(db::Reader& db, base::CustomerId cid);
[[nodiscard]] std::optional<Listed> by_profile(db::Reader& db, const std::string& profile_id);
// Both say false when the row has another version by now.
[[nodiscard]] bool set_customer(db::Writer& db, base::PaypalSubId id, int version, std::optional<base::CustomerId> cid);
[[nodiscard]] bool set_cancelled(db::Writer& db, base::PaypalSubId id, int version);

}  // namespace tables::paypal_subs

template <>
struct base::EnumWords<tables::paypal_subs::State> {
  static constexpr std::string_view words[] = {"active", "suspended", "cancelled", "ended"};
};
