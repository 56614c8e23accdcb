// A contact of the account: a new one, or one on file (?id=).
#include "apps/am/guard.h"
#include "apps/am/own_contact.h"
#include "apps/am/pages.h"
#include "domain/customer_people.h"
#include "tpl/am/account_contact.h"

namespace am {

namespace {

namespace t = tpl::am_account_contact;
using ContactRow = tables::contacts::Row;
using OnFile = std::optional<ContactRow>;

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

web::View page(db::Reader& db, web::App& app, const web::Visitor& visitor, const OnFile& on_file, const base::Form& form,
               const GuardNotes& notes) {
  web::View view{t::kFile, app, visitor};
  view.title(on_file ? "Contact " + on_file->name : "New contact").form(form);
  if (on_file) {
    view.add(t::OLD).set(t::CONTACT_NAME, on_file->name).set(t::CONTACT_ID, on_file->id);
  } else {
    view.show(t::NEW);
  }
  show_roles(view, t::BILLING, form.raw("contact-billing"));
  show_roles(view, t::ADMIN, form.raw("contact-admin"));
  show_guard(view, t::GUARD, db, visitor, Guards::account, "Save contact", notes);
  return view;
}

}  // namespace

web::Response account_contact_page(web::GetCtx& c) {
  const auto id = c.request.query_value("id");
  if (id.empty()) return page(c.db, c.app, c.visitor, std::nullopt, {}, {}).render();
  const auto contact = own_contact(c.db, c.visitor, id);
  if (!contact) return no_own_contact(c);
  return page(c.db, c.app, c.visitor, contact, form_of(*contact), {}).render();
}

web::Response account_contact_submit(web::StepCtx& c) {
  base::Form form = c.request.form();
  OnFile on_file;
  if (!form.raw("id").empty()) {
    on_file = c.database.read([&](db::Reader& db) { return own_contact(db, c.visitor, form.raw("id")); });
    if (!on_file) return no_own_contact(c);
  }
  const auto contact = domain::read_contact(form, "contact");
  const GuardedEdit edit{
      .what = on_file ? "The contact " + on_file->name + " was changed" : "A contact was added: " + contact.name,
      .change = [&](db::Writer& db, const base::Form& sent) {
        const auto desk = site(c).desk();
        if (!on_file) return domain::add_contact(db, desk, actor(c), customer(c), contact);
        return domain::change_contact(db, desk, actor(c), *on_file, form_version(sent), contact);
      },
      .page = [&](db::Reader& db, base::Form& sent, const GuardNotes& notes) {
        if (notes.conflict && on_file) {
          if (const auto now = tables::contacts::find(db, on_file->id)) sent.set("version", base::str(now->version));
        }
        return page(db, c.app, c.visitor, on_file, sent, notes);
      }};
  if (auto answer = save_guarded(c, form, edit)) return *std::move(answer);
  return web::see_other("/am/account.html?saved=1#contacts");
}

}  // namespace am
