#include "domain/system_packages.h"

#include <algorithm>

namespace domain {

namespace {

using base::Money;
using tables::packages::Kept;
using tables::packages::Role;
using tables::subs::Packaged;
using Subs = std::vector<Packaged>;

constexpr int kMost = 1000;  // of one package
constexpr Money kMostAmount = Money::cents(99'999'999);

std::string field(Role role, const char* what) { return base::str(role) + "-" + what; }

Money price(const Kept& package, int months) {
  const auto& row = package.row;
  return months == 12 ? row.price_12 : months == 6 ? row.price_6 : row.price_1;
}

Money list_price(const PackageChoice& choice, int months) { return price(*choice.package, months).times(choice.quantity); }

std::optional<Money> own_amount_of(const Packaged& sub) {
  const bool listed = sub.price && sub.price->times(sub.row.quantity) == sub.row.amount;
  return listed ? std::nullopt : std::optional{sub.row.amount};
}

PackageChoice read_choice(base::Form& form, Role role, const std::vector<Kept>& offered, const Packaged* before) {
  PackageChoice choice;
  choice.asked = form.has(field(role, "package"));
  const std::string package_field = field(role, "package");
  const std::string amount_field = field(role, "amount");
  const auto id = form.maybe<base::PackageId>(package_field, "system_package_wrong");
  if (!id) return choice;
  const auto found = std::find_if(offered.begin(), offered.end(), [&](const Kept& p) { return p.id == *id && p.row.role == role; });
  if (found == offered.end()) {
    form.fail(package_field, "system_package_wrong");
    return choice;
  }
  choice.package = *found;
  if (role != Role::base) choice.quantity = form.number(field(role, "quantity"), 1, kMost, "system_quantity_wrong");
  choice.own_amount = form.maybe<Money>(amount_field, "system_amount_wrong");
  if (choice.own_amount && (*choice.own_amount < Money{} || *choice.own_amount > kMostAmount)) {
    form.fail(amount_field, "system_amount_wrong");
  }
  const bool another = before != nullptr && (before->row.package != choice.package->id || before->row.quantity != choice.quantity);
  if (another && choice.own_amount == before->row.amount) choice.own_amount.reset();
  return choice;
}

// "2 × Extra disk, $4.00 every month".
std::string words(const std::string& name, int quantity, Money amount, int months) {
  return (quantity > 1 ? std::to_string(quantity) + " × " : "") + name + ", " + base::display(amount) +
         (months == 1 ? " every month" : " every " + std::to_string(months) + " months");
}

std::string words(const tables::subs::Row& sub) { return words(sub.description, sub.quantity, sub.amount, sub.months); }

const char* role_name(Role role) {
  static constexpr const char* kNames[] = {"base package", "disk package", "IP package", "bandwidth package", "backup package"};
  return kNames[static_cast<std::size_t>(role)];
}

tables::subs::Row changed(tables::subs::Row sub, const PackageChoice& choice) {
  if (sub.package != choice.package->id) {
    sub.package = choice.package->id;
    sub.description = choice.package->row.name;
    sub.disk_gb = sub.ips = sub.bandwidth_gb = sub.backup_gb = std::nullopt;
  }
  sub.quantity = choice.quantity;
  sub.amount = choice.own_amount.value_or(list_price(choice, sub.months));
  return sub;
}

bool same(const tables::subs::Row& a, const tables::subs::Row& b) {
  return a.package == b.package && a.quantity == b.quantity && a.amount == b.amount;
}

// The interval and the day of what the system pays already, so that one system is billed on one day.
tables::subs::New fresh(base::CustomerId cid, base::SystemId system, const Subs& before, const PackageChoices& all,
                        const PackageChoice& choice, base::Date today) {
  tables::subs::New sub;
  sub.cid = cid;
  sub.sysid = system;
  sub.package = choice.package->id;
  sub.description = choice.package->row.name;
  sub.quantity = choice.quantity;
  sub.months = before.empty() ? all.months : before.front().row.months;
  sub.next_bill_on = before.empty() ? all.first_bill_on : before.front().row.next_bill_on;
  sub.anchor_day = before.empty() ? base::day_of_month(sub.next_bill_on.value_or(today))
                                  : static_cast<unsigned>(before.front().row.anchor_day);
  sub.amount = choice.own_amount.value_or(list_price(choice, sub.months));
  return sub;
}

}  // namespace

const Packaged* of_role(const Subs& subs, Role role) {
  const auto found = std::find_if(subs.begin(), subs.end(), [&](const Packaged& s) { return s.role == role; });
  return found == subs.end() ? nullptr : &*found;
}

PackageChoices read_packages(base::Form& form, const std::vector<Kept>& offered, const Subs& before) {
  PackageChoices out;
  bool any = false;
  for (std::size_t i = 0; i < kSystemRoles.size(); ++i) {
    out.by_role[i] = read_choice(form, kSystemRoles[i], offered, of_role(before, kSystemRoles[i]));
    any = any || out.by_role[i].package;
  }
  if (!before.empty()) return out;
  const auto months = form.maybe<int>("months", "months_missing").value_or(1);
  if (months != 1 && months != 6 && months != 12) {
    form.fail("months", "months_missing");
  } else {
    out.months = months;
  }
  out.first_bill_on = form.maybe<base::Date>("first-bill", "date_wrong");
  if (any && !out.first_bill_on && !form.failed("first-bill")) form.fail("first-bill", "system_first_bill_missing");
  return out;
}

void fill_packages(base::Form& form, const Subs& subs) {
  for (const Role role : kSystemRoles) {
    const Packaged* sub = of_role(subs, role);
    if (sub == nullptr) continue;
    form.set(field(role, "package"), base::str(sub->row.package.value()));
    form.set(field(role, "quantity"), std::to_string(sub->row.quantity));
    if (const auto own = own_amount_of(*sub)) form.set(field(role, "amount"), base::str(*own));
  }
}

bool set_packages(db::Writer& db, base::CustomerId cid, base::SystemId system, const Subs& before, const PackageChoices& chosen,
                  base::Date today, Changes& changes) {
  for (std::size_t i = 0; i < kSystemRoles.size(); ++i) {
    const Role role = kSystemRoles[i];
    const PackageChoice& choice = chosen.by_role[i];
    const Packaged* sub = of_role(before, role);
    if (!choice.asked) continue;
    if (sub == nullptr) {
      if (!choice.package) continue;
      const auto added = fresh(cid, system, before, chosen, choice, today);
      tables::subs::add(db, added);
      changes.note(role_name(role), "", words(added.description, added.quantity, added.amount, added.months));
    } else if (!choice.package) {
      tables::subs::end(db, sub->row.id, today);
      changes.note(role_name(role), words(sub->row), "");
    } else if (const auto now = changed(sub->row, choice); !same(now, sub->row)) {
      if (!tables::subs::change(db, now)) return false;
      changes.note(role_name(role), words(sub->row), words(now) + ", from the next charge on");
    }
  }
  return true;
}

}  // namespace domain
