// am with two customers, 42 and 43, a password for both, and browsers that are logged in as each kind of login of 42.
#pragma once

#include <string>

#include "t/support/site.h"
#include "t/support/test.h"

namespace t {

struct AmSite : Site {
  explicit AmSite(const Settings& settings = {});

  static constexpr char kPassword[] = "correct horse battery";

  // "owner": the account's own login; "billing", "technical", "co-owner": further logins anna, bert and cleo. "other": the own
  // login of customer 43. "staff": somebody of the support who looks at 42. Each call begins a session of its own.
  Browser as(const std::string& who);
  // With a reason to change things.
  Browser as_staff_with_reason();

  // The newest mail to that address that has this in its subject; empty when there is none.
  std::string mail(const std::string& to, const std::string& subject);
  int mails(const std::string& to, const std::string& subject);
  // The security code that was mailed last to that address.
  std::string code(const std::string& to = "robin@example.com");
  // What stands behind "key=" in the newest mail to that address.
  std::string key(const std::string& to, const std::string& subject);
  // Asks for a code with the button of this form and returns it.
  std::string ask_code(Browser& browser, const std::string& path, Fields fields = {}, const std::string& to = "robin@example.com");
  void forget_mails() { exec("UPDATE mail_outbox SET subject = 'old'"); }

  // What a hidden field of the page holds.
  static std::string field(const Answer& page, const std::string& name);
  std::string version(int cid = 42) { return value("SELECT row_version FROM customers WHERE cid = ?", {std::to_string(cid)}); }

 private:
  int sessions_ = 0;
};

}  // namespace t
