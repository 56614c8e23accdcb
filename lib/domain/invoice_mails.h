// Mails about invoices, to the customer's owner. Each is a row in the outbox; without an address on file there is none.
#pragma once

#include <string>
#include <vector>

#include "db/database.h"
#include "domain/desk.h"
#include "tables/credit_notes.h"
#include "tables/invoice.h"
#include "tables/invoice_lines.h"

namespace domain {

// Asks to pay it, with the link. `note` is what the sender wants to say; it may be empty.
void tell_invoice(db::Writer& db, const Desk& desk, const tables::invoice::Row& invoice,
                  const std::vector<tables::invoice_lines::Row>& lines, const std::string& link, const std::string& note = "");
// Reminds of it for the `step`-th time.
void tell_reminder(db::Writer& db, const Desk& desk, const tables::invoice::Row& invoice, int step, const std::string& link);
// Says what is credited; `invoice` as it is after that.
void tell_credit_note(db::Writer& db, const Desk& desk, const tables::invoice::Row& invoice, const tables::credit_notes::Row& note,
                      const std::vector<tables::credit_note_lines::Row>& lines);

}  // namespace domain
