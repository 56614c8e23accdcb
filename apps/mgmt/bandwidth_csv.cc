// The report of bandwidth.html for a spreadsheet. What that page would refuse, or cannot show now, it says itself.
#include "apps/mgmt/pages.h"
#include "apps/mgmt/traffic_subject.h"

namespace mgmt {

web::Response bandwidth_csv_page(web::GetCtx& c) {
  MgmtApp& app = site(c);
  const base::Timestamp now = app.now();
  base::Form form = traffic_page::form_of(c.request.query);
  const auto question = domain::read_traffic_question(form, app.traffic().zone().day_of(now));
  const auto found = read_traffic_subject(c.db, form, now);
  std::optional<traffic_page::Figures> figures;
  if (found && form.ok()) figures = traffic_page::figures(app.traffic(), question, found->tenures, nullptr, now);
  if (!figures) return web::see_other("/mgmt/bandwidth.html?" + base::form_encode(c.request.query));
  return traffic_page::csv(question, *figures);
}

}  // namespace mgmt
