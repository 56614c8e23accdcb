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
    {"staff", support},   {"staff", billing},   {"staff", sysadmin},  {"staff", admin},
    {"orders", support},  {"orders", billing},  {"orders", admin},
    {"billing", billing}, {"billing", admin},
    {"systems", support}, {"systems", sysadmin}, {"systems", admin},
    {"admin", admin},
};

}  // namespace

bool holds(tables::users::Role role, std::string_view right) {
  return std::any_of(std::begin(kGrants), std::end(kGrants),
                     [&](const Grant& grant) { return grant.right == right && grant.role == role; });
}

}  // namespace auth
