// What may be done to somebody's login beside editing it, and what the pages about staff share.
#pragma once

#include <string_view>

#include "apps/mgmt/mgmt_app.h"
#include "tables/users.h"
#include "web/problem.h"

namespace mgmt {

struct StaffAction {
  std::string_view word;  // ?do= of staff_action.html
  std::string_view link;
  std::string_view effect;
  std::string_view button;
  bool severe;
};

inline constexpr StaffAction kStaffActions[] = {
    {"setup", "Send a link to set a password",
     "A mail with a link to choose a new password is sent. It works once, within 24 hours; earlier links do not work any more. The "
     "password until now stays good until a new one is chosen.",
     "Send the link", false},
    {"sessions", "End all sessions", "Everywhere this person is logged in, the next click leads to the login page.", "End all sessions",
     false},
    {"no-totp", "Take away a lost second factor",
     "The one-time codes and recovery codes of this login stop working and all its sessions end. Do this only when you know that it "
     "is really this person who asks: until a new second factor is set up, the password alone opens this login.",
     "Take away the second factor", true},
    {"disable", "Disable this login", "This person cannot log in any more and is logged out everywhere at once. Nothing is deleted.",
     "Disable this login", true},
    {"enable", "Enable this login", "This person can log in again, with the password and second factor of before.", "Enable this login",
     false},
};

// Is it offered for this person? `self` is who asks.
[[nodiscard]] bool applies(const StaffAction& action, const tables::users::Row& user, base::UserId self);

// Mails a fresh link; those sent earlier are void.
void send_setup(db::Writer& db, MgmtApp& app, base::UserId user, const std::string& name, const base::Email& email,
                const std::string& login);

}  // namespace mgmt
