#include "t/support/signup_site.h"

using namespace t;

struct Step2 : SignupSite {
  void begin(const Fields& one = step1_fields()) {
    get("/signup/step1.html");
    post("/signup/step1.html", one);
  }
};

BOOST_FIXTURE_TEST_SUITE(signup_step2, Step2)

BOOST_AUTO_TEST_CASE(needs_the_first_step) { BOOST_TEST(get("/signup/step2.html").header("Location") == "/signup/step1.html"); }

BOOST_AUTO_TEST_CASE(a_vps_is_asked_for_disk_and_a_server_for_its_rack_data) {
  begin();
  const Answer vps = get("/signup/step2.html");
  BOOST_TEST(vps.shows("id=\"extra-disk\""));
  BOOST_TEST(!vps.shows("id=\"time-zone\""));
  begin(dedicated_step1_fields());
  const Answer server = get("/signup/step2.html");
  BOOST_TEST(!server.shows("id=\"extra-disk\""));
  BOOST_TEST(server.shows("id=\"time-zone\""));
  BOOST_TEST(server.shows("add up to the 480 GB"));
  begin(with(with(dedicated_step1_fields(), "svc", "colo"), "plan", "colo-1"));
  BOOST_TEST(!get("/signup/step2.html").shows("Disk partitions"));  // the disk is the customer's own
}

BOOST_AUTO_TEST_CASE(each_wrong_field_is_said_and_kept) {
  begin();
  auto fields = with(with(step2_fields(), "host", "not a host"), "overage", "limit");
  const Answer page = post("/signup/step2.html", fields);
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("Enter a host name in the correct format"));
  BOOST_TEST(page.shows("value=\"not a host\""));
  BOOST_TEST(page.shows("Enter the amount up to which we may bill"));
  BOOST_TEST(post("/signup/step2.html", with(step2_fields(), "extra-ips", "999")).status == 422);
  BOOST_TEST(post("/signup/step2.html", with(step2_fields(), "extra-ips", "-1")).status == 422);
  BOOST_TEST(post("/signup/step2.html", with(step2_fields(), "method", "gold")).status == 422);
}

BOOST_AUTO_TEST_CASE(partitions_must_add_up) {
  begin(dedicated_step1_fields());
  const Answer page = post("/signup/step2.html", with(dedicated_step2_fields(), "part2-gb", "79"));
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("add up to the disk of your server"));
  BOOST_TEST(post("/signup/step2.html", dedicated_step2_fields()).header("Location") == "/signup/step3.html");
}

BOOST_AUTO_TEST_CASE(more_addresses_in_a_rack_need_a_reason) {
  begin(dedicated_step1_fields());
  const Answer page = post("/signup/step2.html", with(dedicated_step2_fields(), "extra-ips", "3"));
  BOOST_TEST(page.shows("Enter why you need more than the standard number of addresses"));
}

BOOST_AUTO_TEST_CASE(extras_are_in_the_price_of_the_page) {
  begin();
  post("/signup/step2.html", with(with(with(step2_fields(), "extra-ips", "2"), "extra-disk", "3"), "go", "price"));
  BOOST_TEST(get("/signup/step2.html").shows("data-total aria-live=\"polite\">$38.00"));  // 29 + 2 x 1.50 + 3 x 2.00
}

BOOST_AUTO_TEST_SUITE_END()
