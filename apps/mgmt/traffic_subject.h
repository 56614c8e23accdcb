// Whose traffic staff ask for: a customer, one of the systems, or an address of ours, whoever has or had it.
#pragma once

#include "apps/mgmt/mgmt_app.h"
#include "apps/shared/traffic_page.h"
#include "tables/customers.h"

namespace mgmt {

struct TrafficSubject {
  traffic_page::Subject subject;
  traffic_page::Tenures tenures;  // those that the report is about
  std::optional<tables::customers::Head> customer;  // none for an address
};

// By the fields who and of. nullopt: nothing was typed, or the form has an error: what was typed is nobody's.
[[nodiscard]] std::optional<TrafficSubject> read_traffic_subject(db::Reader& db, base::Form& form, base::Timestamp now);

}  // namespace mgmt
