// A contact of a customer: a new one (?cid=) or one on file (?id=).
#include "apps/mgmt/contact_frame.h"
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "domain/customer_people.h"
#include "tpl/mgmt/contact_edit.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_contact_edit;
using ContactRow = tables::contacts::Row;
using tables::customers::Head;

base::Form form_of(const ContactRow& contact) {
  base::Form form;
  form.set("id", base::str(contact.id));
  form.set("version", base::str(contact.version));
  form.set("contact-name", contact.name);
  form.set("contact-email", contact.email.text());
  form.set("contact-tel", contact.phone);
  form.set("contact-billing", base::str(contact.billing));
  form.set("contact-admin", base::str(contact.admin));
  return form;
}

void show_roles(web::View& view, web::SectionName where, std::string_view chosen) {
  static constexpr std::pair<domain::ContactRole, const char*> kRoles[] = {{domain::ContactRole::no, "No"},
                                                                           {domain::ContactRole::main, "Yes"},
                                                                           {domain::ContactRole::alternate, "As an alternate"}};
  for (const auto& [role, label] : kRoles) {
    view.add(where).set(t::VALUE, role).set(t::LABEL, label).show_if(chosen == base::str(role), t::CHECKED);
  }
}

template <class Ctx>
web::View page(Ctx& c, const Head& customer, const std::optional<ContactRow>& on_file, const base::Form& form) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title((on_file ? "Contact " + on_file->name : std::string{"New contact"}) + " · " + base::display(customer.cid)).form(form);
  show_ident(view, customer);
  view.set(t::CID, base::display(customer.cid));
  if (on_file) {
    view.add(t::OLD).set(t::CONTACT_NAME, on_file->name).set(t::CONTACT_ID, on_file->id);
  } else {
    view.show(t::NEW);
  }
  show_roles(view, t::BILLING, form.raw("contact-billing"));
  show_roles(view, t::ADMIN, form.raw("contact-admin"));
  return view;
}

web::Response add(web::PostCtx& c, base::Form& form, const Head& customer) {
  const auto contact = domain::read_contact(form, "contact");
  const std::string back = customer_path(customer.cid, "contacts", "contact");
  if (form.ok() && !first_use(c, form, back)) return web::see_other(back);
  if (!form.ok()) return page(c, customer, std::nullopt, form).render();
  const auto saved = domain::add_contact(c.db, site(c).desk(), actor(c), customer.cid, contact);
  saved.mark(form);
  return saved.done() ? web::see_other(back) : page(c, customer, std::nullopt, form).render();
}

}  // namespace

web::Response contact_edit_page(web::GetCtx& c) {
  if (const auto id = c.request.query_value("id"); !id.empty()) {
    const auto contact = named_contact(c.db, id);
    if (!contact) return no_contact(c);
    return page(c, tables::customers::head(c.db, contact->cid).value(), contact, form_of(*contact)).render();
  }
  const auto customer = named_customer(c.db, c.request.query_value("cid"));
  if (!customer) return no_customer(c);
  base::Form form;
  give_key(form, site(c));
  return page(c, *customer, std::nullopt, form).render();
}

web::Response contact_edit_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  if (form.raw("id").empty()) {
    const auto customer = held_customer(c.db, form.raw("cid"));
    return customer ? add(c, form, *customer) : no_customer(c);
  }
  const auto held = held_contact(c.db, form.raw("id"));
  if (!held) return no_contact(c);
  const auto& [customer, on_file] = *held;
  const auto contact = domain::read_contact(form, "contact");
  if (!form.ok()) return page(c, customer, on_file, form).render();
  const auto saved = domain::change_contact(c.db, site(c).desk(), actor(c), on_file, form_version(form), contact);
  if (saved.done()) return web::see_other(customer_path(customer.cid, "contacts", "contact"));
  saved.mark(form);
  if (!saved.conflict) return page(c, customer, on_file, form).render();
  form.set("version", base::str(on_file.version));
  web::View view = page(c, customer, on_file, form);
  show_conflict(view, t::CONFLICT, c.db, "contact:" + base::str(on_file.id));
  return view.render().with(409);
}

}  // namespace mgmt
