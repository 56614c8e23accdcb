// Payment sources on the customer page.
#pragma once

#include <vector>

#include "apps/mgmt/customer_frame.h"
#include "tables/pmt_source.h"

namespace mgmt {

void show_sources(web::Scope page, web::GetCtx& c, const tables::customers::Head& customer, const std::vector<tables::pmt_source::Row>& sources);

}  // namespace mgmt
