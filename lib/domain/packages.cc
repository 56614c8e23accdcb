#include "domain/packages.h"

#include "base/log.h"
#include "domain/audit.h"
#include "domain/price_field.h"
#include "tables/subs.h"

namespace domain {

namespace {

constexpr int kMostUnits = 1'000'000;
constexpr base::Money kMostMoney = base::Money::cents(100'000'00);

std::string read_code(base::Form& form) {
  const std::string code = form.line("code", "package_code_missing", 32);
  if (code.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") != std::string::npos) {
    form.fail("code", "package_code_wrong");
  }
  return code;
}

Changes changes_between(const KeptPackage& a, const KeptPackage& b) {
  Changes changes;
  changes.note("name", a.row.name, b.row.name)
      .note("detail", a.row.detail, b.row.detail)
      .note("disk", a.row.disk_gb, b.row.disk_gb)
      .note("IP addresses", a.row.ips, b.row.ips)
      .note("bandwidth", a.row.bandwidth_gb, b.row.bandwidth_gb)
      .note("backup space", a.row.backup_gb, b.row.backup_gb)
      .note("most per order", a.row.most, b.row.most)
      .note("price for 1 month", a.row.price_1, b.row.price_1)
      .note("price for 6 months", a.row.price_6, b.row.price_6)
      .note("price for 12 months", a.row.price_12, b.row.price_12)
      .note("setup", a.row.setup, b.row.setup)
      .note("position", a.position, b.position)
      .note("offered from", a.offered_from, b.offered_from)
      .note("offered until", a.offered_until, b.offered_until);
  return changes;
}

std::string object(base::PackageId id) { return "package:" + base::str(id); }

}  // namespace

KeptPackage read_package(base::Form& form, const std::optional<KeptPackage>& before) {
  KeptPackage p = before.value_or(KeptPackage{});
  if (!before) {
    p.row.code = read_code(form);
    p.row.svc = form.required<tables::packages::Svc>("svc", "package_svc_missing");
    p.row.role = form.required<tables::packages::Role>("role", "package_role_missing");
  }
  p.row.name = form.line("name", "package_name_missing", 60);
  p.row.detail = form.line("detail", "", 120);
  p.row.disk_gb = form.number("disk", 0, kMostUnits, "package_number_wrong");
  p.row.ips = form.number("ips", 0, kMostUnits, "package_number_wrong");
  p.row.bandwidth_gb = form.number("bandwidth", 0, kMostUnits, "package_number_wrong");
  p.row.backup_gb = form.number("backup", 0, kMostUnits, "package_number_wrong");
  p.row.most = form.number("most", 0, 100, "package_most_wrong");
  p.row.price_1 = read_price(form, "price-1", kMostMoney);
  p.row.price_6 = read_price(form, "price-6", kMostMoney);
  p.row.price_12 = read_price(form, "price-12", kMostMoney);
  p.row.setup = read_price(form, "setup", kMostMoney);
  p.position = form.number("position", 0, 10'000, "package_number_wrong");
  p.offered_from = form.required<base::Date>("from", "package_from_missing", "date_wrong");
  p.offered_until = form.maybe<base::Date>("until", "date_wrong");
  if (p.offered_until && !form.failed("from") && *p.offered_until < p.offered_from) form.fail("until", "package_until_early");
  p.version = form.number("version", 0, 2'000'000'000, "once_missing");
  return p;
}

void fill_package(base::Form& form, const KeptPackage& p) {
  form.set("code", p.row.code);
  form.set("svc", base::str(p.row.svc));
  form.set("role", base::str(p.row.role));
  form.set("name", p.row.name);
  form.set("detail", p.row.detail);
  form.set("disk", base::str(p.row.disk_gb));
  form.set("ips", base::str(p.row.ips));
  form.set("bandwidth", base::str(p.row.bandwidth_gb));
  form.set("backup", base::str(p.row.backup_gb));
  form.set("most", base::str(p.row.most));
  form.set("price-1", base::str(p.row.price_1));
  form.set("price-6", base::str(p.row.price_6));
  form.set("price-12", base::str(p.row.price_12));
  form.set("setup", base::str(p.row.setup));
  form.set("position", base::str(p.position));
  form.set("from", base::str(p.offered_from));
  form.set("until", p.offered_until ? base::str(*p.offered_until) : "");
  form.set("version", base::str(p.version));
}

Saved add_package(db::Writer& db, const base::Actor& actor, const KeptPackage& package, base::Timestamp now) {
  try {
    const auto id = tables::packages::add(db, package);
    Changes changes = changes_between({}, package);
    changes.note("code", "", package.row.code);
    record(db, actor, "package.made", object(id), std::nullopt, changes, now);
    base::log::info("package.made", {{"code", package.row.code}, {"by", actor.name}});
    return {};
  } catch (const db::Duplicate&) {
    return Saved::refused("code", "package_code_taken");
  }
}

Saved change_package(db::Writer& db, const base::Actor& actor, const KeptPackage& before, const KeptPackage& after,
                     base::Timestamp now) {
  if (!tables::packages::change(db, after)) return Saved::moved_on();
  // Where a subscription has no values of its own it had the package's: from now on those are its own.
  const auto& was = before.row;
  const auto& is = after.row;
  if (was.disk_gb != is.disk_gb || was.ips != is.ips || was.bandwidth_gb != is.bandwidth_gb || was.backup_gb != is.backup_gb) {
    tables::subs::keep_included(db, before.id, {was.disk_gb, was.ips, was.bandwidth_gb, was.backup_gb});
  }
  record(db, actor, "package.changed", object(before.id), std::nullopt, changes_between(before, after), now);
  base::log::info("package.changed", {{"code", was.code}, {"by", actor.name}});
  return {};
}

KeptPackage retired(KeptPackage package, base::Date today) {
  package.offered_until = base::add_days(today, -1);
  return package;
}

KeptPackage offered_again(KeptPackage package, base::Date today) {
  package.offered_until.reset();
  if (package.offered_from > today) package.offered_from = today;
  return package;
}

}  // namespace domain
