// The owner of the account, edited by the owner.
#include "apps/am/guard.h"
#include "apps/am/pages.h"
#include "domain/countries.h"
#include "domain/customer_people.h"
#include "tpl/am/account_owner.h"

namespace am {

namespace {

namespace t = tpl::am_account_owner;
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

web::View page(db::Reader& db, web::App& app, const web::Visitor& visitor, const base::Form& form, const GuardNotes& notes) {
  web::View view{t::kFile, app, visitor};
  view.title("Owner").form(form);
  for (const auto& country : domain::countries()) {
    view.add(t::COUNTRY).set(t::VALUE, country.code).set(t::LABEL, country.name)
        .show_if(country.code == form.raw("owner-country"), t::CHECKED);
  }
  show_guard(view, t::GUARD, db, visitor, Guards::account, "Save owner", notes);
  return view;
}

}  // namespace

web::Response account_owner_page(web::GetCtx& c) {
  return page(c.db, c.app, c.visitor, form_of(tables::customers::person(c.db, customer(c)).value()), {}).render();
}

web::Response account_owner_submit(web::StepCtx& c) {
  base::Form form = c.request.form();
  const auto owner = domain::read_owner(form, domain::OwnerFields::all);
  const GuardedEdit edit{
      .what = "The owner was changed",
      .change = [&](db::Writer& db, const base::Form& sent) {
        (void)tables::customers::hold(db, customer(c));
        return domain::change_owner(db, site(c).desk(), actor(c), customer(c), form_version(sent), owner);
      },
      .page = [&](db::Reader& db, base::Form& sent, const GuardNotes& notes) {
        if (notes.conflict) sent.set("version", base::str(tables::customers::person(db, customer(c)).value().version));
        return page(db, c.app, c.visitor, sent, notes);
      }};
  if (auto answer = save_guarded(c, form, edit)) return *std::move(answer);
  return web::see_other("/am/account.html?saved=1");
}

}  // namespace am
