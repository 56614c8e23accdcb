// An order that nothing is wrong with, for each product, and a catalogue to order from. Codes and prices are those of
// schema/demo/01-catalogue.sql, so that the same fields fit the database that has it.
#pragma once

#include <string>

#include "base/form.h"
#include "domain/catalogue.h"
#include "domain/order.h"

namespace t {

[[nodiscard]] domain::Catalogue sample_catalogue();

// What a customer fills in, over all steps: a new customer who pays by card, monthly.
[[nodiscard]] base::NameValues order_fields(domain::Svc svc);

// The fields with some of them changed; a value of nullptr takes the field out.
struct Change {
  const char* field;
  const char* value;
};
[[nodiscard]] base::Form form_of(base::NameValues fields, std::initializer_list<Change> changes = {});

// "field:tag", separated by blanks.
[[nodiscard]] std::string errors_of(const base::Form& form);

// A quote that staff have sent.
[[nodiscard]] tables::quotes::Row sample_quote();

inline constexpr domain::Svc kProducts[] = {domain::Svc::linux_vps, domain::Svc::freebsd_vps, domain::Svc::linux_oss,
                                            domain::Svc::freebsd_oss, domain::Svc::dedicated, domain::Svc::colo};

}  // namespace t
