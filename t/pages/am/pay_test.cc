#include "t/support/am_business.h"

#include "auth/digest.h"

namespace {

struct PaySite : t::AmBusiness {
  static constexpr const char* kPage = "/signup/pay.html?key=";
  std::string count() { return value("SELECT COUNT(*) FROM invoice"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_pay, PaySite)

BOOST_AUTO_TEST_CASE(what_is_due_becomes_one_invoice_with_a_link) {
  entry("charge", -2900, "Linux VPS M", 3);
  entry("charge", -800, "Extra IP address", 3);
  const auto answer = post("/am/PAY");
  BOOST_TEST(answer.status == 303);
  const std::string link = answer.header("Location");
  BOOST_REQUIRE(link.starts_with(kPage));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', cid, amount, state, who) FROM invoice") == "42 3700 open customer:42");
  BOOST_TEST(value("SELECT COUNT(*) FROM invoice_keys WHERE key_hash = ?", {auth::sha256(link.substr(std::string{kPage}.size()))}) == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM invoice_lines WHERE entry_id IS NOT NULL") == "2");
  BOOST_TEST(post("/am/PAY").header("Location").starts_with(kPage));
  BOOST_TEST(count() == "1");
}

// A payment that was given back is due and stands on no charge.
BOOST_AUTO_TEST_CASE(what_no_charge_explains_is_due_all_the_same) {
  entry("refund", -500, "Given back", 1);
  BOOST_TEST(post("/am/PAY").header("Location").starts_with(kPage));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', i.amount, l.text) FROM invoice i JOIN invoice_lines l ON l.invoice_id = i.id") == "500 Balance due");
}

BOOST_AUTO_TEST_CASE(without_anything_due_no_invoice_is_made) {
  entry("payment", 100, "Too much", 1);
  const auto answer = post("/am/PAY");
  BOOST_TEST(me.follow(answer).shows("Nothing is due"));
  BOOST_TEST(count() == "0");
}

BOOST_AUTO_TEST_CASE(only_ones_own_open_invoice) {
  exec("INSERT INTO invoice (inv_ref, cid, amount, state, issued_on, due_on) VALUES ('0000aaaa', 42, 4900, 'open', '2026-01-01', '2026-01-15'),"
       " ('0000bbbb', 42, 4900, 'paid', '2026-01-01', '2026-01-15'), ('0000cccc', 43, 4900, 'open', '2026-01-01', '2026-01-15')");
  BOOST_TEST(post("/am/PAY", {{"ref", "0000aaaa"}}).header("Location").starts_with(kPage));
  for (const char* ref : {"0000bbbb", "0000cccc", "0000dddd", "x"}) {
    const auto answer = post("/am/PAY", {{"ref", ref}});
    BOOST_TEST(answer.status == 404, ref);
    BOOST_TEST(answer.shows("Your account has no open invoice with this reference."));
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM invoice_keys") == "1");
  BOOST_TEST(staff().post("/am/PAY", {{"ref", "0000aaaa"}}).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
