// Mails that guard a customer's account in am: codes, links, and word of whatever has changed, in case it was somebody else.
#pragma once

#include <optional>
#include <string>

#include "base/actor.h"
#include "base/ids.h"
#include "domain/desk.h"
#include "db/database.h"

namespace domain {

// To whom, and about which login ("col00042", "col00042-anna").
struct AccountMail {
  base::CustomerId cid;
  std::string account;
  std::string name;
  base::Email to;
};

void tell_security_code(db::Writer& db, const Desk& desk, const AccountMail& mail, const std::string& code, base::Timestamp until);
// `what` is a sentence without its end: "The password was changed".
// Without `by` the address that it was done from is not said: it is our own.
void tell_account_changed(db::Writer& db, const Desk& desk, const AccountMail& mail, const std::string& what, const std::optional<base::Actor>& by);
// `card` is "Visa ending 4242", `expiry` "2031-04".
void tell_card_changed(db::Writer& db, const Desk& desk, const AccountMail& mail, const std::string& card, const std::string& expiry);
void tell_new_device(db::Writer& db, const Desk& desk, const AccountMail& mail, const std::string& agent, const base::Actor& by);
void tell_password_reset(db::Writer& db, const Desk& desk, const AccountMail& mail, const std::string& link, base::Timestamp until);
void tell_login_invited(db::Writer& db, const Desk& desk, const AccountMail& mail, const std::string& link, base::Timestamp until);
// `owner` is who was chosen; `link` takes it back.
void tell_owner_chosen(db::Writer& db, const Desk& desk, const AccountMail& mail, const std::string& owner, const std::string& link,
                       base::Timestamp until);
void tell_owner_undone(db::Writer& db, const Desk& desk, const AccountMail& mail);

}  // namespace domain
