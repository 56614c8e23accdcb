// The report of bandwidth.html for a spreadsheet. What that page would refuse, or cannot show now, it says itself.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "apps/shared/traffic_page.h"
#include "web/problem.h"

namespace am {

web::Response bandwidth_csv_page(web::GetCtx& c) {
  AmApp& app = site(c);
  const base::Timestamp now = app.now();
  base::Form form = traffic_page::form_of(c.request.query);
  const auto question = domain::read_traffic_question(form, app.traffic().zone().day_of(now));
  const auto tenures = traffic_page::chosen(tables::ip_history::of_customer(c.db, customer(c), {}, now), form.raw("of"));
  if (!tenures) return web::problem(c.app, c.visitor, c.request, 404, "not_found");
  std::optional<traffic_page::Figures> figures;
  if (form.ok()) figures = traffic_page::figures(app.traffic(), question, *tenures, nullptr, now);
  if (!figures) return web::see_other("/am/bandwidth.html?" + base::form_encode(c.request.query));
  return traffic_page::csv(question, *figures);
}

}  // namespace am
