// The first login to an account whose owner is not known: one of the contacts is chosen (domain/owner_choice). Nothing else opens
// before, and staff who look at the account never get here.
#include "domain/owner_choice.h"

#include "apps/am/account_link.h"
#include "apps/am/pages.h"
#include "auth/password_link.h"
#include "tpl/am/owner_choice.h"

namespace am {

namespace {

namespace t = tpl::am_owner_choice;

web::Response page(db::Reader& db, web::App& app, const web::Visitor& visitor, const base::Form& form) {
  web::View view{t::kFile, app, visitor};
  view.title("Who owns this account?").form(form).set(t::CID, base::display(customer(visitor)));
  const auto contacts = tables::contacts::of(db, customer(visitor));
  view.show(contacts.empty() ? t::NOBODY : t::SOMEBODY);
  for (const auto& contact : contacts) {
    view.add(t::CONTACT)
        .set(t::CONTACT_ID, contact.id)
        .set(t::CONTACT_NAME, contact.name)
        .set(t::CONTACT_EMAIL, contact.email)
        .show_if(form.raw("contact") == base::str(contact.id), t::CHOSEN);
  }
  return view.render();
}

}  // namespace

web::Response owner_choice_page(web::GetCtx& c) {
  if (!c.visitor.own_login_only) return web::see_other(c.app.index_path());
  return page(c.db, c.app, c.visitor, {});
}

web::Response owner_choice_submit(web::PostCtx& c) {
  AmApp& app = site(c);
  if (!c.visitor.own_login_only) return web::see_other(c.app.index_path());
  base::Form form = c.request.form();
  const auto chosen = form.required<base::ContactId>("contact", "owner_contact_missing");
  if (!form.ok()) return page(c.db, c.app, c.visitor, form);
  const auto link = [&](const std::string& before) {
    return undo_link(app, auth::new_undo_link(c.db, app.random(), customer(c), before, app.now()));
  };
  if (!domain::choose_owner(c.db, app.desk(), actor(c), customer(c), chosen, link, app.now() + auth::kUndoTime)) {
    form.fail("contact", "owner_contact_missing");
    return page(c.db, c.app, c.visitor, form);
  }
  return web::see_other(c.app.index_path());
}

}  // namespace am
