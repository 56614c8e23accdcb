// Mails to a customer about what staff have decided.
#pragma once

#include <string>
#include <vector>

#include "domain/desk.h"
#include "domain/order_case.h"

namespace domain {

// The welcome mail of the product. It says where the Account Manager is, and no password.
void tell_accepted(db::Writer& db, const Desk& desk, const OrderCase& order, base::CustomerId cid,
                   const std::vector<base::IpAddress>& ips);
// In the words of whoever refuses it.
void tell_refused_order(db::Writer& db, const Desk& desk, const Signup& signup, const std::string& words);
// What staff find in the form, to be changed.
[[nodiscard]] std::string usual_refusal(const Desk& desk, const Signup& signup);

}  // namespace domain
