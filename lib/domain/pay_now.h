// A customer who wants to pay what is due is led to the pay page of an invoice: the open one that is due first, or one that is made
// for the charges that no invoice asks for yet.
#pragma once

#include <optional>
#include <string>

#include "domain/invoicing.h"

namespace domain {

// Lines for all that is due and that no invoice asks for yet: of at most so many charges, and one for the rest, such as a payment
// that was given back.
[[nodiscard]] std::vector<InvoiceLine> lines_for_balance(db::Reader& db, base::CustomerId cid, int most);

// The whole link; nullopt: nothing is due.
[[nodiscard]] std::optional<std::string> pay_now(db::Writer& db, const Desk& desk, const Actor& actor, base::CustomerId cid,
                                                 const PayKey& key);
// The same for one invoice; nullopt: it is not open, or not this customer's.
[[nodiscard]] std::optional<std::string> pay_invoice(db::Writer& db, const Desk& desk, const Actor& actor, base::CustomerId cid,
                                                     const base::InvoiceRef& ref, const PayKey& key);

}  // namespace domain
