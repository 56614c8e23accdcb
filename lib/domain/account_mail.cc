#include "domain/account_mail.h"

#include "domain/post.h"

namespace domain {

namespace {

base::NameValues with(const AccountMail& mail, base::NameValues more) {
  base::NameValues values = {{"NAME", mail.name}, {"ACCOUNT", mail.account}};
  for (auto& value : more) values.push_back(std::move(value));
  return values;
}

std::string cause(const AccountMail& mail) { return "customer " + base::str(mail.cid); }

}  // namespace

void tell_security_code(db::Writer& db, const Desk& desk, const AccountMail& mail, const std::string& code, base::Timestamp until) {
  post(db, desk, mail.to, desk.business.support, "am_code", with(mail, {{"CODE", code}, {"UNTIL", base::long_form(until)}}), cause(mail), "");
}

void tell_account_changed(db::Writer& db, const Desk& desk, const AccountMail& mail, const std::string& what,
                          const std::optional<base::Actor>& by) {
  post(db, desk, mail.to, desk.business.support, "am_changed",
       with(mail, {{"WHAT", what}, {"WHEN", base::long_form(desk.clock.now())}, {"FROM", by ? ", from " + by->remote_addr : ""}}), cause(mail), "");
}

void tell_card_changed(db::Writer& db, const Desk& desk, const AccountMail& mail, const std::string& card, const std::string& expiry) {
  post(db, desk, mail.to, desk.business.billing, "card_changed",
       with(mail, {{"CARD", card}, {"EXPIRY", expiry}, {"WHEN", base::long_form(desk.clock.now())}}), cause(mail), "");
}

void tell_new_device(db::Writer& db, const Desk& desk, const AccountMail& mail, const std::string& agent, const base::Actor& by) {
  post(db, desk, mail.to, desk.business.support, "am_new_device",
       with(mail, {{"AGENT", agent}, {"WHEN", base::long_form(desk.clock.now())}, {"ADDRESS", by.remote_addr}}), cause(mail), "");
}

void tell_password_reset(db::Writer& db, const Desk& desk, const AccountMail& mail, const std::string& link, base::Timestamp until) {
  post(db, desk, mail.to, desk.business.support, "am_reset_link", with(mail, {{"LINK", link}, {"UNTIL", base::long_form(until)}}), cause(mail), "");
}

void tell_login_invited(db::Writer& db, const Desk& desk, const AccountMail& mail, const std::string& link, base::Timestamp until) {
  post(db, desk, mail.to, desk.business.support, "am_invite", with(mail, {{"LINK", link}, {"UNTIL", base::long_form(until)}}), cause(mail), "");
}

void tell_owner_chosen(db::Writer& db, const Desk& desk, const AccountMail& mail, const std::string& owner, const std::string& link,
                       base::Timestamp until) {
  post(db, desk, mail.to, desk.business.support, "owner_chosen",
       with(mail, {{"OWNER", owner}, {"LINK", link}, {"UNTIL", base::long_form(until)}}), cause(mail), "");
}

void tell_owner_undone(db::Writer& db, const Desk& desk, const AccountMail& mail) {
  post(db, desk, mail.to, desk.business.support, "owner_undone", with(mail, {}), cause(mail), "");
}

}  // namespace domain
