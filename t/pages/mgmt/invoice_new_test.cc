#include "t/support/mgmt_site.h"

namespace {

struct NewInvoices : t::MgmtSite {
  NewInvoices() {
    exec("INSERT INTO billing_history (id, cid, posted_at, kind, amount, text, who, period_from, period_to) VALUES"
         " (7, 42, '2026-10-01', 'charge', -1900, 'October', 'job:biller', NULL, NULL), (8, 42, '2026-10-02', 'payment', 900, 'Cash', 'user:lee', NULL, NULL),"
         " (9, 42, '2026-11-01', 'charge', -2900, 'November', 'job:biller', '2026-11-01', '2026-12-01')");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_invoice_new, NewInvoices)

BOOST_AUTO_TEST_CASE(open_charges_fill_it_as_far_as_something_is_due) {
  const auto page = get("/mgmt/invoice_new.html", {{"cid", "42"}, {"fill", "charges"}});
  BOOST_TEST(page.status == 200);
  for (const char* value : {"value=\"November\"", "value=\"29.00\"", "value=\"2026-11-01 to 2026-12-01\"", "value=\"October\"", "value=\"10.00\""}) BOOST_TEST(page.shows(value), value);
  BOOST_TEST(page.shows("name=\"entry-1\" value=\"9\""));
}

BOOST_AUTO_TEST_CASE(it_is_made_once_with_a_reference_and_its_lines) {
  t::Fields fields{{"cid", "42"}, {"once", once()}, {"lines", "4"}, {"due", value("SELECT CURDATE() + INTERVAL 14 DAY")}, {"text-1", "November"}, {"amount-1", "29"}, {"entry-1", "9"},
                   {"text-3", "Discount"}, {"amount-3", "-4.00"}, {"go", "make"}};
  const auto answer = post("/mgmt/invoice_new.html", fields);
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(post("/mgmt/invoice_new.html", fields).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS('/', COUNT(*), SUM(amount), MAX(state), MAX(who)) FROM invoice") == "1/2500/open/user:admin");
  const std::string ref = value("SELECT inv_ref FROM invoice");
  BOOST_TEST(ref.size() == 8u);
  BOOST_TEST(answer.header("Location") == "/mgmt/invoice.html?ref=" + ref + "&done=made");
  BOOST_TEST(value("SELECT GROUP_CONCAT(CONCAT_WS('/', position, text, amount, entry_id) ORDER BY position) FROM invoice_lines") == "1/November/2900/9,2/Discount/-400");
  BOOST_TEST(value("SELECT COUNT(*) FROM billing_history") == "3");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'invoice.made' AND cid = 42") == "1");
  // What it asks for is not offered again.
  const auto next = get("/mgmt/invoice_new.html", {{"cid", "42"}, {"fill", "charges"}});
  BOOST_TEST(!next.shows("value=\"November\""));
  fields[1].second = once();
  BOOST_TEST(post("/mgmt/invoice_new.html", fields).shows("Enter at most what is open of this charge"));
}

BOOST_AUTO_TEST_CASE(more_lines_keep_what_was_typed) {
  const auto page = post("/mgmt/invoice_new.html", {{"cid", "42"}, {"once", once()}, {"lines", "4"}, {"due", "x"}, {"text-2", "<i>half"}, {"amount-2", "1e3"}, {"go", "more"}});
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("name=\"text-8\""));
  BOOST_TEST(page.shows("value=\"&lt;i&gt;half\""));
  BOOST_TEST(page.shows("value=\"1e3\""));
  BOOST_TEST(value("SELECT COUNT(*) FROM invoice") == "0");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_beside_its_field) {
  const auto page = post("/mgmt/invoice_new.html", {{"cid", "42"}, {"once", once()}, {"due", ""}, {"text-1", "x"}, {"amount-1", "1e3"}});
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("id=\"amount-1-error\""));
  BOOST_TEST(page.shows("<a href=\"#due\">Enter the due date</a>"));
  BOOST_TEST(post("/mgmt/invoice_new.html", {{"cid", "42"}, {"once", once()}, {"due", "2099-01-01"}}).shows("Enter at least one line"));
  BOOST_TEST(value("SELECT COUNT(*) FROM used_forms") == "0");
}

BOOST_AUTO_TEST_CASE(only_billing_may) {
  claim_log("web.forbidden");
  auto support = as("support");
  BOOST_TEST(support.get("/mgmt/invoice_new.html", {{"cid", "42"}}).status == 403);
  BOOST_TEST(support.post("/mgmt/invoice_new.html", {{"cid", "42"}}).status == 403);
  BOOST_TEST(get("/mgmt/invoice_new.html", {{"cid", "77"}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
