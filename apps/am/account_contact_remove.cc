// Asks before a contact is removed, and removes it.
#include "apps/am/guard.h"
#include "apps/am/own_contact.h"
#include "apps/am/pages.h"
#include "domain/customer_people.h"
#include "tpl/am/account_contact_remove.h"

namespace am {

namespace {

namespace t = tpl::am_account_contact_remove;

web::View page(db::Reader& db, web::App& app, const web::Visitor& visitor, const tables::contacts::Row& contact, const base::Form& form,
               const GuardNotes& notes) {
  web::View view{t::kFile, app, visitor};
  view.title("Remove " + contact.name).form(form);
  view.set(t::CONTACT_NAME, contact.name)
      .set(t::CONTACT_EMAIL, contact.email)
      .set(t::ROLES, domain::contact_roles(contact.billing, contact.admin));
  show_guard(view, t::GUARD, db, visitor, Guards::account, "Remove the contact", notes);
  return view;
}

}  // namespace

web::Response account_contact_remove_page(web::GetCtx& c) {
  const auto contact = own_contact(c.db, c.visitor, c.request.query_value("id"));
  if (!contact) return no_own_contact(c);
  base::Form form;
  form.set("id", base::str(contact->id));
  form.set("version", base::str(contact->version));
  return page(c.db, c.app, c.visitor, *contact, form, {}).render();
}

web::Response account_contact_remove_submit(web::StepCtx& c) {
  base::Form form = c.request.form();
  const auto contact = c.database.read([&](db::Reader& db) { return own_contact(db, c.visitor, form.raw("id")); });
  if (!contact) return no_own_contact(c);
  const GuardedEdit edit{
      .what = "The contact " + contact->name + " was removed",
      .change = [&](db::Writer& db, const base::Form& sent) {
        return domain::remove_contact(db, site(c).desk(), actor(c), *contact, form_version(sent));
      },
      .page = [&](db::Reader& db, base::Form& sent, const GuardNotes& notes) {
        if (notes.conflict) sent.set("version", base::str(contact->version));
        return page(db, c.app, c.visitor, *contact, sent, notes);
      }};
  if (auto answer = save_guarded(c, form, edit)) return *std::move(answer);
  return web::see_other("/am/account.html?saved=1#contacts");
}

}  // namespace am
