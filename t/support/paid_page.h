// An invoice over $49.00 of customer 42, and a gateway with payment pages on which it may be paid.
#pragma once

#include "domain/gateway_notices.h"
#include "domain/hosted_payment.h"
#include "t/support/business_database.h"

namespace t {

struct PageDay : BusinessDay {
  ScriptedPages pages;
  base::InvoiceId invoice_id = invoice();

  PageDay() { business.developer = true; }  // the gateway in memory takes no real money

  domain::PageVisit open(const std::string& form = "f1") {
    return domain::open_payment_page(database, desk, pages, invoice_id, form,
                                     {"https://secure.example.com/back", "https://secure.example.com/cancel"});
  }
  void look() { domain::look_at_payment_page(database, desk, pages, invoice_id); }
  void close() { domain::close_payment_page(database, desk, pages, invoice_id); }
  int settle(std::chrono::seconds later) {
    clock.advance(later);
    return domain::settle_pages_due(database, desk, pages);
  }
  // A notice as it comes in, signed now.
  ports::Verdict receive(const adapters::SimulatedPages::Notice& notice) {
    return domain::receive_notice(database, desk, pages,
                                  {.vendor = tables::payments::Vendor::stripe,
                                   .remote_addr = "192.0.2.7",
                                   .signature = notice.signature,
                                   .raw_body = notice.body});
  }
  ports::Verdict notice(std::size_t page = 0) { return receive(pages.notice(pages.pages.at(page), clock.now())); }
  int apply() { return domain::apply_gateway_notices(database, desk, pages); }

  static std::string states() { return list("SELECT state FROM payments WHERE kind = 'sale' ORDER BY id"); }
  static std::string effects() { return list("SELECT CONCAT(verdict, ':', effect) FROM gateway_events ORDER BY id"); }
  static std::string ledger() { return list("SELECT CONCAT(kind, ':', amount) FROM billing_history ORDER BY id"); }
  static std::string invoice_state() { return value("SELECT CONCAT(state, ' ', paid) FROM invoice"); }
  static bool paid_once() { return states() == "done" && ledger() == "payment:4900" && invoice_state() == "paid 4900"; }
};

}  // namespace t
