// The operating systems that a VPS can be made from.
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "base/text.h"
#include "tables/ref_templates.h"
#include "tpl/mgmt/templates.h"

namespace mgmt {

namespace t = tpl::mgmt_templates;

web::Response templates_page(web::GetCtx& c) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Templates").show_if(c.request.query_value("done") == "saved", t::SAVED).show_if(c.app.allows(c.visitor, "network"), t::MAY_CHANGE);
  const auto all = tables::ref_templates::all(c.db);
  for (const auto& listed : all) {
    const auto& entry = listed.entry;
    web::Scope row = view.add(t::ROW);
    row.set(t::ID, entry.id).set(t::NAME, entry.os_name).set(t::SYSTEMS, base::grouped(listed.systems));
    row.show(entry.family == tables::ref_templates::Family::linux_family ? t::LINUX : t::FREEBSD);
    row.show(entry.retired ? t::RETIRED : t::CURRENT);
    if (entry.machine) {
      row.add(t::ON_MACHINE).set(t::MACHINE, listed.machine);
    } else {
      row.show(t::ON_ALL);
    }
    row.show_if(entry.in_signup, t::IN_SIGNUP).show_if(entry.in_signup_oss, t::IN_SIGNUP_OSS);
  }
  view.show_if(all.empty(), t::NONE);
  return view.render();
}

}  // namespace mgmt
