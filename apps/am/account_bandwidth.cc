// What happens when the bandwidth of a month is used up.
#include "apps/am/guard.h"
#include "apps/am/pages.h"
#include "domain/customer_people.h"
#include "tpl/am/account_bandwidth.h"
#include "tpl/shared/overage_fields.h"

namespace am {

namespace {

namespace t = tpl::am_account_bandwidth;

base::Form form_of(const tables::customers::Bandwidth& bandwidth) {
  base::Form form;
  form.set("version", base::str(bandwidth.version));
  form.set("overage", base::str(bandwidth.option));
  form.set("overage-limit", bandwidth.limit ? base::str(*bandwidth.limit) : "");
  return form;
}

web::View page(db::Reader& db, web::App& app, const web::Visitor& visitor, const base::Form& form, const GuardNotes& notes) {
  namespace overage = tpl::shared_overage_fields;
  web::View view{t::kFile, app, visitor};
  view.title("Bandwidth used up").form(form);
  const auto option = form.raw("overage");
  view.include(t::OVERAGE_FIELDS, overage::kFile)
      .show_if(option == "stop", overage::OVERAGE_STOP)
      .show_if(option == "limit", overage::OVERAGE_LIMIT)
      .show_if(option == "go", overage::OVERAGE_GO);
  show_guard(view, t::GUARD, db, visitor, Guards::account, "Save preference", notes);
  return view;
}

}  // namespace

web::Response account_bandwidth_page(web::GetCtx& c) {
  return page(c.db, c.app, c.visitor, form_of(tables::customers::bandwidth(c.db, customer(c)).value()), {}).render();
}

web::Response account_bandwidth_submit(web::StepCtx& c) {
  base::Form form = c.request.form();
  const auto choice = domain::read_overage(form);
  const GuardedEdit edit{
      .what = "What happens when the bandwidth is used up was changed",
      .change = [&](db::Writer& db, const base::Form& sent) {
        (void)tables::customers::hold(db, customer(c));
        return domain::change_bandwidth(db, site(c).desk(), actor(c), customer(c), form_version(sent), choice);
      },
      .page = [&](db::Reader& db, base::Form& sent, const GuardNotes& notes) {
        if (notes.conflict) sent.set("version", base::str(tables::customers::bandwidth(db, customer(c)).value().version));
        return page(db, c.app, c.visitor, sent, notes);
      }};
  if (auto answer = save_guarded(c, form, edit)) return *std::move(answer);
  return web::see_other("/am/account.html?saved=1");
}

}  // namespace am
