#include "t/support/billing_site.h"

namespace {

struct Notices : t::BillingSite {
  const std::string late = invoice("43", "19.00", -5);
  const std::string coming = invoice("42", "49.00", 10);
  t::Answer page(const std::string& query = "") { return get("/mgmt/payment_notices.html" + query); }
  t::Answer send(const std::string& ref) {
    return post("/mgmt/payment_notices.html", {{"ref", ref}, {"version", value("SELECT row_version FROM invoice WHERE inv_ref = ?", {ref})}, {"show", "overdue"}});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_payment_notices, Notices)

BOOST_AUTO_TEST_CASE(what_is_open_with_totals_and_filters) {
  const auto all = page();
  for (const auto& text : {number(late), number(coming), std::string{"=Kim &lt;Pattern&gt;"}, std::string{"2 invoices"}, std::string{"$68.00"}, std::string{"Late"}}) BOOST_TEST(all.shows(text), text);
  const auto overdue = page("?show=overdue");
  BOOST_TEST(overdue.shows("$19.00"));
  BOOST_TEST(!overdue.shows(number(coming)));
  BOOST_TEST(page("?show=unsent").shows("2 invoices"));
  BOOST_TEST(page("?show=partly").shows("No invoice is outstanding here"));
  exec("UPDATE invoice SET paid = 100 WHERE inv_ref = ?", {late});
  BOOST_TEST(page("?show=partly").shows("of $19.00"));
  BOOST_TEST(page("?sort=-open").status == 200);
}

BOOST_AUTO_TEST_CASE(past_the_due_date_it_is_a_reminder_and_before_it_the_invoice) {
  const auto done = send(late);
  BOOST_TEST(done.header("Location") == "/mgmt/payment_notices.html?show=overdue&done=sent");
  BOOST_TEST(send(coming).status == 303);
  BOOST_TEST(value("SELECT GROUP_CONCAT(SUBSTRING_INDEX(subject, ' ', 2) ORDER BY id) FROM mail_outbox") == "A reminder:,Invoice " + number(coming));
  BOOST_TEST(page().shows("reminder 1:"));
}

BOOST_AUTO_TEST_CASE(the_same_form_twice_or_without_an_address_sends_nothing) {
  const t::Fields form = {{"ref", late}, {"version", value("SELECT row_version FROM invoice WHERE inv_ref = ?", {late})}};
  BOOST_TEST(post("/mgmt/payment_notices.html", form).status == 303);
  BOOST_TEST(me.follow(post("/mgmt/payment_notices.html", form)).shows("Nothing was sent"));
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "1");
  exec("UPDATE customers SET owner_email = NULL");
  BOOST_TEST(me.follow(send(late)).shows("no email address"));
  BOOST_TEST(post("/mgmt/payment_notices.html", {{"ref", "00000000"}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
