// signups: orders and quote requests, from the first draft on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::signups {

enum class Kind { order, quote_request };
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

// An order or a quote request as staff see it; what concerns prices is null in a request.
struct Case {
  base::SignupId id;
  base::OrderRef ref;
  Kind kind{};
  State state{};
  std::string entered;
  std::optional<base::QuoteId> quote;
  std::string svc;
  std::string owner_name;
  std::string owner_email;
  std::string hostname;
  int months = 0;
  base::Money recurring;
  base::Money setup;
  std::optional<Method> method;
  PayState pay_state{};
  std::string remote_addr;
  base::Timestamp placed_at;
  std::optional<base::CustomerId> cid;
  std::optional<base::SystemId> sysid;
  std::optional<base::Timestamp> decided_at;
  std::string decided_by;
  std::string decision;  // why it was refused
};

// One line of the list, with how many others came from the same place of late.
struct Listed {
  Case signup;
  std::string product;  // name of the first line
  int same_address = 0;
  int same_email = 0;
  int same_host = 0;
  std::string checks;  // street, zip and code of the last card, a letter or a dash each; empty without a card
};

// Something else that looks like the same visitor or server.
struct Related {
  base::OrderRef ref;
  State state{};
  std::string owner_name;
  base::Timestamp placed_at;
  bool same_address = false;
  bool same_email = false;
  bool same_host = false;
};

[[nodiscard]] std::optional<Case> find_case(db::Reader& db, const base::OrderRef& ref);
// Of the order that the system came from; the last one of several.
[[nodiscard]] std::optional<base::OrderRef> ref_of_system(db::Reader& db, base::SystemId system);
[[nodiscard]] std::optional<Case> lock_case(db::Writer& db, const base::OrderRef& ref);
// Waiting ones oldest first, decided ones the last first; `most` after the first `skip`. `since` bounds what the counts look at.
[[nodiscard]] std::vector<Listed> listed(db::Reader& db, State state, std::optional<Kind> kind, base::Timestamp since, int most,
                                         int skip);
// At most 20, the last first.
[[nodiscard]] std::vector<Related> related(db::Reader& db, const Case& signup);
// False when it was decided already.
[[nodiscard]] bool decide(db::Writer& db, base::SignupId id, State state, const std::string& who, const std::string& why,
                          std::optional<base::CustomerId> cid, std::optional<base::SystemId> sysid, base::Timestamp now);

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
struct base::EnumWords<tables::signups::Kind> {
  static constexpr std::string_view words[] = {"order", "quote_request"};
};
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
