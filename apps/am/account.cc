// The account: its owner, contacts and logins, what happens to its traffic, and one's own login: password, second factor, and
// where it is used. Each change has a page of its own.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "auth/am_account.h"
#include "auth/rights.h"
#include "domain/customer_people.h"
#include "domain/login_kinds.h"
#include "domain/overage.h"
#include "tables/am_factors.h"
#include "tables/am_recovery_codes.h"
#include "tables/contacts.h"
#include "tables/customers.h"
#include "tpl/am/account.h"

namespace am {

namespace {

namespace t = tpl::am_account;
using tables::customers::Profile;

std::string address_of(const tables::customers::Person& person) {
  std::vector<std::string> parts;
  for (const std::string& part : {person.address, person.city, person.postal_code, person.country}) {
    if (!part.empty()) parts.push_back(part);
  }
  return base::join(parts, ", ");
}

void show_owner(web::View& view, const Profile& profile, bool may_edit) {
  const auto& owner = profile.person;
  view.set(t::OWNER_NAME, owner.name)
      .set(t::OWNER_EMAIL, owner.email ? owner.email->text() : "not known yet")
      .set(t::OWNER_PHONE, owner.phone.empty() ? "none on file" : owner.phone)
      .set(t::OWNER_ADDRESS, address_of(owner))
      .set(t::OVERAGE, domain::overage_words(profile.bandwidth.option, profile.bandwidth.limit))
      .show_if(may_edit, t::MAY_EDIT);
  if (!owner.company.empty()) view.add(t::COMPANY_ON_FILE).set(t::OWNER_COMPANY, owner.company);
}

void show_contacts(web::View& view, const std::vector<tables::contacts::Row>& contacts, bool may_edit) {
  if (contacts.empty()) {
    view.show(t::NO_CONTACTS);
    return;
  }
  web::Scope table = view.add(t::CONTACTS);
  for (const auto& contact : contacts) {
    web::Scope row = table.add(t::CONTACT);
    row.set(t::CONTACT_NAME, contact.name)
        .set(t::CONTACT_EMAIL, contact.email)
        .set(t::CONTACT_PHONE, contact.phone)
        .set(t::ROLES, domain::contact_roles(contact.billing, contact.admin));
    if (may_edit) row.add(t::EDIT_CONTACT).set(t::CONTACT_ID, contact.id);
  }
}

void show_logins(web::View& view, db::Reader& db, base::CustomerId cid) {
  web::Scope box = view.add(t::LOGINS);
  box.set(t::OWN_NAME, base::display(cid));
  for (const auto& login : tables::am_logins::of(db, cid)) {
    web::Scope row = box.add(t::LOGIN);
    row.set(t::LOGIN_ACCOUNT, auth::am_name(cid, login.name))
        .set(t::LOGIN_ID, login.id)
        .set(t::LOGIN_EMAIL, login.email)
        .set(t::LOGIN_KIND, domain::kind_words(login.kind));
    row.show(!login.active ? t::DISABLED : login.hash ? t::ACTIVE : t::INVITED);
  }
}

void show_sessions(web::Scope page, const std::vector<auth::OwnSession>& sessions) {
  for (const auto& session : sessions) {
    web::Scope row = page.add(t::SESSION);
    row.set(t::SINCE, base::long_form(session.created_at))
        .set(t::SINCE_ISO, session.created_at)
        .set(t::SEEN, base::long_form(session.seen_at))
        .set(t::SEEN_ISO, session.seen_at)
        .set(t::ADDRESS, session.remote_addr)
        .set(t::AGENT, session.agent);
    if (session.this_one) {
      row.show(t::THIS_ONE);
    } else {
      row.add(t::OTHER).set(t::HANDLE, session.handle);
    }
  }
}

void show_own_login(web::View& view, web::GetCtx& c) {
  web::Scope own = view.add(t::OWN_LOGIN);
  own.set(t::ACCOUNT, c.visitor.name);
  if (tables::am_factors::of(c.db, who(c.visitor)).secret) {
    own.add(t::SECOND_FACTOR).set(t::CODES_LEFT, tables::am_recovery_codes::left(c.db, who(c.visitor)));
  } else {
    own.show(t::NO_SECOND_FACTOR);
  }
  show_sessions(own, auth::own_sessions(c.db, who(c.visitor), c.visitor.token, auth::kCustomerLifetime, site(c).now()));
}

}  // namespace

web::Response account_page(web::GetCtx& c) {
  const bool may_edit = c.visitor.staff.empty() && c.app.allows(c.visitor, auth::kOwner);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Account").set(t::CID, base::display(customer(c)));
  view.show_if(c.request.query_value("saved") == "1", t::SAVED).show_if(c.request.query_value("ended") == "1", t::ENDED);
  show_owner(view, tables::customers::profile(c.db, customer(c)).value(), may_edit);
  show_contacts(view, tables::contacts::of(c.db, customer(c)), may_edit);
  if (c.app.allows(c.visitor, auth::kOwner)) show_logins(view, c.db, customer(c));
  if (c.visitor.staff.empty()) show_own_login(view, c);
  return view.render();
}

}  // namespace am
