// A request for a quote: what the customer wants that no package is. The choices are lists that staff edit as data.
#pragma once

#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/form.h"
#include "base/ids.h"
#include "db/database.h"
#include "domain/catalogue.h"
#include "domain/desk.h"

namespace domain {

struct QuoteRequest {
  std::string name;
  base::Email email;
  std::vector<std::pair<std::string, std::string>> wanted;  // words and answer, in the form's order

  [[nodiscard]] std::string summary() const;  // for mails
};

// The lists that a request chooses from: field, list, label, and what is said when nothing is chosen.
struct QuoteList {
  const char* field;
  const char* list;
  const char* label;
  const char* missing;
};
[[nodiscard]] const std::vector<QuoteList>& quote_lists();

// The fields of a request, in one order; anything else that was sent is dropped.
[[nodiscard]] base::Form quote_fields(const base::Form& form);
[[nodiscard]] QuoteRequest read_quote_request(base::Form& form, const Catalogue& catalogue, base::Date today);

// Registers it once: the same form (form_hash) gives the same reference. Mails customer and staff.
[[nodiscard]] base::OrderRef place_quote_request(db::Writer& db, const Desk& desk, const std::string& form_hash,
                                                 const base::Form& form, const QuoteRequest& request,
                                                 const std::string& remote_addr);

}  // namespace domain
