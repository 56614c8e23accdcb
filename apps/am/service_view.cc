#include "apps/am/service_view.h"

#include "base/text.h"
#include "domain/pricing.h"
#include "tables/ips.h"

namespace am {

using tables::subs::Packaged;

const char* kind_words(tables::systems::Kind kind) {
  using enum tables::systems::Kind;
  switch (kind) {
    case vps: return "Virtual server";
    case dedicated: return "Dedicated server";
    case colo: return "Colocated server";
  }
  return "";
}

std::string gb_words(int gb) { return base::grouped(gb) + " GB"; }

std::string price_words(const std::vector<Packaged>& subs) {
  std::map<int, base::Money> by_interval;
  for (const auto& sub : subs) by_interval[sub.row.months] += sub.row.amount;
  std::vector<std::string> parts;
  for (const auto& [months, amount] : by_interval) parts.push_back(base::display(amount) + " " + domain::every_words(months));
  return parts.empty() ? "nothing is charged" : base::join(parts, " and ");
}

std::optional<base::Date> next_charge(const std::vector<Packaged>& subs) {
  std::optional<base::Date> next;
  for (const auto& sub : subs) {
    if (sub.row.next_bill_on && (!next || *sub.row.next_bill_on < *next)) next = sub.row.next_bill_on;
  }
  return next;
}

std::string package_words(const std::vector<Packaged>& subs) {
  for (const auto& sub : subs) {
    if (sub.role == tables::packages::Role::base) return sub.row.description;
  }
  return "not on file";
}

std::map<base::SystemId, Holding> holdings(db::Reader& db, base::CustomerId cid) {
  std::map<base::SystemId, Holding> found;
  for (auto& sub : tables::subs::running_of_customer(db, cid)) {
    if (sub.row.sysid) found[*sub.row.sysid].subs.push_back(std::move(sub));
  }
  for (const auto& held : tables::ips::of_customer(db, cid)) found[held.system].ips.push_back(held.ip.text());
  return found;
}

}  // namespace am
