// Roles of staff and what they may do. A right is the short word that stands in a page table (apps/*/pages.h).
#pragma once

#include <string_view>

#include "tables/am_logins.h"
#include "tables/users.h"

namespace auth {

// staff: see everything, write notes and pastes. customers: owner, contacts, bandwidth, access to am. orders: new signups and
// quotes. billing: ledger, invoices, payment sources, packages. systems: servers and their cancellation. network: hosts,
// addresses, templates. admin: people, menu, and what takes back a stop.
//
// "self" is one's own login, also of somebody who has to set up a second factor before anything else. "staff" is everybody who is logged in to mgmt. A word that is not known is nobody's right.
[[nodiscard]] bool holds(tables::users::Role role, std::string_view right);

inline constexpr std::string_view kOwnLogin = "self";

// The rights of am. customer: every login of the account. billing: bills, payments and receipts. card: the payment method; staff
// who look at an account see such a page and never send it. power: switching servers. owner: the people and the rules of the
// account. kOwnLogin is the login itself, its password, codes and sessions: never shown to staff. logged-in: whoever is, staff too.
// view: staff who look at the account.
inline constexpr std::string_view kCustomer = "customer";
inline constexpr std::string_view kBilling = "billing";
inline constexpr std::string_view kCard = "card";
inline constexpr std::string_view kPower = "power";
inline constexpr std::string_view kOwner = "owner";
inline constexpr std::string_view kLoggedIn = "logged-in";
inline constexpr std::string_view kStaffView = "view";

[[nodiscard]] bool holds(tables::am_logins::Kind kind, std::string_view right);
// Staff in a customer's account: what they may look at, and what they may send once they have said why.
[[nodiscard]] bool shown_to_staff(std::string_view right);
[[nodiscard]] bool open_to_staff(std::string_view right);

}  // namespace auth
