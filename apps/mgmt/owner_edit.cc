// The owner of an account: who it belongs to.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "domain/countries.h"
#include "domain/customer_people.h"
#include "tpl/mgmt/owner_edit.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_owner_edit;
using tables::customers::Head;
using tables::customers::Person;

base::Form form_of(const Person& person) {
  base::Form form;
  form.set("version", base::str(person.version));
  form.set("owner-name", person.name);
  form.set("owner-org", person.company);
  form.set("owner-email", person.email ? person.email->text() : "");
  form.set("owner-tel", person.phone);
  form.set("owner-addr", person.address);
  form.set("owner-city", person.city);
  form.set("owner-zip", person.postal_code);
  form.set("owner-country", person.country);
  return form;
}

template <class Ctx>
web::View page(Ctx& c, const Head& customer, const base::Form& form) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Owner of " + base::display(customer.cid)).form(form);
  show_ident(view, customer);
  view.set(t::CID, base::display(customer.cid));
  for (const auto& country : domain::countries()) {
    view.add(t::COUNTRY).set(t::VALUE, country.code).set(t::LABEL, country.name)
        .show_if(country.code == form.raw("owner-country"), t::CHECKED);
  }
  return view;
}

}  // namespace

web::Response owner_edit_page(web::GetCtx& c) {
  const auto customer = named_customer(c.db, c.request.query_value("cid"));
  if (!customer) return no_customer(c);
  return page(c, *customer, form_of(tables::customers::person(c.db, customer->cid).value())).render();
}

web::Response owner_edit_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto customer = held_customer(c.db, form.raw("cid"));
  if (!customer) return no_customer(c);
  const auto owner = domain::read_owner(form, domain::OwnerFields::known);
  if (!form.ok()) return page(c, *customer, form).render();
  if (domain::change_owner(c.db, site(c).desk(), actor(c), customer->cid, form_version(form), owner).conflict) {
    form.set("version", base::str(tables::customers::person(c.db, customer->cid).value().version));
    web::View view = page(c, *customer, form);
    show_conflict(view, t::CONFLICT, c.db, "customer:" + base::str(customer->cid));
    return view.render().with(409);
  }
  return web::see_other(customer_path(customer->cid, "owner", "owner"));
}

}  // namespace mgmt
