// Systems whose root password others have too: who knows one of them owns them all. The passwords themselves are not opened.
#include "apps/mgmt/customer_systems.h"
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "tables/system_secrets.h"
#include "tpl/mgmt/shared_passwords.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_shared_passwords;
using tables::system_secrets::Shared;

void show_row(web::Scope list, const Shared& one, int group) {
  web::Scope row = list.add(t::ROW);
  row.set(t::GROUP, group).set(t::HOST, one.hostname).set(t::SYSID, one.system).set(t::MACHINE, one.machine);
  row.set(t::CID, base::display(one.cid)).set(t::CUSTOMER, systems_path(one.cid, ""));
  row.set(t::SINCE, base::str(base::date_of(one.set_at)));
  if (one.others > 0) {
    row.add(t::WITH_OTHERS).set(t::OTHERS, one.others).show_if(one.others > 1, t::MANY);
  } else {
    row.show(t::ALONE);
  }
}

}  // namespace

web::Response shared_passwords_page(web::GetCtx& c) {
  const auto shared = tables::system_secrets::shared(c.db);
  const int uncompared = tables::system_secrets::uncompared(c.db);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Shared passwords");
  if (uncompared > 0) view.add(t::UNCOMPARED).set(t::COUNT, uncompared);
  if (shared.empty()) {
    view.show(t::NONE);
    return view.render();
  }
  web::Scope list = view.add(t::SOME);
  list.set(t::HOW_MANY, std::to_string(shared.size()) + (shared.size() == 1 ? " system" : " systems"));
  int group = 0;
  for (std::size_t i = 0; i < shared.size(); ++i) {
    const bool first = i == 0 || shared[i].fingerprint != shared[i - 1].fingerprint;
    group += first ? 1 : 0;
    show_row(list, shared[i], group);
  }
  return view.render();
}

}  // namespace mgmt
