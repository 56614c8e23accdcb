// An invoice paid on a page of a second gateway. A row in payments is committed, a page is opened under its request id, and the payer
// gets the page's address only when the row names the page: so an attempt without a page cannot have been paid, and a process that
// dies in between has done no harm. What became of an open page is told by signed notices (gateway_events.h), asked for when the
// payer is back, and asked for by the worker; whichever comes first counts, once. While a page may be paid no other payment of the
// invoice can begin; closing the page sets the invoice free.
#pragma once

#include <optional>
#include <string>

#include "db/database.h"
#include "domain/payments.h"
#include "ports/payment_pages.h"

namespace domain {

struct PageVisit {
  std::string address;       // where the payer goes; empty: nowhere
  bool nothing_due = false;  // or the invoice is being paid another way
  bool no_page = false;      // the gateway opened none: another way to pay is free
};

struct PageLinks {
  std::string return_url;
  std::string cancel_url;
};

// The same form leads to the same page, and so does another one while a page is open. No transaction is open while the gateway is
// asked.
[[nodiscard]] PageVisit open_payment_page(db::Database& database, const Desk& desk, ports::PaymentPages& pages,
                                          base::InvoiceId invoice, const std::string& form_key, const PageLinks& links);

// The address of the page on which this invoice may be paid now.
[[nodiscard]] std::optional<std::string> open_page_of(db::Reader& db, base::InvoiceId invoice);

// The payer is back: asks what became of the page and records it.
void look_at_payment_page(db::Database& database, const Desk& desk, ports::PaymentPages& pages, base::InvoiceId invoice);

// The payer wants to pay another way: closes the page. If it was paid meanwhile, that is recorded.
void close_payment_page(db::Database& database, const Desk& desk, ports::PaymentPages& pages, base::InvoiceId invoice);

// Asks about every page and refund that is due. Returns how many were settled. One transaction each, none open during a call.
int settle_pages_due(db::Database& database, const Desk& desk, ports::PaymentPages& pages);

// How long the gateway may still be at work on what we sent; and false when the worker may be about to call an attempt lost.
[[nodiscard]] std::chrono::seconds page_window(const ports::PaymentPages& pages);
[[nodiscard]] bool may_still_ask(const Desk& desk, const PaymentRow& attempt);

// Records what is known about a payment's page, with all its effects. True when that settled it.
bool settle_page(db::Writer& db, const Desk& desk, base::PaymentId id, const ports::PageAnswer& page);

}  // namespace domain
