// Reminders of open invoices: the n-th goes out so many days after the due date (Business::reminder_days), each once. When steps were
// missed, only the latest of them is sent. A job asks for what is due and reminds of one invoice after another, each in a
// transaction of its own; staff remind when they want, and that counts as the step that is due, so that the job does not say it again.
#pragma once

#include <vector>

#include "domain/invoicing.h"

namespace domain {

// Those for which a step is due today, longest due first.
[[nodiscard]] std::vector<base::InvoiceId> reminders_due(db::Reader& db, const Desk& desk, int most);

// Sends the step that is due, with a link of its own. False: none is, another one was quicker, or there is no address.
bool remind(db::Writer& db, const Desk& desk, const Actor& actor, base::InvoiceId id, const PayKey& key);

// By staff: reminds now of one that is past its due date, and sends one that is not as an invoice again.
[[nodiscard]] InvoiceChange remind_by_hand(db::Writer& db, const Desk& desk, const Actor& actor, const InvoiceRow& invoice, int version,
                                           const PayKey& key);

}  // namespace domain
