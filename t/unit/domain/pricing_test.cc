#include "domain/pricing.h"

#include <stdexcept>

#include "t/support/sample_order.h"
#include "t/support/test.h"

using base::Money;
using domain::Order;
using domain::Package;
using domain::PackageRole;
using domain::Svc;

namespace {

std::int64_t price(const Package& package, int months) {
  return (months == 1 ? package.price_1 : months == 6 ? package.price_6 : package.price_12).cents();
}

Order ordering(Svc svc, const Package& plan) {
  Order order;
  order.svc = svc;
  order.plan = plan;
  return order;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pricing)

// The sum in plain integers, for every plan with every number of every add-on, at every interval.
BOOST_AUTO_TEST_CASE(all_plans_with_all_add_ons_at_all_intervals) {
  const auto catalogue = t::sample_catalogue();
  int cases = 0;
  for (const Svc svc : t::kProducts) {
    const Package* disk = catalogue.add_on(svc, PackageRole::disk);
    const Package* ip = catalogue.add_on(svc, PackageRole::ip);
    const Package* bandwidth = catalogue.add_on(svc, PackageRole::bandwidth);
    std::vector<const Package*> backups = catalogue.packages(svc, PackageRole::backup);
    backups.push_back(nullptr);
    for (const Package* plan : catalogue.packages(svc, PackageRole::base)) {
      for (const Package* backup : backups) {
        for (int disks = 0; disks <= (disk == nullptr ? 0 : disk->most); disks += 2) {
          for (int ips = 0; ips <= ip->most; ++ips) {
            for (int more = 0; more <= bandwidth->most; ++more) {
              Order order = ordering(svc, *plan);
              order.extra_disk = disks;
              order.extra_ips = ips;
              order.extra_bandwidth = more;
              if (backup != nullptr) order.backup = *backup;
              const auto found = domain::price_of(order, catalogue);
              for (int months : {1, 6, 12}) {
                std::int64_t wanted = price(*plan, months) + ips * price(*ip, months) + more * price(*bandwidth, months);
                if (disks > 0) wanted += disks * price(*disk, months);
                if (backup != nullptr) wanted += price(*backup, months);
                BOOST_REQUIRE(found.every(months).cents() == wanted);
                BOOST_REQUIRE(found.first_payment(months).cents() == wanted + plan->setup.cents());
                std::int64_t by_line = 0;
                for (const auto& line : found.lines) by_line += line.every(months).cents();
                BOOST_REQUIRE(by_line == wanted);
                ++cases;
              }
              BOOST_REQUIRE(found.lines.size() == 1u + (disks > 0) + (ips > 0) + (more > 0) + (backup != nullptr));
            }
          }
        }
      }
    }
  }
  BOOST_TEST(cases > 5000);
}

BOOST_AUTO_TEST_CASE(the_saving_is_against_paying_monthly) {
  const auto catalogue = t::sample_catalogue();
  const auto price = domain::price_of(ordering(Svc::linux_vps, *catalogue.find(Svc::linux_vps, PackageRole::base, "linux-m")), catalogue);
  BOOST_TEST((price.saving(1) == Money{}));
  BOOST_TEST((price.saving(6) == Money::cents(6 * 2900 - 15950)));
  BOOST_TEST((price.saving(12) == Money::cents(12 * 2900 - 29000)));
}

BOOST_AUTO_TEST_CASE(without_a_discount_nothing_is_saved) {
  Package plan;
  plan.price_1 = Money::cents(1000);
  plan.price_6 = Money::cents(6000);
  plan.price_12 = Money::cents(12001);
  const auto price = domain::price_of(ordering(Svc::colo, plan), t::sample_catalogue());
  BOOST_TEST((price.saving(6) == Money{}));
  BOOST_TEST((price.saving(12) == Money{}));
}

BOOST_AUTO_TEST_CASE(setup_is_paid_once_with_the_first_payment) {
  const auto catalogue = t::sample_catalogue();
  const auto price = domain::price_of(ordering(Svc::dedicated, *catalogue.find(Svc::dedicated, PackageRole::base, "ded-s")), catalogue);
  BOOST_TEST((price.setup() == Money::cents(4900)));
  BOOST_TEST((price.every(1) == Money::cents(9900)));
  BOOST_TEST((price.first_payment(1) == Money::cents(14800)));
  BOOST_TEST((price.first_payment(12) == Money::cents(103900)));
}

BOOST_AUTO_TEST_CASE(odd_cents_are_never_rounded) {
  Package plan;
  plan.price_1 = Money::cents(1);
  plan.price_6 = Money::cents(7);
  plan.price_12 = Money::cents(13);
  Package ip;
  ip.svc = Svc::colo;
  ip.role = PackageRole::ip;
  ip.most = 1000;
  ip.price_1 = Money::cents(333);
  ip.price_6 = Money::cents(1999);
  ip.price_12 = Money::cents(3997);
  Order order = ordering(Svc::colo, plan);
  order.extra_ips = 997;
  const auto price = domain::price_of(order, domain::Catalogue({ip}, {}, {}));
  BOOST_TEST(price.every(1).cents() == 1 + 997 * 333);
  BOOST_TEST(price.every(6).cents() == 7 + 997 * 1999);
  BOOST_TEST(price.every(12).cents() == 13 + 997 * 3997);
}

BOOST_AUTO_TEST_CASE(a_quote_is_its_own_price) {
  const auto catalogue = t::sample_catalogue();
  Order order = ordering(Svc::dedicated, domain::plan_of(t::sample_quote()));
  order.quote = t::sample_quote();
  const auto price = domain::price_of(order, catalogue);
  BOOST_REQUIRE(price.lines.size() == 1u);
  BOOST_TEST(price.lines[0].code == "quote-5");
  BOOST_TEST(price.lines[0].name == "Custom server");
  BOOST_TEST(price.lines[0].detail == "128 GB memory, 4 × 960 GB SSD");
  BOOST_TEST((price.every(1) == Money::cents(34900)));
  BOOST_TEST((price.every(12) == Money::cents(349000)));
  BOOST_TEST((price.first_payment(6) == Money::cents(191950 + 9900)));
}

BOOST_AUTO_TEST_CASE(what_is_not_chosen_or_not_offered_costs_nothing) {
  const auto catalogue = t::sample_catalogue();
  BOOST_TEST(domain::price_of(Order{}, catalogue).lines.empty());
  BOOST_TEST((domain::price_of(Order{}, catalogue).every(1) == Money{}));
  Order order = ordering(Svc::colo, *catalogue.find(Svc::colo, PackageRole::base, "colo-1"));
  order.extra_disk = 3;
  BOOST_TEST((domain::price_of(order, catalogue).every(1) == Money::cents(7900)));
}

BOOST_AUTO_TEST_CASE(lines_say_how_much_more) {
  const auto catalogue = t::sample_catalogue();
  Order order = ordering(Svc::linux_vps, *catalogue.find(Svc::linux_vps, PackageRole::base, "linux-s"));
  order.extra_disk = 3;
  order.extra_ips = 2;
  order.extra_bandwidth = 4;
  order.backup = *catalogue.find(Svc::linux_vps, PackageRole::backup, "linux-backup-200");
  const auto lines = domain::price_of(order, catalogue).lines;
  BOOST_REQUIRE(lines.size() == 5u);
  BOOST_TEST(lines[1].detail == "30 GB more");
  BOOST_TEST(lines[1].quantity == 3);
  BOOST_TEST(lines[2].detail == "2 more");
  BOOST_TEST(lines[3].detail == "2,000 GB more a month");
  BOOST_TEST(lines[4].detail == "200 GB");
}

BOOST_AUTO_TEST_CASE(there_are_three_intervals) {
  const domain::PriceLine line;
  for (int months : {-1, 0, 2, 3, 11, 13, 24}) BOOST_CHECK_THROW(static_cast<void>(line.every(months)), std::logic_error);
  BOOST_TEST(domain::every_words(1) == "every month");
  BOOST_TEST(domain::every_words(6) == "every 6 months");
  BOOST_TEST(domain::every_words(12) == "every 12 months");
}

BOOST_AUTO_TEST_SUITE_END()
