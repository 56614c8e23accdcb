#include "t/support/sample_order.h"

namespace t {

namespace {

using base::Money;
using domain::Choice;
using domain::Package;
using domain::PackageRole;
using domain::Svc;

Package base_package(Svc svc, const char* code, const char* name, int disk_gb, std::int64_t monthly, std::int64_t setup = 0) {
  Package p;
  p.code = code;
  p.svc = svc;
  p.role = PackageRole::base;
  p.name = name;
  p.detail = "as in the catalogue";
  p.disk_gb = disk_gb;
  p.price_1 = Money::cents(monthly);
  p.price_6 = Money::cents(monthly * 55 / 10);
  p.price_12 = Money::cents(monthly * 10);
  p.setup = Money::cents(setup);
  return p;
}

Package add_on(Svc svc, PackageRole role, const char* name, int each, int most, std::int64_t monthly) {
  Package p = base_package(svc, "", name, 0, monthly);
  p.code = base::str(svc) + '-' + base::str(role);
  p.role = role;
  p.most = most;
  if (role == PackageRole::disk) p.disk_gb = each;
  if (role == PackageRole::ip) p.ips = each;
  if (role == PackageRole::bandwidth) p.bandwidth_gb = each;
  return p;
}

Package backup(Svc svc, int gb, std::int64_t monthly) {
  Package p = base_package(svc, "", "Backup space", 0, monthly);
  p.code = base::str(svc) + "-backup-" + std::to_string(gb);
  p.role = PackageRole::backup;
  p.detail = std::to_string(gb) + " GB";
  p.backup_gb = gb;
  return p;
}

std::vector<Package> packages() {
  std::vector<Package> all = {base_package(Svc::linux_vps, "linux-s", "Linux VPS S", 20, 1900),
                              base_package(Svc::linux_vps, "linux-m", "Linux VPS M", 60, 2900),
                              base_package(Svc::linux_vps, "linux-l", "Linux VPS L", 120, 4900),
                              base_package(Svc::freebsd_vps, "bsd-m", "FreeBSD VPS M", 60, 2900),
                              base_package(Svc::linux_oss, "linux-m-oss", "Linux VPS M, open source", 60, 2320),
                              base_package(Svc::freebsd_oss, "bsd-m-oss", "FreeBSD VPS M, open source", 60, 2320),
                              base_package(Svc::dedicated, "ded-s", "Dedicated S", 480, 9900, 4900),
                              base_package(Svc::dedicated, "ded-m", "Dedicated M", 480, 12900, 4900),
                              base_package(Svc::colo, "colo-1", "Colo 1U", 0, 7900)};
  for (const Svc svc : kProducts) {
    if (domain::is_vps(svc)) all.push_back(add_on(svc, PackageRole::disk, "Extra disk", 10, 8, 200));
    all.push_back(add_on(svc, PackageRole::ip, "Extra IP addresses", 1, 8, 150));
    all.push_back(add_on(svc, PackageRole::bandwidth, "Extra bandwidth", 500, 4, 900));
    for (const auto& [gb, price] : {std::pair{50, 500}, {200, 1200}, {500, 2500}}) all.push_back(backup(svc, gb, price));
  }
  return all;
}

const char* plan_code(Svc svc) {
  switch (svc) {
    case Svc::linux_vps:
      return "linux-m";
    case Svc::freebsd_vps:
      return "bsd-m";
    case Svc::linux_oss:
      return "linux-m-oss";
    case Svc::freebsd_oss:
      return "bsd-m-oss";
    case Svc::dedicated:
      return "ded-s";
    case Svc::colo:
      break;
  }
  return "colo-1";
}

const char* system_value(Svc svc) {
  if (!domain::is_vps(svc)) return "debian-13";
  return domain::regular(svc) == Svc::linux_vps ? "1" : "6";
}

}  // namespace

domain::Catalogue sample_catalogue() {
  const Choice debian{"debian-13", "Debian 13"};
  return {packages(),
          {{Svc::linux_vps, {"1", "Debian 13"}},
           {Svc::linux_vps, {"3", "AlmaLinux 9"}},
           {Svc::freebsd_vps, {"6", "FreeBSD 14.2"}},
           {Svc::linux_oss, {"1", "Debian 13"}},
           {Svc::freebsd_oss, {"6", "FreeBSD 14.2"}},
           {Svc::dedicated, debian},
           {Svc::colo, debian}},
          {{"os", debian},
           {"time_zone", {"UTC", "UTC"}},
           {"time_zone", {"America/New_York", "New York"}},
           {"heard", {"friend", "A friend or colleague"}},
           {"quote_cpu", {"2x16", "2 × 16 cores"}},
           {"quote_ram", {"128", "128 GB"}},
           {"quote_raid", {"10", "RAID 10"}},
           {"quote_drive", {"960-ssd", "960 GB SSD"}},
           {"quote_ips", {"13", "13"}},
           {"quote_bandwidth", {"5000", "5 TB"}},
           {"quote_backup", {"200", "200 GB"}}}};
}

base::NameValues order_fields(Svc svc) {
  base::NameValues fields = {{"svc", base::str(domain::regular(svc))},
                             {"plan", plan_code(svc)},
                             {"os", system_value(svc)},
                             {"backup", "none"},
                             {"owner-name", "Ada Example"},
                             {"owner-org", ""},
                             {"owner-email", "ada@example.com"},
                             {"owner-tel", "+1 555 0100"},
                             {"owner-addr", "24 Main Street"},
                             {"owner-city", "Exampleton"},
                             {"owner-zip", "12345"},
                             {"owner-country", "US"},
                             {"c1-billing", "1"},
                             {"c1-admin", "1"},
                             {"contacts", "1"},
                             {"host", "server1.example.com"},
                             {"extra-ips", "0"},
                             {"extra-bandwidth", "0"},
                             {"overage", "stop"},
                             {"method", "card"},
                             {"standing", "new"},
                             {"months", "1"},
                             {"heard", ""}};
  if (domain::is_oss(svc)) fields.emplace_back("oss", "1");
  if (domain::is_vps(svc)) fields.emplace_back("extra-disk", "0");
  else fields.emplace_back("time-zone", "UTC");
  return fields;
}

base::Form form_of(base::NameValues fields, std::initializer_list<Change> changes) {
  base::Form form{std::move(fields)};
  for (const auto& [field, value] : changes) {
    if (value == nullptr) form.remove(field);
    else form.set(field, value);
  }
  return form;
}

std::string errors_of(const base::Form& form) {
  std::string all;
  for (const auto& error : form.errors()) all += (all.empty() ? "" : " ") + error.field + ':' + error.tag;
  return all;
}

tables::quotes::Row sample_quote() {
  tables::quotes::Row quote;
  quote.id = {5};
  quote.title = "Custom server";
  quote.parts = "128 GB memory\n4 × 960 GB SSD";
  quote.disk_gb = 1920;
  quote.ips = 13;
  quote.bandwidth_gb = 5000;
  quote.price_1 = Money::cents(34900);
  quote.price_6 = Money::cents(191950);
  quote.price_12 = Money::cents(349000);
  quote.setup = Money::cents(9900);
  quote.state = tables::quotes::State::sent;
  return quote;
}

}  // namespace t
