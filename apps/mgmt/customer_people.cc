#include "apps/mgmt/customer_people.h"

#include "apps/mgmt/customer_notes.h"
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/said.h"
#include "domain/countries.h"
#include "domain/customer_people.h"
#include "domain/overage.h"
#include "domain/system_coverage.h"
#include "domain/traffic_month.h"
#include "domain/traffic_used.h"
#include "tables/contacts.h"
#include "tables/ip_history.h"
#include "tpl/mgmt/customer.h"
#include "tpl/mgmt/customer_bandwidth.h"
#include "tpl/mgmt/customer_contacts.h"
#include "tpl/mgmt/customer_facts.h"
#include "tpl/mgmt/customer_owner.h"
#include "web/quantity.h"

namespace mgmt {

namespace {

namespace mark = tpl::mgmt_customer;

constexpr Said kOwnerSaid[] = {{"owner", "The owner is saved."}};
constexpr Said kContactsSaid[] = {{"contact", "The contact is saved."}, {"contact-removed", "The contact is removed."}};
constexpr Said kBandwidthSaid[] = {{"bandwidth", "The preference is saved."}};

using tables::customers::Account;

// "Visa ending 4242", "PayPal", "Invoice", "None on file".
std::string method_words(const std::vector<tables::pmt_source::Row>& sources) {
  using enum tables::pmt_source::Type;
  if (sources.empty() || sources.front().status != tables::pmt_source::Status::active) return "None on file";
  const auto& source = sources.front();
  if (source.type == card) return source.brand + " ending " + source.last_four;
  return source.type == paypal ? "PayPal" : "Invoice";
}

void show_facts(web::Scope page, const Account& account, const std::string& method, std::optional<base::Date> next_bill_on) {
  namespace t = tpl::mgmt_customer_facts;
  web::Scope part = page.include(mark::FACTS, t::kFile);
  part.set(t::SINCE, base::date_of(account.created_at))
      .set(t::METHOD, method)
      .set(t::ACCESS, access_words(account.has_password, account.am_enabled));
  if (account.ledger < base::Money{}) {
    part.add(t::DUE).set(t::AMOUNT, -account.ledger);
  } else if (account.ledger > base::Money{}) {
    part.add(t::CREDIT).set(t::AMOUNT, -account.ledger);
  } else {
    part.add(t::EVEN).set(t::AMOUNT, base::Money{});
  }
  if (next_bill_on) {
    part.add(t::NEXT_BILL).set(t::NEXT_BILL_ON, *next_bill_on);
  } else {
    part.show(t::NO_BILL);
  }
  if (account.arrears_since) part.add(t::ARREARS).set(t::ARREARS_SINCE, *account.arrears_since);
}

// "12 Sample Street, Exampleton 00042, United States", without what is not known.
std::string address_line(const tables::customers::Person& person) {
  std::vector<std::string> parts;
  if (!person.address.empty()) parts.push_back(base::replace_all(person.address, "\n", ", "));
  const std::string town{base::trim(person.city + " " + person.postal_code)};
  if (!town.empty()) parts.push_back(town);
  parts.emplace_back(domain::country_name(person.country));
  return base::join(parts, ", ");
}

void show_owner(web::Scope page, const Account& account, bool may_edit, std::string_view done) {
  namespace t = tpl::mgmt_customer_owner;
  web::Scope part = page.include(mark::OWNER, t::kFile);
  show_said(part, t::SAID, done, kOwnerSaid);
  const auto& person = account.person;
  part.set(t::CID, base::display(person.cid))
      .set(t::OWNER_NAME, person.name)
      .set(t::OWNER_ADDRESS, address_line(person))
      .set(t::ACCESS, access_words(account.has_password, account.am_enabled))
      .set(t::OVERAGE, domain::overage_words(account.bandwidth.option, account.bandwidth.limit))
      .show_if(may_edit, t::MAY_EDIT);
  if (!person.company.empty()) part.add(t::COMPANY_ON_FILE).set(t::OWNER_COMPANY, person.company);
  if (person.email) {
    part.add(t::EMAIL_ON_FILE).set(t::OWNER_EMAIL, *person.email);
  } else {
    part.show(t::NO_EMAIL);
  }
  if (!person.phone.empty()) part.add(t::PHONE_ON_FILE).set(t::OWNER_PHONE, person.phone);
}

void show_contacts(web::Scope page, base::CustomerId cid, const std::vector<tables::contacts::Row>& contacts, bool may_edit,
                   std::string_view done) {
  namespace t = tpl::mgmt_customer_contacts;
  web::Scope part = page.include(mark::CONTACTS, t::kFile);
  show_said(part, t::SAID, done, kContactsSaid);
  part.set(t::CID, base::display(cid)).set(t::CONTACT_COUNT, static_cast<int>(contacts.size())).show_if(may_edit, t::MAY_EDIT);
  part.show(contacts.empty() ? t::NO_CONTACTS : t::CONTACTS);
  for (const auto& contact : contacts) {
    web::Scope row = part.add(t::CONTACT);
    row.set(t::CONTACT_ID, contact.id).set(t::CONTACT_NAME, contact.name).set(t::CONTACT_EMAIL, contact.email).set(t::ROLES, domain::contact_roles(contact.billing, contact.admin));
    if (!contact.phone.empty()) row.add(t::PHONE_ON_FILE).set(t::CONTACT_PHONE, contact.phone);
  }
}

// The page is there without it when the traffic database is not.
void show_traffic(web::Scope part, web::GetCtx& c, base::CustomerId cid, int allowance_gb) {
  namespace t = tpl::mgmt_customer_bandwidth;
  MgmtApp& app = site(c);
  const base::Timestamp now = app.now();
  std::optional<domain::LateTraffic> used;
  if (app.traffic().there()) {
    const auto tenures = tables::ip_history::of_customer(c.db, cid, {}, now);
    used = app.traffic().ask([&](db::Impatient::Turn& bwdb) { return domain::used_lately(bwdb, app.traffic().zone(), tenures, now); });
  }
  if (!used) {
    part.show(t::NOT_KNOWN);
    return;
  }
  const auto words = [&](std::int64_t bytes) {
    const std::string amount = web::amount_in(bytes, web::byte_unit(bytes));
    return allowance_gb > 0 ? amount + " (" + web::percent(bytes, allowance_gb * domain::kGigabyte) + ")" : amount;
  };
  web::Scope known = part.add(t::KNOWN);
  known.set(t::THIS_MONTH, words(used->this_month)).set(t::LAST_MONTH, words(used->last_month));
  const auto month = domain::traffic_month(app.traffic().zone(), now, used->this_month, allowance_gb);
  known.show_if(month.standing == domain::TrafficStanding::near, t::NEARLY).show_if(month.standing == domain::TrafficStanding::over, t::OVER);
}

void show_bandwidth(web::Scope page, web::GetCtx& c, const Account& account, int allowance_gb, bool may_edit, std::string_view done) {
  namespace t = tpl::mgmt_customer_bandwidth;
  web::Scope part = page.include(mark::BANDWIDTH, t::kFile);
  show_said(part, t::SAID, done, kBandwidthSaid);
  part.set(t::CID, base::display(account.person.cid))
      .set(t::OVERAGE, domain::overage_words(account.bandwidth.option, account.bandwidth.limit))
      .show_if(may_edit, t::MAY_EDIT);
  if (allowance_gb > 0) {
    part.add(t::ALLOWED).set(t::ALLOWANCE, base::grouped(allowance_gb));
  } else {
    part.show(t::NO_ALLOWANCE);
  }
  show_traffic(part, c, account.person.cid, allowance_gb);
}

}  // namespace

std::string access_words(bool has_password, bool enabled) {
  if (has_password) return enabled ? "(hidden)" : "(hidden), login not enabled";
  return enabled ? "Enabled, no password yet" : "Not enabled";
}

void show_people(web::View& page, web::GetCtx& c, const Account& account, const std::vector<tables::subs::Packaged>& subs,
                 const std::vector<tables::pmt_source::Row>& sources) {
  const base::CustomerId cid = account.person.cid;
  const bool may_edit = c.app.allows(c.visitor, "customers");
  const std::string_view done = c.request.query_value("done");
  page.show_if(may_edit, mark::MAY_OPEN);
  show_facts(page, account, method_words(sources), domain::next_bill_on(subs));
  show_owner(page, account, may_edit, done);
  show_contacts(page, cid, tables::contacts::of(c.db, cid), may_edit, done);
  show_notes(page, c, cid);
  show_bandwidth(page, c, account, domain::included(subs).bandwidth_gb, may_edit, done);
}

}  // namespace mgmt
