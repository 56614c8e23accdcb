// mgmt with the demonstration catalogue, one member of staff for each role, and customer 42. Logging in has its own tests: here
// sessions are made in the database.
#pragma once

#include <map>
#include <string>

#include "t/support/site.h"
#include "t/support/test.h"

namespace t {

struct MgmtSite : Site {
  explicit MgmtSite(const Settings& settings = {});

  // A browser of that person, logged in: "support", "billing", "sysadmin", "admin" are roles and logins in one. `me` is admin.
  Browser as(const std::string& role);
  // As if password or code had last been asked for so long ago.
  void prove_was(const std::string& role, int minutes_ago);

  // That person's password (staff of this site have none), and the secret of a second factor.
  static constexpr const char* kPassword = "correct horse battery";
  static constexpr const char* kTotp = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  void give_password(const std::string& login);
  void give_totp(const std::string& login);
  // A code of it, as of now plus so many steps of half a minute.
  static std::string code(int steps_later = 0, const std::string& secret = kTotp);

  // A fresh key for a form that makes something.
  std::string once();
  // What a form field of an answered page holds.
  static std::string field(const Answer& page, const std::string& name);

 private:
  int keys_ = 0;
};

}  // namespace t
