// The shutdown of a system is set: when, whether the customer is reminded, whether billing ends then, and whether what is paid
// beyond that day is credited. Keep takes it back.
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/system_page.h"
#include "base/log.h"
#include "domain/system_life.h"
#include "domain/unused_time.h"
#include "tpl/mgmt/system_cancel.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_system_cancel;
constexpr int kSoon = 5;
constexpr int kLater = 10;

void show_unused(web::Scope view, db::Reader& db, const base::Form& form, base::SystemId id) {
  const auto date = base::parse<base::Date>(form.raw("date"));
  if (!date) return;
  const auto unused = domain::unused_after(db, id, *date);
  web::Scope part = view.add(unused.empty() ? t::NOTHING_UNUSED : t::UNUSED);
  part.set(t::DATE, *date);
  if (unused.empty()) return;
  part.set(t::TOTAL, domain::total(unused)).set(t::TOTAL_PLAIN, base::str(domain::total(unused)));
  part.show_if(form.checked("credit"), t::CREDIT);
  for (const auto& u : unused) {
    part.add(t::PERIOD)
        .set(t::TEXT, u.text)
        .set(t::FIRST, u.first)
        .set(t::LAST, base::add_days(u.until, -1))
        .set(t::DAYS, u.days)
        .set(t::OF_DAYS, u.of_days)
        .set(t::CHARGED, u.charged)
        .set(t::AMOUNT, u.unused);
  }
}

web::View form_view(web::App& app, const web::Visitor& visitor, db::Reader& db, const base::Form& form, const NamedSystem& named,
                    base::Date today) {
  web::View view{t::kFile, app, visitor};
  head(view, named, "Cancel");
  view.form(form);
  view.set(t::CID, base::display(named.customer.cid)).set(t::CUSTOMER, customer_path(named.customer.cid, "systems"));
  view.set(t::SYSID, named.row().id).set(t::HOST, named.row().hostname);
  view.set(t::SOON, base::add_days(today, kSoon)).set(t::LATER, base::add_days(today, kLater));
  view.show_if(form.checked("reminders"), t::REMINDERS_ON).show_if(form.checked("billing-ends"), t::BILLING_ENDS);
  show_unused(view, db, form, named.row().id);
  return view;
}

// The credit that the form showed is the one that is posted, or none: with another date it is another amount.
void check_credit(base::Form& form, const std::vector<domain::UnusedTime>& unused) {
  if (form.checked("credit") && form.raw("credit-amount") != base::str(domain::total(unused))) form.fail("credit", "system_credit_changed");
}

}  // namespace

web::Response system_cancel_page(web::GetCtx& c) {
  const auto named = named_system(c.db, c.request.query_value("sysid"));
  if (!named || !named->row().running()) return no_system(c);
  const base::Date today = site(c).today();
  const auto asked = base::parse<base::Date>(c.request.query_value("date"));
  base::Form form;
  form.set("date", base::str(asked ? *asked : named->row().cancel_on.value_or(base::add_days(today, kSoon))));
  form.set("reminders", "1");
  form.set("billing-ends", "1");
  form.set("version", std::to_string(named->row().version));
  return form_view(c.app, c.visitor, c.db, form, *named, today).render();
}

web::Response system_cancel_submit(web::PostCtx& c) {
  MgmtApp& app = site(c);
  base::Form form = c.request.form();
  const auto id = base::parse<base::SystemId>(form.raw("sysid"));
  const auto row = id ? domain::lock_system(c.db, *id) : std::nullopt;
  const auto named = row ? named_system(c.db, base::str(*id)) : std::nullopt;
  if (!named || !row->running()) return no_system(c);
  if (form.raw("go") == "show") return form_view(c.app, c.visitor, c.db, form, *named, app.today()).render();
  if (form.raw("version") != std::to_string(row->version)) {
    form.set("version", std::to_string(row->version));
    web::View view = form_view(c.app, c.visitor, c.db, form, *named, app.today());
    show_conflict(view, t::CONFLICT, c.db, object_of(row->id));
    return view.render().with(409);
  }
  const auto cancellation = domain::read_cancellation(form, app.today());
  const auto unused = form.failed("date") ? std::vector<domain::UnusedTime>{} : domain::unused_after(c.db, row->id, cancellation.on);
  if (form.ok()) check_credit(form, unused);
  if (!form.ok()) return form_view(c.app, c.visitor, c.db, form, *named, app.today()).render();
  domain::cancel_system(c.db, actor(c), *row, cancellation, app.now());
  if (form.checked("credit")) domain::credit_unused(c.db, app.desk(), actor(c), row->cid, unused);
  base::log::info("system.cancelled", {{"sysid", row->id.value}, {"on", base::str(cancellation.on)}});
  return web::see_other(systems_path(row->cid, "cancelled"));
}

}  // namespace mgmt
