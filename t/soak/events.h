// What customers, banks, PayPal and staff do on a day, before its work begins.
#pragma once

#include "t/soak/company.h"

namespace soak {

// `working` is false on days on which no job runs: then staff end nothing, as what is billed late would be theirs to say.
void let_happen(Company& company, base::Date day, bool working);

}  // namespace soak
