// The ledger with its running balance on the customer page, twenty entries a page (?bp=2).
#pragma once

#include "apps/mgmt/customer_frame.h"

namespace mgmt {

void show_billing(web::Scope page, web::GetCtx& c, const tables::customers::Head& customer);

}  // namespace mgmt
