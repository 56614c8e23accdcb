#include "auth/rights.h"

#include <algorithm>

namespace auth {

namespace {

using enum tables::users::Role;

struct Grant {
  std::string_view right;
  tables::users::Role role;
};

// An admin holds every right that is named here.
constexpr Grant kGrants[] = {
    {kOwnLogin, support}, {kOwnLogin, billing}, {kOwnLogin, sysadmin}, {kOwnLogin, admin},
    {"staff", support},   {"staff", billing},   {"staff", sysadmin},  {"staff", admin},
    {"customers", support}, {"customers", billing}, {"customers", admin},
    {"orders", support},  {"orders", billing},  {"orders", admin},
    {"billing", billing}, {"billing", admin},
    {"systems", support}, {"systems", sysadmin}, {"systems", admin},
    {"network", sysadmin}, {"network", admin},
    {"admin", admin},
};

using Kind = tables::am_logins::Kind;

struct AmGrant {
  std::string_view right;
  Kind kind;
};

// An owner holds every right that is named here. Billing switches no server, and a technical login sees no bill.
constexpr AmGrant kAmGrants[] = {
    {kOwnLogin, Kind::owner}, {kOwnLogin, Kind::billing}, {kOwnLogin, Kind::technical},
    {kCustomer, Kind::owner}, {kCustomer, Kind::billing}, {kCustomer, Kind::technical},
    {kBilling, Kind::owner},  {kBilling, Kind::billing},
    {kCard, Kind::owner},     {kCard, Kind::billing},
    {kPower, Kind::owner},    {kPower, Kind::technical},
    {kOwner, Kind::owner},
    {kLoggedIn, Kind::owner}, {kLoggedIn, Kind::billing}, {kLoggedIn, Kind::technical},
};

}  // namespace

bool holds(Kind kind, std::string_view right) {
  return std::any_of(std::begin(kAmGrants), std::end(kAmGrants),
                     [&](const AmGrant& grant) { return grant.right == right && grant.kind == kind; });
}

bool shown_to_staff(std::string_view right) {
  return right == kStaffView || (right != kOwnLogin && holds(Kind::owner, right));
}

bool open_to_staff(std::string_view right) { return right == kCustomer || right == kBilling || right == kPower; }

bool holds(tables::users::Role role, std::string_view right) {
  return std::any_of(std::begin(kGrants), std::end(kGrants),
                     [&](const Grant& grant) { return grant.right == right && grant.role == role; });
}

}  // namespace auth
