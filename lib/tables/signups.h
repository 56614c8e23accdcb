// signups: orders and quote requests, from the first draft on.
#pragma once

#include <optional>
#include <string>

#include "base/contact_values.h"
#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::signups {

enum class State { draft, pending, accepted, refused };
enum class Method { card, paypal, echeck, invoice };
// waiting: PayPal has to report; checking: the gateway's answer is not known yet; held: by the fraud filter.
enum class PayState { none, waiting, checking, held, authorized, paid, declined };

struct Draft {
  base::SignupId id;
  State state{};
  std::string entered;               // form-encoded
  std::optional<base::OrderRef> ref;  // once it is placed
  base::Timestamp updated_at;
};

struct Row {
  base::SignupId id;
  base::OrderRef ref;
  State state{};
  std::string entered;
  std::string svc;
  std::string package;
  std::string owner_name;
  std::string owner_email;
  std::string hostname;
  int months = 1;
  base::Money recurring;
  base::Money setup;
  Method method{};
  PayState pay_state{};
  std::optional<std::string> paypal_token;
  base::Timestamp placed_at;
  std::optional<base::CustomerId> cid;  // once it is accepted

  [[nodiscard]] base::Money first_payment() const { return recurring + setup; }
};

// What placing writes into a draft.
struct Placing {
  base::OrderRef ref;
  std::string view_hash;
  std::optional<base::QuoteId> quote;
  std::string svc;
  std::string package;
  std::string owner_name;
  std::string owner_email;
  std::string hostname;
  int months = 1;
  base::Money recurring;
  base::Money setup;
  Method method{};
  PayState pay_state{};
  std::string paypal_token;
  std::string remote_addr;
};

[[nodiscard]] std::optional<Draft> draft(db::Reader& db, const std::string& draft_hash);
[[nodiscard]] std::optional<Draft> lock_draft(db::Writer& db, const std::string& draft_hash);
// Makes the draft or replaces what was entered; does nothing to an order that is placed already.
void save_draft(db::Writer& db, const std::string& draft_hash, const std::string& entered, base::Timestamp now);
// Throws db::Duplicate when the reference is taken.
void place(db::Writer& db, base::SignupId id, const Placing& placing, base::Timestamp now);
// A quote request; throws db::Duplicate when the reference or this form (draft_hash) was used before.
base::SignupId add_request(db::Writer& db, const base::OrderRef& ref, const std::string& draft_hash,
                           const std::string& entered, const std::string& name, const base::Email& email,
                           const std::string& remote_addr, base::Timestamp now);

// The request that this form has made before.
[[nodiscard]] std::optional<base::OrderRef> request_ref(db::Reader& db, const std::string& draft_hash);

// An order that is placed, by its reference and the hash of its key.
[[nodiscard]] std::optional<Row> by_ref(db::Reader& db, const base::OrderRef& ref, const std::string& view_hash);
[[nodiscard]] std::optional<Row> by_paypal_token(db::Reader& db, const std::string& token);
[[nodiscard]] Row lock(db::Writer& db, base::SignupId id);  // throws when there is none
void set_payment(db::Writer& db, base::SignupId id, Method method, PayState state, base::Timestamp now);

// Drafts not touched since then go. Returns how many.
long long delete_old_drafts(db::Writer& db, base::Timestamp before);

}  // namespace tables::signups

template <>
struct base::EnumWords<tables::signups::State> {
  static constexpr std::string_view words[] = {"draft", "pending", "accepted", "refused"};
};
template <>
struct base::EnumWords<tables::signups::Method> {
  static constexpr std::string_view words[] = {"card", "paypal", "echeck", "invoice"};
};
template <>
struct base::EnumWords<tables::signups::PayState> {
  static constexpr std::string_view words[] = {"none", "waiting", "checking", "held", "authorized", "paid", "declined"};
};
