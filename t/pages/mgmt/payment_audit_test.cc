#include "t/support/paypal_desk.h"

namespace {

struct Audit : t::PayPalDesk {
  void billed(const char* cid, const char* amount, const char* months) {
    exec("INSERT INTO subs (cid, description, amount, months, anchor_day, next_bill_on) VALUES (?, 'Linux VPS L', ?, ?, 1, '2026-12-01')", {cid, amount, months});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_payment_audit, Audit)

BOOST_AUTO_TEST_CASE(both_sides_stand_beside_each_other) {
  BOOST_TEST(get("/mgmt/payment_audit.html").shows("PayPal takes what we bill"));
  subscription("42");
  exec("UPDATE paypal_subs SET last_payment_at = UTC_TIMESTAMP()");
  billed("42", "4900", "1");
  BOOST_TEST(get("/mgmt/payment_audit.html").shows("PayPal takes what we bill"));
  billed("42", "1000", "1");
  const auto page = get("/mgmt/payment_audit.html");
  for (const char* text : {"Larkspur Pottery", "Another amount", "$49.00 every month", "$59.00 every month", "\u2212$10.00", "1 finding", "I-EXAMPLE0001"}) {
    BOOST_TEST(page.shows(text), text);
  }
  exec("UPDATE subs SET ended_on = '2026-11-01' WHERE amount = 1000");
  BOOST_TEST(get("/mgmt/payment_audit.html").shows("PayPal takes what we bill"));
  exec("UPDATE paypal_subs SET state = 'cancelled'");
  BOOST_TEST(get("/mgmt/payment_audit.html").shows("PayPal takes what we bill"));  // pays some other way
  exec("INSERT INTO pmt_source (cid, type, created_at) VALUES (42, 'p', '2026-01-01')");
  BOOST_TEST(get("/mgmt/payment_audit.html").shows("No subscription runs"));
  BOOST_TEST(get("/mgmt/index.html").shows("href=\"/mgmt/payment_audit.html\""));
}

BOOST_AUTO_TEST_CASE(one_kind_can_be_chosen) {
  subscription("42");
  BOOST_TEST(get("/mgmt/payment_audit.html").shows("Paid and not billed"));
  const auto other = get("/mgmt/payment_audit.html", {{"fault", "interval"}});
  BOOST_TEST(other.shows("No such finding"));
  BOOST_TEST(other.shows("/mgmt/payment_audit_csv?fault=interval"));
  BOOST_TEST(get("/mgmt/payment_audit.html", {{"fault", "<x>"}}).shows("Larkspur Pottery"));
}

BOOST_AUTO_TEST_SUITE_END()
