// The welcome mails as they are sent, to be read and copied; filled in for a system that is named.
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/system_page.h"
#include "domain/post.h"
#include "domain/welcome_mail.h"
#include "tables/ips.h"
#include "tables/signups.h"
#include "tpl/mgmt/welcome.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_welcome;
using domain::Welcome;

constexpr std::pair<Welcome, const char*> kKinds[] = {{Welcome::linux, "Linux"}, {Welcome::debian, "Debian and Ubuntu"}, {Welcome::freebsd, "BSD"},
                                                      {Welcome::dedicated, "Dedicated"}, {Welcome::colo, "Colocation"}};

domain::Welcomed welcomed(db::Reader& db, const NamedSystem& named) {
  const auto& row = named.row();
  const auto order = tables::signups::ref_of_system(db, row.id);
  return {.order = order ? order->text() : "not on file", .name = named.customer.owner_name, .hostname = row.hostname,
          .ips = tables::ips::of_system(db, row.id), .os = named.system.os, .cid = row.cid};
}

}  // namespace

web::Response welcome_page(web::GetCtx& c) {
  base::Form form{c.request.query};
  const auto named = named_system(c.db, base::trim(form.raw("sysid")));
  if (!named && !base::trim(form.raw("sysid")).empty()) form.fail("sysid", "sysid_unknown");
  const auto fitting = named ? domain::welcome_for(named->row().kind, named->system.os) : Welcome::linux;
  const Welcome kind = base::parse<Welcome>(c.request.query_value("kind")).value_or(fitting);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Welcome mails").form(form).set(t::KIND, base::str(kind));
  for (const auto& [each, label] : kKinds) {
    std::string address = "/mgmt/welcome.html?kind=" + base::str(each);
    if (named) address += "&sysid=" + base::str(named->row().id);
    view.add(t::KIND_LINK).set(t::PATH, address).set(t::LABEL, label).show_if(each == kind, t::CURRENT);
  }
  if (named) view.add(t::FILLED).set(t::HOST, named->row().hostname).set(t::CUSTOMER, customer_path(named->customer.cid, "systems"));
  const auto desk = site(c).desk();
  const auto values = named ? welcome_values(desk, welcomed(c.db, *named)) : welcome_blanks(desk);
  const auto mail = domain::mail_text(desk, domain::welcome_template(kind), values);
  view.set(t::SUBJECT, mail.subject).set(t::TEXT, mail.body);
  auto response = view.render();
  if (!form.ok()) response.status = 404;  // as every page does whose address names something that is not there
  return response;
}

}  // namespace mgmt
