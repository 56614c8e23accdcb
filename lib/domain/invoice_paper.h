// Invoices and credit notes, and receipts for payments, as they are printed. An invoice and its credit notes name seller and customer
// as they were when the invoice was issued; a receipt names them as they are.
#pragma once

#include "domain/credit_notes.h"
#include "domain/invoicing.h"
#include "ports/invoice_printer.h"

namespace domain {

// While the invoice is open the paper carries a pay link with this key; that it was printed is in the audit trail.
[[nodiscard]] ports::InvoicePaper invoice_paper(db::Writer& db, const Desk& desk, const Actor& actor, const InvoiceRow& invoice,
                                                const PayKey& key);

[[nodiscard]] ports::InvoicePaper credit_note_paper(db::Reader& db, const Desk& desk, const InvoiceRow& invoice, const CreditNote& note);

// A payment in the ledger.
struct Receipt {
  tables::billing_history::Row entry;
  std::string paid_by;  // "Visa ending 4242", "Cheque"
};
// nullopt: there is no such payment of this customer, or it was taken back.
[[nodiscard]] std::optional<Receipt> receipt(db::Reader& db, base::CustomerId cid, base::EntryId id);
[[nodiscard]] ports::InvoicePaper receipt_paper(db::Reader& db, const Desk& desk, const Receipt& receipt);

// Both sides of an invoice, a line each thing: company, phone and e-mail; name, company, address and account.
struct Parties {
  std::string company;
  std::vector<std::string> company_lines;
  std::vector<std::string> customer_lines;
};
[[nodiscard]] Parties parties_of(db::Reader& db, const Business& business, const InvoiceRow& invoice);
[[nodiscard]] Parties parties_now(db::Reader& db, const Business& business, base::CustomerId cid);

}  // namespace domain
