#include "domain/catalogue.h"

#include "t/support/sample_order.h"
#include "t/support/test.h"

using domain::PackageRole;
using domain::Svc;

BOOST_AUTO_TEST_SUITE(catalogue)

BOOST_AUTO_TEST_CASE(kinds_of_products) {
  for (const Svc svc : t::kProducts) {
    const std::string word = base::str(svc);
    BOOST_TEST_INFO(word);
    BOOST_TEST(domain::is_vps(svc) == (word.starts_with("linux") || word.starts_with("freebsd")));
    BOOST_TEST(domain::is_oss(svc) == word.ends_with("_oss"));
    BOOST_TEST(base::str(domain::regular(svc)) == word.substr(0, word.find('_')));
    BOOST_TEST(domain::open_source(svc).has_value() == domain::is_vps(svc));
    if (const auto discounted = domain::open_source(svc)) {
      BOOST_TEST(domain::is_oss(*discounted));
      BOOST_TEST((domain::regular(*discounted) == domain::regular(svc)));
    }
  }
}

BOOST_AUTO_TEST_CASE(names) {
  BOOST_TEST(domain::display(Svc::linux_oss) == "Linux VPS");
  BOOST_TEST(domain::display(Svc::freebsd_vps) == "FreeBSD VPS");
  BOOST_TEST(domain::display(Svc::dedicated) == "Dedicated");
  BOOST_TEST(domain::display(Svc::colo) == "Colocation");
}

BOOST_AUTO_TEST_CASE(packages_of_one_product_and_role) {
  const auto catalogue = t::sample_catalogue();
  BOOST_TEST(catalogue.packages(Svc::linux_vps, PackageRole::base).size() == 3u);
  BOOST_TEST(catalogue.packages(Svc::colo, PackageRole::disk).empty());
  BOOST_TEST(catalogue.find(Svc::linux_vps, PackageRole::base, "linux-m")->name == "Linux VPS M");
  // A code of another product or role is not found.
  BOOST_TEST(catalogue.find(Svc::linux_oss, PackageRole::base, "linux-m") == nullptr);
  BOOST_TEST(catalogue.find(Svc::linux_vps, PackageRole::backup, "linux-m") == nullptr);
  BOOST_TEST(catalogue.find(Svc::linux_vps, PackageRole::base, "") == nullptr);
}

BOOST_AUTO_TEST_CASE(an_add_on_with_none_to_have_is_none) {
  domain::Package disk;
  disk.svc = Svc::linux_vps;
  disk.role = PackageRole::disk;
  disk.most = 0;
  BOOST_TEST(domain::Catalogue({disk}, {}, {}).add_on(Svc::linux_vps, PackageRole::disk) == nullptr);
  disk.most = 1;
  BOOST_TEST(domain::Catalogue({disk}, {}, {}).add_on(Svc::linux_vps, PackageRole::disk) != nullptr);
  BOOST_TEST(domain::Catalogue({disk}, {}, {}).add_on(Svc::colo, PackageRole::disk) == nullptr);
}

BOOST_AUTO_TEST_CASE(the_lowest_price_stands_under_the_product) {
  const auto catalogue = t::sample_catalogue();
  BOOST_TEST((catalogue.from_price(Svc::linux_vps) == base::Money::cents(1900)));
  BOOST_TEST((catalogue.from_price(Svc::dedicated) == base::Money::cents(9900)));
  BOOST_TEST(!domain::Catalogue({}, {}, {}).from_price(Svc::colo).has_value());
}

BOOST_AUTO_TEST_CASE(systems_and_lists) {
  const auto catalogue = t::sample_catalogue();
  BOOST_TEST(catalogue.systems(Svc::linux_vps).size() == 2u);
  BOOST_TEST(catalogue.systems(Svc::linux_oss).size() == 1u);
  BOOST_TEST(catalogue.list("time_zone").size() == 2u);
  BOOST_TEST(catalogue.choice("time_zone", "America/New_York")->label == "New York");
  BOOST_TEST(!catalogue.choice("time_zone", "New York").has_value());
  BOOST_TEST(!catalogue.choice("heard", "UTC").has_value());
  BOOST_TEST(catalogue.list("no_such_list").empty());
}

BOOST_AUTO_TEST_SUITE_END()
