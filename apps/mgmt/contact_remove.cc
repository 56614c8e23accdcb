// Asks before a contact is removed, and removes it.
#include "apps/mgmt/contact_frame.h"
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "domain/customer_people.h"
#include "tpl/mgmt/contact_remove.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_contact_remove;

template <class Ctx>
web::View page(Ctx& c, const tables::customers::Head& customer, const tables::contacts::Row& contact, const base::Form& form) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Remove " + contact.name + " · " + base::display(customer.cid)).form(form);
  show_ident(view, customer);
  view.set(t::CID, base::display(customer.cid))
      .set(t::NAME, customer.display_name())
      .set(t::CONTACT_NAME, contact.name)
      .set(t::CONTACT_EMAIL, contact.email)
      .set(t::ROLES, domain::contact_roles(contact.billing, contact.admin));
  return view;
}

}  // namespace

web::Response contact_remove_page(web::GetCtx& c) {
  const auto contact = named_contact(c.db, c.request.query_value("id"));
  if (!contact) return no_contact(c);
  base::Form form;
  form.set("id", base::str(contact->id));
  form.set("version", base::str(contact->version));
  return page(c, tables::customers::head(c.db, contact->cid).value(), *contact, form).render();
}

web::Response contact_remove_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto held = held_contact(c.db, form.raw("id"));
  if (!held) return no_contact(c);
  const auto& [customer, contact] = *held;
  const auto saved = domain::remove_contact(c.db, site(c).desk(), actor(c), contact, form_version(form));
  if (saved.done()) return web::see_other(customer_path(customer.cid, "contacts", "contact-removed"));
  saved.mark(form);
  if (!saved.conflict) return page(c, customer, contact, form).render();
  form.set("version", base::str(contact.version));
  web::View view = page(c, customer, contact, form);
  show_conflict(view, t::CONFLICT, c.db, "contact:" + base::str(contact.id));
  return view.render().with(409);
}

}  // namespace mgmt
