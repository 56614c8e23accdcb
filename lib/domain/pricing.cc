#include "domain/pricing.h"

#include <algorithm>
#include <stdexcept>

namespace domain {

namespace {

PriceLine line_for(const Package& package, int quantity, std::string detail) {
  return {package.code,
          package.name,
          std::move(detail),
          quantity,
          package.price_1.times(quantity),
          package.price_6.times(quantity),
          package.price_12.times(quantity),
          package.setup.times(quantity)};
}

// "30 GB more", "2 more": what so many units of the add-on give.
std::string add_on_detail(const Package& p, int quantity) {
  if (p.role == PackageRole::disk) return base::grouped(p.disk_gb * quantity) + " GB more";
  if (p.role == PackageRole::bandwidth) return base::grouped(p.bandwidth_gb * quantity) + " GB more a month";
  return std::to_string(p.ips * quantity) + " more";
}

}  // namespace

base::Money PriceLine::every(int months) const {
  if (months == 1) return price_1;
  if (months == 6) return price_6;
  if (months == 12) return price_12;
  throw std::logic_error("no price for " + std::to_string(months) + " months");
}

base::Money Price::every(int months) const {
  base::Money sum;
  for (const auto& line : lines) sum += line.every(months);
  return sum;
}

base::Money Price::setup() const {
  base::Money sum;
  for (const auto& line : lines) sum += line.setup;
  return sum;
}

base::Money Price::saving(int months) const { return std::max(base::Money{}, every(1).times(months) - every(months)); }

Price price_of(const Order& order, const Catalogue& catalogue) {
  Price price;
  if (!order.plan) return price;
  price.lines.push_back(line_for(*order.plan, 1, order.plan->detail));
  const auto add = [&](PackageRole role, int quantity) {
    const Package* package = quantity > 0 ? catalogue.add_on(order.svc, role) : nullptr;
    if (package != nullptr) price.lines.push_back(line_for(*package, quantity, add_on_detail(*package, quantity)));
  };
  add(PackageRole::disk, order.extra_disk);
  add(PackageRole::ip, order.extra_ips);
  add(PackageRole::bandwidth, order.extra_bandwidth);
  if (order.backup) price.lines.push_back(line_for(*order.backup, 1, order.backup->detail));
  return price;
}

std::string every_words(int months) {
  return months == 1 ? "every month" : "every " + std::to_string(months) + " months";
}

}  // namespace domain
