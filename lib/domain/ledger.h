// The account of each customer: entries that are only ever added (60-billing, Ledger). Charges and refunds are negative, payments
// and credits positive, a reversal is the exact opposite of one entry; the balance is their sum, below zero is due.
//
// What a ledger entry and an invoice mean together. The ledger alone says what a customer owes. An invoice asks for a part of
// that; making, sending or voiding one posts nothing. A payment, besides being an entry, is applied to what has been asked for:
// first to the invoice that it names, then to the customer's open invoices, oldest due date first; what is left over is credit
// in the balance and pays nothing else. Each part is a row in invoice_payments, invoice.paid is their sum, and an invoice is paid
// when that reaches its amount. Reversing the payment takes exactly these parts back and opens the invoices again. A refund changes
// no invoice: it gives back money whose invoice was rightly paid. Nor does a credit made by hand: it is for later charges. Money that
// the payer's bank has taken back has paid nothing: its parts are taken from the invoices, the newest first, and these are open again.
//
// What was asked for wrongly is taken back by a credit note (domain/credit_notes). One for a part posts a credit over its sum, and
// the invoice asks for so much less (invoice.credited); it is paid when paid and credited together reach its amount, so an invoice
// that was paid before stays so and the credit is for later charges. That credit is not reversed: the note has been sent. A credit
// note over the whole makes an unpaid invoice void and posts nothing: the charges stand in the ledger as before.
//
// Entry, invoices and the end of arrears are one transaction. The customer's row is locked first, so entries of one account come
// one after another; whoever holds a payment's or an invoice's row as well has locked the payment's before, the invoice's after.
#pragma once

#include <string>

#include "db/database.h"
#include "domain/audit.h"
#include "domain/desk.h"
#include "tables/billing_history.h"

namespace domain {

using EntryKind = tables::billing_history::Kind;
using Means = tables::billing_history::Means;

// The most that one entry may be: a typing error of more digits is caught in the form.
inline constexpr base::Money kMostOfOneEntry = base::Money::cents(99'999'999);

struct Entry {
  base::CustomerId cid;
  EntryKind kind{};       // not a reversal: that is reverse()
  base::Money amount;     // above zero: the kind gives it its sign
  std::string text;       // what it is for; the customer sees it
  std::optional<base::Date> period_from;
  std::optional<base::Date> period_to;
  std::optional<base::SubId> sub;
  std::optional<base::PaymentId> payment;  // the row in payments behind it: one entry each
  std::optional<base::InvoiceId> invoice;  // which is paid first
  Means means = Means::none;
  std::string reference;              // cheque number, transfer or transaction
  std::optional<base::Date> dated_on;  // the day on the cheque or statement
  std::optional<base::PaymentId> takes_back;  // of a refund that the payer's bank has forced: what this payment has paid is open again
  bool pays_invoices = true;           // false: a payment for something that no invoice asks for, such as a new order
};

// Throws std::logic_error for an amount that is not above zero or a reversal, db::Duplicate when the payment is booked already.
base::EntryId post(db::Writer& db, const Desk& desk, const Actor& actor, const Entry& entry);

// The same for many charges, in a few statements, as a job makes them: of customers whose rows the caller has locked already, in
// the order of their numbers. There is no line in the log for each. Throws std::logic_error for anything else than a charge.
void post_charges(db::Writer& db, const Desk& desk, const Actor& actor, const std::vector<Entry>& entries);

[[nodiscard]] base::Money balance(db::Reader& db, base::CustomerId cid);

enum class Reversed { done, already, not_possible, refunded, credit_note };
struct Reversal {
  Reversed outcome{};
  base::EntryId entry;  // the reversing one, when done
};
// Posts the exact opposite of an entry, once. `reason` is for the customer too. A reversal cannot be reversed (post a new entry
// instead), nor a payment of which money was given back, nor the credit of a credit note. Moves no money: it says that an entry should not be there.
[[nodiscard]] Reversal reverse(db::Writer& db, const Desk& desk, const Actor& actor, base::EntryId id, const std::string& reason);

}  // namespace domain
