// What a system has against what its packages cover, in words and tones.
#include "domain/coverage.h"
#include "t/support/test.h"

namespace {

using base::Money;
using domain::Check;
using domain::Covering;
using Role = tables::packages::Role;
using Tone = Check::Tone;

Covering base_package(int disk = 20, int ips = 1) {
  return {.role = Role::base, .disk = {disk, {}}, .ips = {ips, {}}, .amount = Money::cents(1900), .price = Money::cents(1900)};
}
Covering disk_package(int quantity) {
  return {.role = Role::disk, .quantity = quantity, .disk = {10, {}}, .ips = {0, {}}, .amount = Money::cents(200).times(quantity),
          .price = Money::cents(200).times(quantity)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(domain_coverage)

BOOST_AUTO_TEST_CASE(a_system_that_has_what_its_packages_cover_is_green) {
  const Covering subs[] = {base_package(), disk_package(3)};
  const auto found = domain::coverage({true, 50, 1}, subs);
  BOOST_TEST((found.disk == Check{Tone::ok, "matches"}));
  BOOST_TEST((found.ips == Check{Tone::ok, "matches"}));
  BOOST_TEST((found.amounts[1] == Check{Tone::ok, "matches"}));
  BOOST_TEST(found.own_values.empty());
  BOOST_TEST(found.matches());
}

BOOST_AUTO_TEST_CASE(a_difference_is_red_both_ways_and_says_how_much) {
  const Covering subs[] = {base_package(30, 2)};
  auto found = domain::coverage({true, 60, 2}, subs);
  BOOST_TEST((found.disk == Check{Tone::bad, "30 GB short: the packages cover 30 GB"}));
  BOOST_TEST(!found.matches());
  found = domain::coverage({true, 20, 1}, subs);
  BOOST_TEST((found.disk == Check{Tone::bad, "10 GB unused: the packages cover 30 GB"}));
  BOOST_TEST((found.ips == Check{Tone::bad, "1 IP unused: the packages cover 2 IP"}));
}

BOOST_AUTO_TEST_CASE(without_any_package_nothing_is_covered) {
  const auto found = domain::coverage({true, 20, 1}, {});
  BOOST_TEST((found.disk == Check{Tone::bad, "20 GB short: the packages cover 0 GB"}));
  BOOST_TEST((found.ips == Check{Tone::bad, "1 IP short: the packages cover 0 IP"}));
  BOOST_TEST(domain::coverage({true, 0, 0}, {}).matches());
}

BOOST_AUTO_TEST_CASE(the_disk_of_a_server_of_its_own_is_not_compared) {
  const Covering subs[] = {base_package(480, 5)};
  const auto found = domain::coverage({false, 0, 5}, subs);
  BOOST_TEST(!found.disk.has_value());
  BOOST_TEST(found.matches());
}

BOOST_AUTO_TEST_CASE(own_values_are_yellow_and_count_instead_of_the_packages) {
  Covering own = base_package(20, 6);
  own.ips.own = 5;
  own.amount = Money::cents(1700);
  const Covering subs[] = {own};
  const auto found = domain::coverage({true, 20, 5}, subs);
  BOOST_TEST(found.matches());
  BOOST_REQUIRE(found.own_values.size() == 1u);
  BOOST_TEST((found.own_values[0] == Check{Tone::warn, "5 IP, changed from 6 IP"}));
  BOOST_TEST((found.amounts[0] == Check{Tone::warn, "changed from $19.00"}));
}

BOOST_AUTO_TEST_CASE(an_own_value_that_equals_the_packages_is_no_finding) {
  Covering own = base_package();
  own.disk.own = 20;
  const Covering subs[] = {own};
  BOOST_TEST(domain::coverage({true, 20, 1}, subs).own_values.empty());
}

BOOST_AUTO_TEST_CASE(a_charge_without_a_package_is_compared_with_nothing) {
  Covering loose;
  loose.amount = Money::cents(500);
  const Covering subs[] = {loose};
  BOOST_TEST(!domain::coverage({true, 0, 0}, subs).amounts[0].has_value());
}

BOOST_AUTO_TEST_CASE(the_totals_are_a_month_rounded_once) {
  Covering yearly = base_package();
  yearly.amount = Money::cents(19001);
  yearly.months = 12;
  Covering half = base_package();
  half.amount = Money::cents(10450);
  half.months = 6;
  domain::Totals totals;
  const Covering first[] = {base_package(), yearly};
  const Covering second[] = {half};
  totals.add(domain::coverage({true, 40, 2}, first), first);
  totals.add(domain::coverage({true, 20, 1}, second), second);
  // 1900 + 19001/12 + 10450/6 = 5225.08
  BOOST_TEST((totals.a_month() == Money::cents(5225)));
  BOOST_TEST((totals.check() == Check{Tone::ok, "systems and packages match"}));
  totals.add(domain::coverage({true, 20, 1}, {}), {});
  BOOST_TEST((totals.check() == Check{Tone::bad, "1 of 3 differ from their packages"}));
}

BOOST_AUTO_TEST_SUITE_END()
