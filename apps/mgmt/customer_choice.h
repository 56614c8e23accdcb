// A field in which staff name a customer by whatever is at hand: the id, an invoice's number or reference, a name. What is clear is
// taken at once; otherwise the form comes back with those who may be meant, to choose one with the arrow keys.
#pragma once

#include <optional>
#include <vector>

#include "apps/mgmt/mgmt_app.h"
#include "base/form.h"
#include "domain/customer_search.h"
#include "domain/invoicing.h"
#include "web/view.h"

namespace mgmt {

struct CustomerChoice {
  std::optional<base::CustomerId> cid;         // nullopt: a fault is at the field "who"
  std::optional<domain::InvoiceRow> invoice;  // when it was named by one
  std::vector<domain::Hit> candidates;
};

// The fields "who", and of a form that came back "cid" with "who-chosen", the text for which there was that choice.
[[nodiscard]] CustomerChoice choose_customer(db::Reader& db, base::Form& form);

// The field, labelled and with the candidates below it (templates/mgmt/customer_choice.tpl).
void show_choice(web::View& view, web::IncludeName where, const base::Form& form, const CustomerChoice& choice);

}  // namespace mgmt
