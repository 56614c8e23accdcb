// Traffic of any customer, host or address.
#include "apps/mgmt/pages.h"
#include "apps/mgmt/traffic_subject.h"
#include "tpl/mgmt/bandwidth.h"

namespace mgmt {

namespace t = tpl::mgmt_bandwidth;

web::Response bandwidth_page(web::GetCtx& c) {
  MgmtApp& app = site(c);
  const base::Timestamp now = app.now();
  base::Form form = traffic_page::form_of(c.request.query);
  const auto question = domain::read_traffic_question(form, app.traffic().zone().day_of(now));
  auto found = read_traffic_subject(c.db, form, now);
  const bool asked = found && form.ok();
  std::optional<traffic_page::Figures> figures;
  if (asked) figures = traffic_page::figures(app.traffic(), question, found->tenures, found->customer ? &found->subject.tenures : nullptr, now);

  traffic_page::Subject subject = found ? found->subject : traffic_page::Subject{};
  subject.page = "/mgmt/bandwidth.html";
  subject.csv = "/mgmt/bandwidth.csv";
  subject.asks_who = true;
  std::string preference;
  if (found && found->customer) preference = "/mgmt/bandwidth_edit.html?cid=" + base::display(found->customer->cid);
  subject.preference = preference;

  web::View view{t::kFile, c.app, c.visitor};
  view.title("Bandwidth").form(form).set(t::ZONE, app.traffic().zone().name());
  if (found && found->customer) {
    view.add(t::CUSTOMER).set(t::CID, base::display(found->customer->cid)).set(t::NAME, found->customer->display_name());
  }
  traffic_page::show(view, t::REPORT, app.traffic(), {form, question, subject, figures, asked}, now);
  return view.render();
}

}  // namespace mgmt
