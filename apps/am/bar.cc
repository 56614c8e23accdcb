#include "apps/am/bar.h"

#include "apps/am/am_app.h"
#include "tpl/am/bar.h"
#include "tpl/shared/layout.h"

namespace am {

namespace {

namespace t = tpl::am_bar;

struct Entry {
  std::string_view address;
  std::string_view label;
  std::string_view stems;  // pages whose path begins with one of them stand under this entry
};

constexpr Entry kEntries[] = {
    {"/am/dashboard.html", "Dashboard", "/am/dashboard"}, {"/am/services.html", "Services", "/am/service"},
    {"/am/bandwidth.html", "Bandwidth", "/am/bandwidth"}, {"/am/billing.html", "Billing", "/am/billing /am/card /am/invoice"},
    {"/am/account.html", "Account", "/am/account"},       {"/am/support.html", "Support", "/am/support"},
};

bool stands_under(std::string_view stems, std::string_view path) {
  for (const auto& stem : base::split(stems, ' ')) {
    if (path.starts_with(stem)) return true;
  }
  return false;
}

}  // namespace

void show_bar(web::View& view, const web::App& app, const web::Visitor& visitor) {
  web::Scope bar = view.include(tpl::shared_layout::SITE_BAR, t::kFile);
  bar.set(t::HOME, app.index_path());
  for (const Entry& entry : kEntries) {
    if (!leads_to(app, visitor, entry.address)) continue;
    web::Scope link = bar.add(t::ENTRY);
    link.set(t::ADDRESS, entry.address).set(t::LABEL, entry.label);
    link.show_if(stands_under(entry.stems, visitor.path), t::CURRENT);
  }
}

}  // namespace am
