// The dashboard: what is new, what is due, the services, and whom we write to.
#include <optional>

#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "apps/am/service_view.h"
#include "auth/rights.h"
#include "domain/customer_people.h"
#include "domain/overage.h"
#include "domain/traffic_month.h"
#include "tables/announcements.h"
#include "tables/contacts.h"
#include "tables/customers.h"
#include "tables/ip_history.h"
#include "tables/systems.h"
#include "tpl/am/dashboard.h"
#include "web/help.h"
#include "web/quantity.h"

namespace am {

namespace t = tpl::am_dashboard;

namespace {

using tables::customers::Profile;

void show_news(web::View& view, const std::vector<tables::announcements::Shown>& news) {
  if (news.empty()) return;
  web::Scope all = view.add(t::ANNOUNCEMENTS);
  for (const auto& item : news) {
    web::Scope notice = all.add(t::ANNOUNCEMENT);
    for (const auto& line : base::split(item.text, '\n')) notice.add(t::LINE).set(t::TEXT, line);
    notice.set(t::TONE, item.for_one ? "warn" : "info");
    notice.set(t::ICON, item.for_one ? "/static/icons.svg#alert" : "/static/icons.svg#info");
  }
}

std::string method_words(const Profile& profile) {
  if (profile.source_type == "f") return "by " + profile.source_brand + " ending " + profile.source_last_four;
  if (profile.source_type == "p") return "by PayPal";
  return profile.source_type == "i" ? "by invoice" : "";
}

void show_money(web::Scope view, const Profile& profile) {
  if (profile.ledger < base::Money{}) {
    view.add(t::DUE).set(t::AMOUNT, -profile.ledger);
  } else if (profile.ledger > base::Money{}) {
    view.add(t::CREDIT).set(t::AMOUNT, -profile.ledger);
  } else {
    view.add(t::EVEN).set(t::AMOUNT, base::Money{});
  }
  if (profile.next_bill_on) {
    view.add(t::NEXT).set(t::NEXT_ON, base::long_form(*profile.next_bill_on)).set(t::NEXT_ISO, *profile.next_bill_on).set(t::METHOD, method_words(profile));
  } else {
    view.show(t::NO_NEXT);
  }
}

std::string amount(std::int64_t bytes) { return web::amount_in(bytes, web::byte_unit(bytes)); }

std::string ends_on(const domain::TrafficMonth& month) { return base::long_form(month.last); }

// What was used of the allowance; the page is there without it when the traffic database is not.
void show_used(web::View& view, web::GetCtx& c, const Profile& profile) {
  AmApp& app = site(c);
  const base::CustomerId cid = customer(c);
  const auto tenures = [&] { return tables::ip_history::of_customer(c.db, cid, {}, app.now()); };
  const auto used = app.traffic_used().this_month(app.traffic(), cid, tenures, app.now());
  if (!used) {
    view.add(t::NOT_KNOWN).set(t::ALLOWANCE, gb_words(profile.allowance_gb));
    return;
  }
  const auto month = domain::traffic_month(app.traffic().zone(), app.now(), *used, profile.allowance_gb);
  web::Scope part = view.add(t::USED);
  part.set(t::USED_AMOUNT, amount(*used));
  switch (month.standing) {
    case domain::TrafficStanding::no_allowance: part.show(t::NO_ALLOWANCE); return;
    case domain::TrafficStanding::inside: part.add(t::INSIDE).set(t::LEFT, amount(month.left)).set(t::UNTIL, ends_on(month)); break;
    case domain::TrafficStanding::near: part.add(t::NEARLY).set(t::LEFT, amount(month.left)).set(t::UNTIL, ends_on(month)); break;
    case domain::TrafficStanding::over: part.add(t::OVER).set(t::ABOVE, amount(*used - month.allowance)); break;
  }
  part.add(t::OF).set(t::ALLOWANCE, amount(month.allowance)).set(t::PERCENT, web::percent(*used, month.allowance));
}

void show_glance(web::View& view, web::GetCtx& c, const Profile& profile) {
  if (c.app.allows(c.visitor, "billing")) {
    web::Scope money = view.add(t::MONEY);
    show_money(money, profile);
    web::explain(money, t::HELP_BALANCE, c.app, "help_balance");
  }
  web::explain(view, t::HELP_ALLOWANCE, c.app, "help_allowance");
  web::explain(view, t::HELP_OVERAGE, c.app, "help_overage");
  show_used(view, c, profile);
  view.set(t::OVERAGE, domain::overage_words(profile.bandwidth.option, profile.bandwidth.limit));
}

void show_services(web::View& view, const std::vector<tables::systems::Listed>& services) {
  if (services.empty()) {
    view.show(t::NO_SERVICES);
    return;
  }
  web::Scope table = view.add(t::SERVICES);
  for (const auto& service : services) {
    web::Scope row = table.add(t::SERVICE);
    row.set(t::SYSTEM, service.id)
        .set(t::HOSTNAME, service.hostname)
        .set(t::TYPE, kind_words(service.kind))
        .set(t::OS, service.os_name.empty() ? "not on file" : service.os_name)
        .set(t::IPS, service.ips.empty() ? "none yet" : service.ips);
    if (service.cancel_on) {
      row.add(t::ENDING).set(t::ENDS_ON, base::long_form(*service.cancel_on)).set(t::ENDS_ISO, *service.cancel_on);
    } else {
      row.show(t::RUNNING);
    }
  }
}

void show_contacts(web::View& view, const std::vector<tables::contacts::Row>& contacts) {
  if (contacts.empty()) {
    view.show(t::NO_CONTACTS);
    return;
  }
  web::Scope table = view.add(t::CONTACTS);
  for (const auto& contact : contacts) {
    table.add(t::CONTACT)
        .set(t::CONTACT_NAME, contact.name)
        .set(t::CONTACT_EMAIL, contact.email)
        .set(t::ROLES, domain::spoken_roles(contact.billing, contact.admin));
  }
}

void show_powered(web::View& view, const std::vector<tables::systems::Listed>& services) {
  std::optional<web::Scope> part;
  for (const auto& server : services) {
    if (!server.powered) continue;
    if (!part) part = view.add(t::POWER);
    part->add(t::POWERED).set(t::SYSTEM, server.id).set(t::HOSTNAME, server.hostname);
  }
}

}  // namespace

web::Response dashboard_page(web::GetCtx& c) {
  const base::CustomerId cid = customer(c);
  const base::Timestamp now = site(c).now();
  const auto profile = tables::customers::profile(c.db, cid).value();
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Dashboard").set(t::OWNER, profile.person.name).set(t::CID, base::display(cid));
  if (!profile.person.company.empty()) view.add(t::COMPANY_OF_OWNER).set(t::OWNER_COMPANY, profile.person.company);
  view.show_if(c.request.query_value("paid") == "1", t::NOTHING_DUE);
  show_news(view, tables::announcements::shown_to(c.db, cid, now));
  show_glance(view, c, profile);
  const auto services = tables::systems::running(c.db, cid);
  show_services(view, services);
  if (c.app.allows(c.visitor, auth::kPower)) show_powered(view, services);
  show_contacts(view, tables::contacts::of(c.db, cid));
  view.show_if(leads_to(c.app, c.visitor, "/am/account.html"), t::ACCOUNT_LINK);
  return view.render();
}

}  // namespace am
