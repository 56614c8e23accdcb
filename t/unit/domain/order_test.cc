#include "domain/order.h"

#include <set>

#include "domain/ordering.h"
#include "t/support/sample_order.h"
#include "t/support/test.h"

using domain::Svc;
using t::Change;

namespace {

int open_step(Svc svc, std::initializer_list<Change> changes, const std::optional<tables::quotes::Row>& quote = {}) {
  return domain::first_open_step(t::form_of(t::order_fields(svc), changes), t::sample_catalogue(), quote);
}

std::string steps_of(std::string_view field) {
  std::string steps;
  for (int step = 0; step <= 5; ++step) {
    if (domain::belongs_to_step(step, field)) steps += std::to_string(step);
  }
  return steps;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(order)

BOOST_AUTO_TEST_CASE(every_field_that_is_read_belongs_to_one_step) {
  for (const Svc svc : t::kProducts) {
    for (const auto& [field, value] : t::order_fields(svc)) {
      BOOST_TEST_INFO(field);
      BOOST_TEST(steps_of(field).size() == 1u);
    }
  }
  for (const char* field : {"c2-name", "c6-email", "c3-tel", "c2-billing", "c5-admin"}) BOOST_TEST(steps_of(field) == "1");
  for (const char* field : {"part1-mount", "part6-gb", "overage-limit", "special", "ips-reason", "extra-disk"}) BOOST_TEST(steps_of(field) == "2");
  for (const char* field : {"months", "heard-more", "account", "replaced", "new-address", "data"}) BOOST_TEST(steps_of(field) == "3");
}

BOOST_AUTO_TEST_CASE(fields_of_nobody_are_dropped) {
  for (const char* field : {"", "price", "amount", "recurring", "setup", "total", "csrf", "go", "back", "state", "pay_state", "ref",
                            "c0-name", "c1-name", "c1-email", "c7-name", "c22-name", "c2", "c2-", "c2-price", "part0-gb", "part7-gb",
                            "part11-gb", "part1-", "part-gb", "cc-number", "cc-csc"}) {
    BOOST_TEST_INFO(field);
    BOOST_TEST(steps_of(field) == "");
  }
  // What ties a draft to its quote is ours alone.
  BOOST_TEST(steps_of(domain::kQuoteField) == "");
  BOOST_TEST(steps_of("quote") == "");
}

BOOST_AUTO_TEST_CASE(the_first_step_with_something_open) {
  for (const Svc svc : t::kProducts) BOOST_TEST(open_step(svc, {}) == 4);
  BOOST_TEST(open_step(Svc::linux_vps, {{"owner-name", ""}}) == 1);
  BOOST_TEST(open_step(Svc::linux_vps, {{"host", ""}}) == 2);
  BOOST_TEST(open_step(Svc::linux_vps, {{"months", ""}}) == 3);
  BOOST_TEST(open_step(Svc::linux_vps, {{"months", ""}, {"host", ""}, {"owner-name", ""}}) == 1);
  BOOST_TEST(open_step(Svc::linux_vps, {{"months", ""}, {"host", ""}}) == 2);
  BOOST_TEST(domain::first_open_step(base::Form{}, t::sample_catalogue(), {}) == 1);
}

BOOST_AUTO_TEST_CASE(a_change_of_the_product_opens_what_it_asks_anew) {
  // The fields of a VPS, sent for a server in a rack.
  BOOST_TEST(open_step(Svc::linux_vps, {{"svc", "colo"}}) == 1);
  BOOST_TEST(open_step(Svc::linux_vps, {{"svc", "colo"}, {"plan", "colo-1"}, {"os", "debian-13"}}) == 2);
  BOOST_TEST(open_step(Svc::linux_vps, {{"svc", "colo"}, {"plan", "colo-1"}, {"os", "debian-13"}, {"time-zone", "UTC"}}) == 4);
  BOOST_TEST(open_step(Svc::linux_vps, {{"standing", "replace"}}) == 3);
}

BOOST_AUTO_TEST_CASE(a_package_that_is_gone_opens_the_first_step) {
  BOOST_TEST(domain::first_open_step(base::Form{t::order_fields(Svc::linux_vps)}, domain::Catalogue({}, {}, {}), {}) == 1);
}

BOOST_AUTO_TEST_CASE(an_order_from_a_quote) {
  BOOST_TEST(open_step(Svc::dedicated, {}, t::sample_quote()) == 4);
  base::Form form{t::order_fields(Svc::dedicated)};
  const auto order = domain::read_order(form, t::sample_catalogue(), t::sample_quote());
  BOOST_TEST(form.ok());
  BOOST_TEST(order.plan->code == "quote-5");
  BOOST_TEST(order.plan->disk_gb == 1920);
}

BOOST_AUTO_TEST_CASE(prices_in_the_form_change_nothing) {
  for (const char* field : {"price", "price_1", "price_6", "price_12", "amount", "recurring", "setup", "total", "cents", "data-cents", "currency"}) {
    base::Form form = t::form_of(t::order_fields(Svc::dedicated), {{field, "1"}});
    const auto order = domain::read_order(form, t::sample_catalogue(), {});
    BOOST_TEST(form.ok());
    BOOST_TEST((order.plan->price_1 == base::Money::cents(9900)));
    BOOST_TEST((order.plan->setup == base::Money::cents(4900)));
  }
}

BOOST_AUTO_TEST_SUITE_END()
