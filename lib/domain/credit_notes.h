// Credit notes: how an issued invoice, which never changes, is taken back. Each has a number of a series of its own, refers to its
// invoice, is addressed as that was, and is mailed to the owner. There are two kinds:
//   part  a line or an amount was asked for wrongly: the customer owes less. Its sum is a credit in the ledger, in the same
//         transaction, and the invoice asks for so much less. What was paid already stays paid: the credit is then in the balance.
//   void  the invoice as a whole was wrong and nothing is paid of it: it asks for nothing any more. The ledger does not move,
//         because an invoice never moved it: the charges stay and may be asked for anew; a wrong charge is reversed there.
#pragma once

#include "domain/invoicing.h"
#include "tables/credit_notes.h"

namespace domain {

using CreditNote = tables::credit_notes::Row;
using CreditLine = tables::credit_note_lines::Row;

// What may still be credited of an invoice, paid or not.
[[nodiscard]] base::Money creditable(const InvoiceRow& invoice);

// `lines` have amounts above zero. too_much when their sum is more than creditable().
[[nodiscard]] InvoiceChange credit_invoice(db::Writer& db, const Desk& desk, const Actor& actor, const InvoiceRow& invoice, int version,
                                           const std::vector<CreditLine>& lines, const std::string& reason);

[[nodiscard]] InvoiceChange void_invoice(db::Writer& db, const Desk& desk, const Actor& actor, const InvoiceRow& invoice, int version,
                                         const std::string& reason);

}  // namespace domain
