// billing_history: the ledger. Rows are only added, by domain/ledger alone; the sites' database user may do nothing else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::billing_history {

enum class Kind { charge, payment, credit, refund, reversal };
// How money came or went.
enum class Means { none, card, paypal, cheque, transfer, cash };

struct New {
  base::CustomerId cid;
  Kind kind{};
  base::Money amount;  // charges and refunds negative, payments and credits positive
  std::string text;
  std::optional<base::Date> period_from;
  std::optional<base::Date> period_to;
  std::optional<base::SubId> sub;
  std::optional<base::PaymentId> payment;
  std::optional<base::InvoiceId> invoice;
  std::optional<base::EntryId> reverses;
  Means means = Means::none;
  std::string reference;
  std::optional<base::Date> dated_on;
  std::string who;
};

struct Row {
  base::EntryId id;
  base::CustomerId cid;
  base::Timestamp posted_at;
  Kind kind{};
  base::Money amount;
  std::string text;
  std::optional<base::PaymentId> payment;
  std::optional<base::InvoiceId> invoice;
  Means means{};
  std::string reference;
  std::string who;
  std::optional<base::EntryId> reversed_by;
};

// As staff read it, newest first.
struct Line {
  base::EntryId id;
  base::Timestamp posted_at;
  Kind kind{};
  base::Money amount;
  base::Money balance;  // after this entry
  std::string text;
  std::optional<base::Date> period_from;
  std::optional<base::Date> period_to;
  Means means{};
  std::string reference;
  std::optional<base::Date> dated_on;
  std::string who;
  std::optional<base::EntryId> reverses;
  std::optional<base::EntryId> reversed_by;
  std::string card;  // "Visa 4242" of the payment behind it, "PayPal", or empty
  std::string invoice_ref;
  std::optional<base::PaymentId> refundable;  // the payment behind it, when it can be given back through the gateway or PayPal
  int of = 0;        // entries in all
};

// A charge that no open invoice asks for and that nobody has taken back.
struct Charge {
  base::EntryId id;
  base::Money amount;  // as a positive number
  std::string text;
  std::optional<base::Date> period_from;
  std::optional<base::Date> period_to;
};

// Throws db::Duplicate when the payment is in the ledger already, the period is charged, or the entry reversed.
base::EntryId add(db::Writer& db, const New& entry, base::Timestamp now);
// The same for many, as one message.
void add_all(db::Writer& db, const std::vector<New>& entries, base::Timestamp now);
// Whether there is an entry of that subscription for the period that begins on that day.
[[nodiscard]] bool charged(db::Reader& db, base::SubId sub, base::Date period_from);
[[nodiscard]] base::Money balance(db::Reader& db, base::CustomerId cid);
[[nodiscard]] std::optional<Row> find(db::Reader& db, base::EntryId id);
[[nodiscard]] std::optional<Row> of_payment(db::Reader& db, base::PaymentId payment);
// A payment that stands.
[[nodiscard]] bool has_payment(db::Reader& db, base::CustomerId cid, Means means, const std::string& reference, base::Money amount);
// What a page of the ledger is in the order of; equal ones newest first. Charges and payments by their size, the balance by what is due.
enum class Order { date, text, charge, payment, balance };
// Newest first: as many entries are read as the page goes back.
[[nodiscard]] std::vector<Line> lines(db::Reader& db, base::CustomerId cid, int skip, int most);
// In another order: the whole ledger is read.
[[nodiscard]] std::vector<Line> lines_by(db::Reader& db, base::CustomerId cid, Order order, bool falling, int skip, int most);
[[nodiscard]] std::vector<Charge> charges_not_invoiced(db::Reader& db, base::CustomerId cid, int most);

}  // namespace tables::billing_history

template <>
struct base::EnumWords<tables::billing_history::Kind> {
  static constexpr std::string_view words[] = {"charge", "payment", "credit", "refund", "reversal"};
};
template <>
struct base::EnumWords<tables::billing_history::Order> {
  static constexpr std::string_view words[] = {"date", "text", "charge", "payment", "balance"};
};
template <>
struct base::EnumWords<tables::billing_history::Means> {
  static constexpr std::string_view words[] = {"", "card", "paypal", "cheque", "transfer", "cash"};
};
