// Invoices: what a customer is asked to pay at once, with a link to pay it. An invoice moves no balance; see domain/ledger.h for
// how payments pay it. It has a number without a gap (domain/numbering), beside the reference that stands in addresses. What an
// issued invoice says never changes: its lines, amount and dates, and who asks whom, stay as they were on that day
// (tables/invoice_parties), and the database lets nobody change them. One that is wrong is taken back, in part or as a whole, by a
// credit note (domain/credit_notes). Only the SHA-256 of a pay link's key is stored, so each mail and each paper carries a key of
// its own; earlier ones go on working until staff withdraw them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.h"
#include "domain/audit.h"
#include "domain/desk.h"
#include "tables/billing_history.h"
#include "tables/invoice.h"
#include "tables/invoice_keys.h"
#include "tables/invoice_lines.h"
#include "tables/invoice_parties.h"

namespace domain {

using InvoiceRow = tables::invoice::Row;
using InvoiceLine = tables::invoice_lines::Row;

// Lines for the charges that are due and that no invoice asks for yet, newest first, as much as the balance says is due; the
// oldest of them may be for the rest of a charge.
[[nodiscard]] std::vector<InvoiceLine> lines_for_open_charges(db::Reader& db, base::CustomerId cid, int most);

[[nodiscard]] base::InvoiceRef make_invoice(db::Writer& db, const Desk& desk, const Actor& actor, base::CustomerId cid,
                                            const std::vector<InvoiceLine>& lines, base::Date due_on);

// too_much: more than is left of it to credit.
enum class InvoiceChange { done, conflict, not_open, partly_paid, no_address, too_much };

// A fresh key of a pay link, and its SHA-256 in hexadecimal digits.
struct PayKey {
  std::string key;
  std::string hash;
};

// Mails it to the owner, again too, with a new link.
[[nodiscard]] InvoiceChange send_invoice(db::Writer& db, const Desk& desk, const Actor& actor, const InvoiceRow& invoice, int version,
                                         const PayKey& key);

using LinkFor = tables::invoice_keys::MadeFor;
// Lets this key open the invoice too. Returns the whole link.
[[nodiscard]] std::string add_pay_link(db::Writer& db, const Desk& desk, const Actor& actor, base::InvoiceId id, const PayKey& key,
                                       LinkFor made_for);

// The link does not open the invoice any more; others do. False when it was withdrawn before.
[[nodiscard]] bool withdraw_pay_link(db::Writer& db, const Desk& desk, const Actor& actor, const tables::invoice_keys::Listed& link);

// Seller and customer as they are now.
[[nodiscard]] tables::invoice_parties::Row parties_as_now(db::Reader& db, const Business& business, base::CustomerId cid);

// The invoice, held and marked as sent now, when it may be mailed; else what is in the way.
struct Sending {
  InvoiceChange verdict{};
  InvoiceRow invoice;
};
[[nodiscard]] Sending begin_sending(db::Writer& db, const Desk& desk, const InvoiceRow& invoice, int version);

// As the audit trail names it: by the reference, which each invoice has.
[[nodiscard]] std::string audited(const InvoiceRow& invoice);
// Whether it may be changed from this version on.
[[nodiscard]] InvoiceChange judge_open(const InvoiceRow& now, int version);

}  // namespace domain
