// The card form of orders, invoices and the Account Manager: one for all. Number and security code are never shown again, whatever
// happens.
#pragma once

#include "domain/card_charge.h"
#include "ports/services.h"
#include "web/page.h"
#include "web/view.h"

namespace card_form {

// Puts the fields at `mark`; a form that was sent back is shown with its errors.
void show(web::View& view, web::IncludeName mark, base::Form form);

struct Submit {
  bool sent = false;   // the bank was asked and has not declined: go to the page that shows the result
  base::Form form;     // else: what was sent, with its errors
  domain::NotBegun not_begun = domain::NotBegun::no;
};

// The words for what came of an attempt that was declined.
[[nodiscard]] const char* decline_tag(const domain::ChargeResult& result);

// Reads the card and charges or checks it; a decline is an error at the card number.
[[nodiscard]] Submit submit(web::StepCtx& c, const domain::Desk& desk, ports::Services& services, const domain::PayFor& what);

}  // namespace card_form
