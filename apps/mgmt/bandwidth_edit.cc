// What happens when a customer's bandwidth of a month is used up.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "domain/customer_people.h"
#include "tpl/mgmt/bandwidth_edit.h"
#include "tpl/shared/overage_fields.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_bandwidth_edit;
using tables::customers::Bandwidth;
using tables::customers::Head;

base::Form form_of(const Bandwidth& bandwidth) {
  base::Form form;
  form.set("version", base::str(bandwidth.version));
  form.set("overage", base::str(bandwidth.option));
  form.set("overage-limit", bandwidth.limit ? base::str(*bandwidth.limit) : "");
  return form;
}

template <class Ctx>
web::View page(Ctx& c, const Head& customer, const base::Form& form) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Bandwidth of " + base::display(customer.cid)).form(form);
  show_ident(view, customer);
  view.set(t::CID, base::display(customer.cid)).set(t::NAME, customer.display_name());
  namespace overage = tpl::shared_overage_fields;
  const auto option = form.raw("overage");
  view.include(t::OVERAGE_FIELDS, overage::kFile)
      .show_if(option == "stop", overage::OVERAGE_STOP)
      .show_if(option == "limit", overage::OVERAGE_LIMIT)
      .show_if(option == "go", overage::OVERAGE_GO);
  return view;
}

}  // namespace

web::Response bandwidth_edit_page(web::GetCtx& c) {
  const auto customer = named_customer(c.db, c.request.query_value("cid"));
  if (!customer) return no_customer(c);
  return page(c, *customer, form_of(tables::customers::bandwidth(c.db, customer->cid).value())).render();
}

web::Response bandwidth_edit_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto customer = held_customer(c.db, form.raw("cid"));
  if (!customer) return no_customer(c);
  const auto choice = domain::read_overage(form);
  if (!form.ok()) return page(c, *customer, form).render();
  if (domain::change_bandwidth(c.db, site(c).desk(), actor(c), customer->cid, form_version(form), choice).conflict) {
    form.set("version", base::str(tables::customers::bandwidth(c.db, customer->cid).value().version));
    web::View view = page(c, *customer, form);
    show_conflict(view, t::CONFLICT, c.db, "customer:" + base::str(customer->cid));
    return view.render().with(409);
  }
  return web::see_other(customer_path(customer->cid, "bandwidth", "bandwidth"));
}

}  // namespace mgmt
