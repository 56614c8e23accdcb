#include "domain/system_coverage.h"

namespace domain {

Has has(const tables::systems::Row& system, int ips) {
  return {.disk_counts = system.kind == tables::systems::Kind::vps, .disk = system.disk, .ips = ips};
}

std::vector<Covering> covering(std::span<const tables::subs::Packaged> subs) {
  std::vector<Covering> out;
  for (const auto& sub : subs) {
    Covering one;
    one.role = sub.role;
    one.quantity = sub.row.quantity;
    one.disk = {sub.package.disk_gb, sub.row.disk_gb};
    one.ips = {sub.package.ips, sub.row.ips};
    one.amount = sub.row.amount;
    if (sub.price) one.price = sub.price->times(sub.row.quantity);
    one.months = sub.row.months;
    out.push_back(one);
  }
  return out;
}

std::optional<base::Date> next_bill_on(std::span<const tables::subs::Packaged> subs) {
  std::optional<base::Date> next;
  for (const auto& sub : subs) {
    if (sub.row.next_bill_on && (!next || *sub.row.next_bill_on < *next)) next = sub.row.next_bill_on;
  }
  return next;
}

tables::subs::Included included(std::span<const tables::subs::Packaged> subs) {
  tables::subs::Included sum;
  for (const auto& sub : subs) {
    sum.disk_gb += sub.row.quantity * sub.row.disk_gb.value_or(sub.package.disk_gb);
    sum.ips += sub.row.quantity * sub.row.ips.value_or(sub.package.ips);
    sum.bandwidth_gb += sub.row.quantity * sub.row.bandwidth_gb.value_or(sub.package.bandwidth_gb);
    sum.backup_gb += sub.row.quantity * sub.row.backup_gb.value_or(sub.package.backup_gb);
  }
  return sum;
}

}  // namespace domain
