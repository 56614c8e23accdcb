// The card form of orders and invoices: one for both. Number and security code are never shown again, whatever happens.
#pragma once

#include <string>

#include "apps/signup/signup_app.h"
#include "domain/card_charge.h"
#include "web/view.h"

namespace signup {

// Puts the fields at `mark`; a form that was sent back is shown with its errors.
void show_card_form(web::View& view, web::IncludeName mark, base::Form form);

struct CardSubmit {
  bool charged = false;        // there is a result: go to the page that shows it
  base::Form form;             // else: what was sent, with its errors
  bool nothing_due = false;
};

// Reads the card and charges it; a decline is an error at the card number.
[[nodiscard]] CardSubmit submit_card(web::StepCtx& c, const domain::PayFor& what);

}  // namespace signup
