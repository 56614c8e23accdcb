#include "domain/payment_audit.h"

#include "t/support/test.h"

namespace {

using base::Money;
using tables::payment_audit::Row;
using tables::payment_audit::Side;

base::Timestamp at(const char* text) { return base::parse<base::Timestamp>(text).value(); }

Row paypal(std::int64_t cid, int months, std::int64_t cents, const char* paid = "2026-11-20 00:00:00", const char* profile = "I-1") {
  return {.side = Side::paypal, .cid = {cid}, .name = "n", .profile_id = profile, .months = months, .amount = Money::cents(cents), .last_payment_at = at(paid)};
}
Row ours(std::int64_t cid, int months, std::int64_t cents) { return {.side = Side::ours, .cid = {cid}, .name = "n", .months = months, .amount = Money::cents(cents)}; }
Row source(std::int64_t cid) { return {.side = Side::source, .cid = {cid}, .name = "n"}; }

// "cid:fault:monthly", separated by blanks.
std::string faults(const std::vector<Row>& rows) {
  std::string all;
  for (const auto& one : domain::audit_payments(rows, at("2026-11-22 12:00:00"))) all += base::str(one.cid) + ":" + base::str(one.fault) + ":" + base::str(one.monthly) + " ";
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(payment_audit)

BOOST_AUTO_TEST_CASE(what_agrees_is_left_out) {
  BOOST_TEST(faults({}) == "");
  BOOST_TEST(faults({paypal(1, 1, 4900), ours(1, 1, 4900), source(1)}) == "");
  // Two agreements together are what we bill.
  BOOST_TEST(faults({paypal(1, 1, 2000), paypal(1, 1, 2900, "2026-11-20 00:00:00", "I-2"), ours(1, 1, 4900)}) == "");
  BOOST_TEST(faults({source(1)}) == "");
}

BOOST_AUTO_TEST_CASE(amounts_and_intervals) {
  BOOST_TEST(faults({paypal(1, 1, 4900), ours(1, 1, 5900), paypal(2, 6, 12000), ours(2, 6, 6000)}) == "1:amount:-10.00 2:amount:10.00 ");
  BOOST_TEST(faults({paypal(1, 1, 4900), ours(1, 12, 58800)}) == "1:interval:0.00 ");
  BOOST_TEST(faults({paypal(1, 1, 4900), ours(1, 1, 4900), ours(1, 12, 12000)}) == "1:interval:-10.00 ");
  BOOST_TEST(faults({paypal(1, 0, 0), ours(1, 1, 4900)}) == "1:interval:-49.00 ");
  BOOST_TEST(faults({paypal(1, 1, 4900)}) == "1:not_billed:49.00 ");
  BOOST_TEST(faults({ours(1, 1, 4900), source(1)}) == "1:no_agreement:-49.00 ");
}

BOOST_AUTO_TEST_CASE(a_payment_is_late_ten_days_after_its_interval) {
  BOOST_TEST(faults({paypal(1, 1, 4900, "2026-10-12 00:00:00"), ours(1, 1, 4900)}) == "");
  BOOST_TEST(faults({paypal(1, 1, 4900, "2026-10-11 00:00:00"), ours(1, 1, 4900)}) == "1:overdue:0.00 ");
  BOOST_TEST(faults({paypal(1, 12, 4900, "2025-11-13 00:00:00"), ours(1, 12, 4900)}) == "");
  auto never = paypal(1, 1, 4900);
  never.last_payment_at.reset();
  never.since = at("2026-09-01 00:00:00");
  BOOST_TEST(faults({never, ours(1, 1, 5000)}) == "1:amount:-1.00 1:overdue:-1.00 ");
}

BOOST_AUTO_TEST_CASE(it_says_what_stands_on_both_sides) {
  const auto found = domain::audit_payments({paypal(7, 1, 4900), ours(7, 1, 2900), ours(7, 6, 6000)}, at("2026-11-22 12:00:00"));
  BOOST_TEST(found.at(0).paypal == "$49.00 every month");
  BOOST_TEST(found.at(0).ours == "$29.00 every month and $60.00 every 6 months");
  BOOST_TEST(found.at(0).profiles == "I-1");
}

BOOST_AUTO_TEST_SUITE_END()
