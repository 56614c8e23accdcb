#include "domain/owner_choice.h"

#include <algorithm>

#include "base/log.h"
#include "domain/account_mail.h"
#include "domain/audit.h"
#include "domain/customer_index.h"
#include "domain/notices.h"
#include "tables/customers.h"
#include "tables/sessions.h"

namespace domain {

namespace {

std::string object(base::CustomerId cid) { return "customer:" + base::str(cid); }

}  // namespace

bool choose_owner(db::Writer& db, const Desk& desk, const base::Actor& actor, base::CustomerId cid, base::ContactId chosen,
                  const UndoLink& undo_link, base::Timestamp undo_until) {
  if (!tables::customers::hold(db, cid)) return false;
  auto person = tables::customers::person(db, cid);
  const auto contacts = tables::contacts::of(db, cid);
  const auto it = std::find_if(contacts.begin(), contacts.end(), [&](const auto& contact) { return contact.id == chosen; });
  if (!person || person->email || it == contacts.end()) return false;
  const std::string before = person->name;
  person->name = it->name;
  person->email = it->email;
  if (!tables::customers::set_person(db, *person)) return false;
  Changes changes;
  changes.note("name", before, it->name).note("owner e-mail", "", it->email.text());
  record(db, actor, "owner.chosen", object(cid), cid, changes, desk.clock.now());
  base::log::info("owner.chosen", {{"cid", cid.value}, {"addr", actor.remote_addr}});
  index_customer(db, cid);
  for (const auto& contact : contacts) {
    tell_owner_chosen(db, desk, {cid, base::display(cid), contact.name, contact.email}, it->name, undo_link(before), undo_until);
  }
  return true;
}

void undo_owner(db::Writer& db, const Desk& desk, const base::Actor& actor, base::CustomerId cid, const std::string& before) {
  (void)tables::customers::lock(db, cid);
  auto person = tables::customers::person(db, cid).value();
  Changes changes;
  changes.note("name", person.name, before).note("owner e-mail", person.email ? person.email->text() : "", "").note("access", "", "shut");
  person.name = before;
  person.email = std::nullopt;
  if (!tables::customers::set_person(db, person)) throw std::runtime_error("owner: a row that is held has changed");
  tables::customers::shut_am(db, cid);
  tables::sessions::remove_of(db, cid);
  record(db, actor, "owner.undone", object(cid), cid, changes, desk.clock.now());
  index_customer(db, cid);
  for (const auto& contact : tables::contacts::of(db, cid)) {
    tell_owner_undone(db, desk, {cid, base::display(cid), contact.name, contact.email});
  }
  tell_staff(db, desk, "", base::display(cid) + ": the choice of the owner was taken back",
             "A contact of " + base::display(cid) + " says that the owner chosen at the first login is not the owner. The account is shut:"
             " find out who owns it, enter the owner and reset the access.");
}

}  // namespace domain
