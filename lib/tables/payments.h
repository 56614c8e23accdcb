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

enum class Vendor { payflow, paypal };
enum class Kind { authorize, capture, sale, credit, void_payment };
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
  std::optional<std::string> claim;
  std::optional<std::string> reference;
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
  std::optional<std::string> reference;
  std::optional<int> result;
  std::string message;
  std::string brand;
  std::string last_four;
  base::Timestamp created_at;
  int checks = 0;
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

// Throws db::Duplicate when request_id, form_key or claim is taken.
base::PaymentId add(db::Writer& db, const New& payment, base::Timestamp now);
[[nodiscard]] std::optional<Row> by_form_key(db::Reader& db, const std::string& form_key);
[[nodiscard]] std::optional<Row> live(db::Reader& db, const std::string& claim);
// What became of an order's payments at PayPal; each state once.
[[nodiscard]] std::vector<State> paypal_states(db::Reader& db, base::SignupId signup);
// A payment at PayPal for this invoice that may still become money (an e-check).
[[nodiscard]] bool paypal_pending(db::Reader& db, base::InvoiceId invoice);
[[nodiscard]] std::optional<Row> lock_by_reference(db::Writer& db, Vendor vendor, const std::string& reference);
[[nodiscard]] Row lock(db::Writer& db, base::PaymentId id);
// A declined payment gives up its claim.
void settle(db::Writer& db, base::PaymentId id, const Settlement& outcome, base::Timestamp now);
void check_again(db::Writer& db, base::PaymentId id, base::Timestamp at);
// Takes up again what was given up as declined. Throws db::Duplicate when another payment has its place.
void reopen(db::Writer& db, base::PaymentId id, const std::string& claim);
// Those whose outcome is to be asked for; oldest first.
[[nodiscard]] std::vector<Row> due(db::Reader& db, base::Timestamp now);
// False when another process has taken it since.
[[nodiscard]] bool claim_check(db::Writer& db, base::PaymentId id, int checks, base::Timestamp next);

}  // namespace tables::payments

template <>
struct base::EnumWords<tables::payments::Vendor> {
  static constexpr std::string_view words[] = {"payflow", "paypal"};
};
template <>
struct base::EnumWords<tables::payments::Kind> {
  static constexpr std::string_view words[] = {"authorize", "capture", "sale", "credit", "void"};
};
template <>
struct base::EnumWords<tables::payments::State> {
  static constexpr std::string_view words[] = {"pending", "done", "declined", "held", "unknown"};
};
