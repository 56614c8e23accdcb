// invoice: what a customer is asked to pay at once.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::invoice {

enum class State { open, paid, void_invoice };

struct Row {
  base::InvoiceId id;
  base::InvoiceRef ref;
  std::string number;  // "INV-2026-00001"; empty: it came from elsewhere without one
  base::CustomerId cid;
  base::Money amount;
  base::Money paid;
  base::Money credited;  // what credit notes have taken off
  State state{};
  base::Date issued_on;
  base::Date due_on;
  std::optional<std::string> paypal_token;
  std::string owner_name;   // of the customer
  std::string company;
  std::string owner_email;  // empty when none is on file
  std::optional<base::Timestamp> sent_at;
  std::optional<base::Timestamp> closed_at;  // paid or void since
  std::string close_reason;
  std::string who;
  int version = 1;

  // What it still asks for. A credit note for what is paid already leaves nothing open; its money is in the ledger.
  [[nodiscard]] base::Money open() const { return std::max(base::Money{}, amount - credited - paid); }
  // What people call it.
  [[nodiscard]] std::string title() const { return number.empty() ? ref.text() : number; }
};

struct New {
  base::InvoiceRef ref;
  std::string series;
  int seq = 0;
  base::CustomerId cid;
  base::Money amount;
  base::Date issued_on;
  base::Date due_on;
  std::string paypal_token;
  std::string who;
};

// Throws db::Duplicate when the reference is taken.
base::InvoiceId add(db::Writer& db, const New& invoice);
[[nodiscard]] std::optional<Row> by_ref(db::Reader& db, const base::InvoiceRef& ref);
[[nodiscard]] std::optional<Row> by_number(db::Reader& db, const std::string& number);
[[nodiscard]] std::optional<Row> find(db::Reader& db, base::InvoiceId id);
// Open ones, oldest due first.
[[nodiscard]] std::vector<Row> open_of(db::Reader& db, base::CustomerId cid, int most);
// Open ones first, then the newest; none that is void.
[[nodiscard]] std::vector<Row> recent_of(db::Reader& db, base::CustomerId cid, int most);
// What open invoices still ask for.
[[nodiscard]] base::Money asked(db::Reader& db, base::CustomerId cid);
// What a credit note takes off; all that it still asks for when it makes the invoice void. The three say false when the row has
// another version by now.
[[nodiscard]] bool add_credited(db::Writer& db, base::InvoiceId id, int version, base::Money part, base::Timestamp now);
[[nodiscard]] bool set_sent(db::Writer& db, base::InvoiceId id, int version, base::Timestamp now);
[[nodiscard]] bool make_void(db::Writer& db, base::InvoiceId id, int version, const std::string& reason, base::Timestamp now);

// By the SHA-256 of a pay link's key, unless the link was withdrawn.
[[nodiscard]] std::optional<Row> by_key(db::Reader& db, const std::string& key_hash);
[[nodiscard]] std::optional<Row> by_paypal_token(db::Reader& db, const std::string& token);
[[nodiscard]] Row lock(db::Writer& db, base::InvoiceId id);
// Locked, oldest due first.
[[nodiscard]] std::vector<Row> lock_open_of(db::Writer& db, base::CustomerId cid);
// Adds to what is paid, or takes from it; an invoice that is paid in full becomes paid, one that is not any more open again.
void add_paid(db::Writer& db, base::InvoiceId id, base::Money part, base::Timestamp now);

}  // namespace tables::invoice

template <>
struct base::EnumWords<tables::invoice::State> {
  static constexpr std::string_view words[] = {"open", "paid", "void"};
};
