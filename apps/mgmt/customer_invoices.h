// Outstanding invoices on the customer page.
#pragma once

#include "apps/mgmt/customer_frame.h"

namespace mgmt {

void show_invoices(web::Scope page, web::GetCtx& c, const tables::customers::Head& customer);

}  // namespace mgmt
