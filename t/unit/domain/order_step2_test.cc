#include "t/support/sample_order.h"
#include "t/support/test.h"

using domain::Order;
using domain::Svc;
using t::Change;

namespace {

struct Read {
  Order order;
  std::string errors;
};

Read read(Svc svc, std::initializer_list<Change> changes = {}, std::optional<tables::quotes::Row> quote = {}) {
  base::Form form = t::form_of(t::order_fields(svc), changes);
  const auto catalogue = t::sample_catalogue();
  Read out;
  out.order.quote = std::move(quote);
  base::Form first{form.fields()};
  domain::read_step1(first, catalogue, out.order);
  domain::read_step2(form, catalogue, out.order);
  out.errors = t::errors_of(form);
  return out;
}

std::string fault(Svc svc, std::initializer_list<Change> changes) { return read(svc, changes).errors; }
std::string fault(std::initializer_list<Change> changes) { return fault(Svc::linux_vps, changes); }

}  // namespace

BOOST_AUTO_TEST_SUITE(order_step2)

BOOST_AUTO_TEST_CASE(every_product_can_be_set_up) {
  for (const Svc svc : t::kProducts) {
    BOOST_TEST_INFO(base::str(svc));
    BOOST_TEST(fault(svc, {}) == "");
  }
}

BOOST_AUTO_TEST_CASE(the_host_name) {
  BOOST_TEST(read(Svc::linux_vps, {{"host", " WWW.Example.com "}}).order.host.text() == "www.example.com");
  BOOST_TEST(fault({{"host", nullptr}}) == "host:host_missing");
  BOOST_TEST(fault({{"host", " "}}) == "host:host_missing");
  for (const char* host : {"server1", "192.0.2.1", "a b.example.com", "server1.example.com; reboot"}) BOOST_TEST(fault({{"host", host}}) == "host:host_wrong");
}

BOOST_AUTO_TEST_CASE(extras_up_to_what_the_package_allows) {
  const Read most = read(Svc::linux_vps, {{"extra-ips", "8"}, {"extra-bandwidth", "4"}, {"extra-disk", "8"}});
  BOOST_TEST(most.errors == "");
  BOOST_TEST(most.order.extra_ips == 8);
  BOOST_TEST(most.order.extra_bandwidth == 4);
  BOOST_TEST(most.order.extra_disk == 8);
  BOOST_TEST(fault({{"extra-ips", "9"}, {"extra-bandwidth", "5"}, {"extra-disk", "9"}}) ==
             "extra-ips:extra_ips_wrong extra-bandwidth:extra_bandwidth_wrong extra-disk:extra_disk_wrong");
  for (const char* value : {"-1", "x", "1.5", "99999999999"}) BOOST_TEST(fault({{"extra-ips", value}}) == "extra-ips:extra_ips_wrong");
  BOOST_TEST(fault({{"extra-ips", nullptr}, {"extra-bandwidth", ""}, {"extra-disk", nullptr}}) == "");
}

BOOST_AUTO_TEST_CASE(only_a_vps_has_extra_disk) {
  BOOST_TEST(fault(Svc::dedicated, {{"extra-disk", "3"}}) == "");
  BOOST_TEST(read(Svc::dedicated, {{"extra-disk", "3"}}).order.extra_disk == 0);
}

BOOST_AUTO_TEST_CASE(nothing_extra_where_the_catalogue_has_none) {
  const domain::Catalogue bare{{}, {}, {}};
  BOOST_TEST(domain::most_of(bare, Svc::linux_vps, domain::PackageRole::ip) == 0);
  base::Form form = t::form_of(t::order_fields(Svc::linux_vps), {{"extra-ips", "1"}});
  Order order;
  domain::read_step2(form, bare, order);
  BOOST_TEST(t::errors_of(form) == "extra-ips:extra_ips_wrong");
}

BOOST_AUTO_TEST_CASE(bandwidth_that_is_used_up) {
  BOOST_TEST((read(Svc::linux_vps, {{"overage", "go"}}).order.overage == domain::Overage::go));
  BOOST_TEST(fault({{"overage", nullptr}}) == "overage:overage_missing");
  BOOST_TEST(fault({{"overage", "more"}}) == "overage:overage_missing");
  const Read limit = read(Svc::linux_vps, {{"overage", "limit"}, {"overage-limit", "$40"}});
  BOOST_TEST(limit.errors == "");
  BOOST_TEST((limit.order.overage_limit == base::Money::cents(4000)));
}

BOOST_AUTO_TEST_CASE(the_limit_of_overage) {
  BOOST_TEST(fault({{"overage", "limit"}}) == "overage-limit:overage_limit_missing");
  BOOST_TEST(fault({{"overage", "limit"}, {"overage-limit", "forty"}}) == "overage-limit:overage_limit_wrong");
  BOOST_TEST(fault({{"overage", "limit"}, {"overage-limit", "1.00"}}) == "");
  BOOST_TEST(fault({{"overage", "limit"}, {"overage-limit", "10,000.00"}}) == "");
  for (const char* amount : {"0", "0.99", "-40", "10000.01"}) {
    BOOST_TEST(fault({{"overage", "limit"}, {"overage-limit", amount}}) == "overage-limit:overage_limit_range");
  }
  // What stands in the field does not matter when another answer is chosen.
  BOOST_TEST(fault({{"overage", "stop"}, {"overage-limit", "forty"}}) == "");
}

BOOST_AUTO_TEST_CASE(payment_and_standing) {
  for (const char* method : {"card", "paypal", "echeck", "invoice"}) BOOST_TEST(fault({{"method", method}}) == "");
  BOOST_TEST(fault({{"method", nullptr}}) == "method:method_missing");
  BOOST_TEST(fault({{"method", "cash"}}) == "method:method_missing");
  for (const char* standing : {"new", "add", "replace"}) BOOST_TEST(fault({{"standing", standing}}) == "");
  BOOST_TEST(fault({{"standing", nullptr}}) == "standing:standing_missing");
  BOOST_TEST(fault({{"standing", "old"}}) == "standing:standing_missing");
}

BOOST_AUTO_TEST_CASE(the_time_zone_of_a_server_in_a_rack) {
  for (const Svc svc : {Svc::dedicated, Svc::colo}) {
    BOOST_TEST(read(svc, {{"time-zone", "America/New_York"}}).order.time_zone == "America/New_York");
    BOOST_TEST(fault(svc, {{"time-zone", nullptr}}) == "time-zone:time_zone_missing");
    BOOST_TEST(fault(svc, {{"time-zone", "Mars/Olympus"}}) == "time-zone:time_zone_missing");
    BOOST_TEST(fault(svc, {{"time-zone", "../../etc/passwd"}}) == "time-zone:time_zone_missing");
  }
  BOOST_TEST(fault(Svc::linux_vps, {{"time-zone", "Mars/Olympus"}}) == "");
}

BOOST_AUTO_TEST_CASE(more_addresses_want_a_reason_in_a_rack) {
  BOOST_TEST(fault(Svc::colo, {{"extra-ips", "2"}}) == "ips-reason:ips_reason_missing");
  BOOST_TEST(fault(Svc::colo, {{"extra-ips", "2"}, {"ips-reason", "TLS for 7 shops"}}) == "");
  BOOST_TEST(read(Svc::colo, {{"extra-ips", "2"}, {"ips-reason", " shops "}}).order.ips_reason == "shops");
  BOOST_TEST(fault(Svc::colo, {{"extra-ips", "2"}, {"ips-reason", std::string(501, 'x').c_str()}}) == "ips-reason:text_long");
  BOOST_TEST(read(Svc::colo, {{"ips-reason", "no more wanted"}}).order.ips_reason == "");
  BOOST_TEST(fault(Svc::linux_vps, {{"extra-ips", "2"}}) == "");
}

BOOST_AUTO_TEST_CASE(partitions_add_up_to_the_disk_of_the_plan) {
  BOOST_TEST(fault(Svc::dedicated, {{"part1-mount", "/"}, {"part1-gb", "479"}}) == "part1-gb:partition_sum");
  const Read got = read(Svc::dedicated, {{"part1-mount", "/"}, {"part1-gb", "464"}, {"part2-mount", "swap"}, {"part2-gb", "16"}});
  BOOST_TEST(got.errors == "");
  BOOST_TEST(got.order.partitions.size() == 2u);
  // A customer's own machine has its own disk.
  BOOST_TEST(read(Svc::colo, {{"part1-mount", "/"}, {"part1-gb", "479"}}).order.partitions.empty());
  BOOST_TEST(fault(Svc::linux_vps, {{"part1-mount", "x"}, {"part1-gb", "479"}}) == "");
}

BOOST_AUTO_TEST_CASE(partitions_of_a_quoted_server) {
  BOOST_TEST(read(Svc::dedicated, {{"part1-mount", "/"}, {"part1-gb", "1920"}}, t::sample_quote()).errors == "");
  BOOST_TEST(read(Svc::dedicated, {{"part1-mount", "/"}, {"part1-gb", "480"}}, t::sample_quote()).errors == "part1-gb:partition_sum");
}

BOOST_AUTO_TEST_CASE(special_instructions) {
  BOOST_TEST(read(Svc::colo, {{"special", "front\r\nto back"}}).order.special == "front\nto back");
  BOOST_TEST(fault(Svc::colo, {{"special", std::string(2000, 'x').c_str()}}) == "");
  BOOST_TEST(fault(Svc::colo, {{"special", std::string(2001, 'x').c_str()}}) == "special:text_long");
  BOOST_TEST(fault(Svc::colo, {{"special", "a\x01 b"}}) == "special:text_control");
}

BOOST_AUTO_TEST_SUITE_END()
