// All answers that staff copy, by heading.
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "tables/pastes.h"
#include "tpl/mgmt/pastes.h"

namespace mgmt {

namespace t = tpl::mgmt_pastes;

web::Response pastes_page(web::GetCtx& c) {
  const bool retired = c.request.query_value("retired") == "1";
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Pastes").show(retired ? t::RETIRED : t::CURRENT).show_if(c.request.query_value("done") == "saved", t::SAVED);
  const auto pastes = tables::pastes::all(c.db, retired);
  std::optional<web::Scope> group;
  std::string heading;
  for (const auto& paste : pastes) {
    if (!group || paste.heading != heading) {
      heading = paste.heading;
      group = view.add(t::GROUP);
      group->set(t::HEADING, heading);
    }
    group->add(t::PASTE)
        .set(t::ID, paste.id)
        .set(t::NAME, paste.title)
        .set(t::TEXT, paste.text)
        .show_if(paste.in_menu, t::IN_MENU);
  }
  view.show_if(pastes.empty(), t::NONE);
  return view.render();
}

}  // namespace mgmt
