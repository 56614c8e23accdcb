// payments: every attempt to move money, committed before anybody is asked to move it (60-billing).
// claim names what it pays for ("signup:7") as long as it may have moved money; it is unique, so the database itself refuses a
// second live payment for one thing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::payments {

enum class Vendor { payflow, paypal, stripe };
// verify: whether a card is good, without money.
enum class Kind { authorize, capture, sale, credit, void_payment, verify };
enum class State { pending, done, declined, held, unknown };

struct New {
  std::string request_id;
  std::string custref;
  std::optional<std::string> form_key;
  Vendor vendor{};
  Kind kind{};
  State state = State::pending;
  base::Money amount;
  std::string currency;
  std::optional<base::CustomerId> cid;
  std::optional<base::SignupId> signup;
  std::optional<base::InvoiceId> invoice;
  std::optional<base::BatchItemId> batch = std::nullopt;
  std::optional<std::string> claim;
  std::optional<std::string> reference;
  std::optional<base::PaymentId> origin = std::nullopt;  // what is captured, voided or given back
  std::string who = {};                                  // as the audit trail names who asked for it; empty: a visitor
  std::string note = {};                                 // why money is given back
  std::string brand;
  std::string last_four;
  std::string expiry;
  std::optional<base::Timestamp> settled_at;
  std::optional<base::Timestamp> next_check_at;
};

struct Row {
  base::PaymentId id;
  std::string request_id;
  std::string custref;
  Vendor vendor{};
  Kind kind{};
  State state{};
  base::Money amount;
  std::optional<base::CustomerId> cid;
  std::optional<base::SignupId> signup;
  std::optional<base::InvoiceId> invoice;
  std::optional<base::BatchItemId> batch;  // the item of the card batch that it charges
  std::optional<std::string> reference;
  std::optional<int> result;
  std::string message;
  std::string brand;
  std::string last_four;
  std::string expiry;
  base::Timestamp created_at;
  int checks = 0;
  std::optional<base::PaymentId> origin;
  std::string who;
  std::string note;
};

struct Settlement {
  State state{};
  std::optional<std::string> reference;
  std::optional<int> result;
  std::string message;
  std::string auth_code;
  std::string avs_street;
  std::string avs_zip;
  std::string cvv;
  std::optional<base::Timestamp> next_check_at;  // held: when to ask again what staff have decided
};

// An attempt with all that the gateway has said, as staff read it.
struct Answered {
  Row row;
  std::string auth_code;
  std::string avs_street;  // Y, N, X, or empty
  std::string avs_zip;
  std::string cvv;
};
// All attempts for an order, oldest first.
[[nodiscard]] std::vector<Answered> of_signup(db::Reader& db, base::SignupId signup);
// The account that an order's payments are for.
void give_to(db::Writer& db, base::SignupId signup, base::CustomerId cid);

// Throws db::Duplicate when request_id, form_key or claim is taken.
base::PaymentId add(db::Writer& db, const New& payment, base::Timestamp now);
[[nodiscard]] std::optional<Row> by_form_key(db::Reader& db, const std::string& form_key);
[[nodiscard]] std::optional<Row> live(db::Reader& db, const std::string& claim);
// The newest check of a card of the customer's; and how many were begun since then.
[[nodiscard]] std::optional<Row> last_check(db::Reader& db, base::CustomerId cid);
[[nodiscard]] int checks_since(db::Reader& db, base::CustomerId cid, base::Timestamp since);
// What became of an order's payments at PayPal; each state once. One that was given back whole counts as declined.
[[nodiscard]] std::vector<State> paypal_states(db::Reader& db, base::SignupId signup);
// A payment at PayPal for this invoice that may still become money (an e-check).
[[nodiscard]] bool paypal_pending(db::Reader& db, base::InvoiceId invoice);
[[nodiscard]] std::optional<Row> lock_by_request(db::Writer& db, Vendor vendor, const std::string& request_id);
// Whether anything may be about to take money from the customer: a charge whose outcome is not known, or an e-check.
[[nodiscard]] bool under_way(db::Reader& db, base::CustomerId cid);
// The charge of the card batch among these.
[[nodiscard]] std::optional<Row> batch_under_way(db::Reader& db, base::CustomerId cid);
[[nodiscard]] std::optional<Row> lock_by_reference(db::Writer& db, Vendor vendor, const std::string& reference);
[[nodiscard]] Row lock(db::Writer& db, base::PaymentId id);
// What was given back of a payment, or may still be: everything that the gateway has not declined, less what came back again.
[[nodiscard]] base::Money given_back(db::Reader& db, base::PaymentId origin);
// What PayPal has taken back of a payment for the payer, and has not returned to us.
[[nodiscard]] base::Money reversed(db::Reader& db, base::PaymentId origin);
[[nodiscard]] std::optional<Row> find(db::Reader& db, base::PaymentId id);
// What was given back of a payment, oldest first.
[[nodiscard]] std::vector<Row> refunds_of(db::Reader& db, base::PaymentId origin);
// A declined payment gives up its claim. So does a refund that is done, since a part of the rest may be given back then, and the
// check of a card: another one may follow.
void settle(db::Writer& db, base::PaymentId id, const Settlement& outcome, base::Timestamp now);
void check_again(db::Writer& db, base::PaymentId id, base::Timestamp at);
// Takes up again what was given up as declined. Throws db::Duplicate when another payment has its place.
void reopen(db::Writer& db, base::PaymentId id, const std::optional<std::string>& claim);
// What is paid for is open again: a payment that was done for it does not stand in the way of another one.
void release(db::Writer& db, const std::string& claim);
// Those of a gateway whose outcome is to be asked for; oldest first.
[[nodiscard]] std::vector<Row> due(db::Reader& db, Vendor vendor, base::Timestamp now);
// False when another process has taken it since.
[[nodiscard]] bool claim_check(db::Writer& db, base::PaymentId id, int checks, base::Timestamp next);

}  // namespace tables::payments

template <>
struct base::EnumWords<tables::payments::Vendor> {
  static constexpr std::string_view words[] = {"payflow", "paypal", "stripe"};
};
template <>
struct base::EnumWords<tables::payments::Kind> {
  static constexpr std::string_view words[] = {"authorize", "capture", "sale", "credit", "void", "verify"};
};
template <>
struct base::EnumWords<tables::payments::State> {
  static constexpr std::string_view words[] = {"pending", "done", "declined", "held", "unknown"};
};
