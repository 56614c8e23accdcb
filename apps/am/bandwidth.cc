// The customer's traffic: reports by days, servers, direction, protocol and port, and how this month stands.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "apps/shared/traffic_page.h"
#include "auth/rights.h"
#include "tpl/am/bandwidth.h"
#include "web/problem.h"

namespace am {

namespace t = tpl::am_bandwidth;

web::Response bandwidth_page(web::GetCtx& c) {
  AmApp& app = site(c);
  const base::CustomerId cid = customer(c);
  const base::Timestamp now = app.now();
  base::Form form = traffic_page::form_of(c.request.query);
  const auto question = domain::read_traffic_question(form, app.traffic().zone().day_of(now));
  traffic_page::Subject subject{.page = "/am/bandwidth.html", .csv = "/am/bandwidth.csv"};
  subject.tenures = tables::ip_history::of_customer(c.db, cid, {}, now);
  subject.systems = tables::systems::of_customer(c.db, cid);
  subject.profile = tables::customers::profile(c.db, cid);
  if (c.app.allows(c.visitor, auth::kOwner)) subject.preference = "/am/account_bandwidth.html";
  const auto tenures = traffic_page::chosen(subject.tenures, form.raw("of"));
  if (!tenures) return web::problem(c.app, c.visitor, c.request, 404, "not_found");
  std::optional<traffic_page::Figures> figures;
  if (form.ok()) figures = traffic_page::figures(app.traffic(), question, *tenures, &subject.tenures, now);

  web::View view{t::kFile, c.app, c.visitor};
  view.title("Bandwidth").form(form).set(t::ZONE, app.traffic().zone().name());
  traffic_page::show(view, t::REPORT, app.traffic(), {form, question, subject, figures, form.ok()}, now);
  return view.render();
}

}  // namespace am
