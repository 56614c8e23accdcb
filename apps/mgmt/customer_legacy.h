// PayPal subscriptions on the customer page.
#pragma once

#include "apps/mgmt/customer_frame.h"

namespace mgmt {

void show_legacy(web::Scope page, web::GetCtx& c, const tables::customers::Head& customer);

}  // namespace mgmt
