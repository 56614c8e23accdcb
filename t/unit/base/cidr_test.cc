#include "base/cidr.h"

#include "t/support/test.h"

namespace {

base::Cidr cidr(const char* text) { return base::parse<base::Cidr>(text).value(); }
base::IpAddress ip(const char* text) { return base::parse<base::IpAddress>(text).value(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(base_cidr)

BOOST_AUTO_TEST_CASE(a_network_is_read_and_written) {
  for (const char* text : {"192.0.2.0/24", "198.51.100.128/25", "203.0.113.7/32", "2001:db8::/32", "2001:db8:0:1::/64", "2001:db8::1/128"}) {
    BOOST_TEST(cidr(text).text() == text);
  }
  BOOST_TEST(cidr(" 2001:DB8:0::/48 ").text() == "2001:db8::/48");
}

BOOST_AUTO_TEST_CASE(what_is_none_is_refused) {
  for (const char* text : {"", "192.0.2.0", "192.0.2.0/", "/24", "192.0.2.0/33", "192.0.2.0/0", "192.0.2.1/24", "192.0.2.0/-1", "192.0.2.0/24/1", "192.0.2/24",
                           "2001:db8::/129", "2001:db8::1/64", "example.com/24", "192.0.2.0/2x"}) {
    BOOST_TEST(!base::parse<base::Cidr>(text).has_value(), text);
  }
}

BOOST_AUTO_TEST_CASE(it_knows_its_addresses) {
  const auto v4 = cidr("192.0.2.64/26");
  BOOST_TEST(v4.first().text() == "192.0.2.64");
  BOOST_TEST(v4.last().text() == "192.0.2.127");
  BOOST_TEST(v4.size_v4() == 64);
  BOOST_TEST(v4.first_v4() == 3221226048LL);
  BOOST_TEST(v4.contains(ip("192.0.2.64")));
  BOOST_TEST(v4.contains(ip("192.0.2.127")));
  BOOST_TEST(!v4.contains(ip("192.0.2.63")));
  BOOST_TEST(!v4.contains(ip("192.0.2.128")));
  BOOST_TEST(!v4.contains(ip("2001:db8::1")));
  BOOST_TEST(cidr("2001:db8::/33").last().text() == "2001:db8:7fff:ffff:ffff:ffff:ffff:ffff");
}

BOOST_AUTO_TEST_CASE(two_overlap_when_one_is_in_the_other) {
  BOOST_TEST(cidr("192.0.2.0/24").overlaps(cidr("192.0.2.128/25")));
  BOOST_TEST(cidr("192.0.2.128/25").overlaps(cidr("192.0.2.0/24")));
  BOOST_TEST(!cidr("192.0.2.0/25").overlaps(cidr("192.0.2.128/25")));
  BOOST_TEST(!cidr("192.0.2.0/24").overlaps(cidr("2001:db8::/32")));
}

BOOST_AUTO_TEST_SUITE_END()
