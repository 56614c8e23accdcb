#include "t/support/billing_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_credit_note_pdf, t::BillingSite)

BOOST_AUTO_TEST_CASE(it_is_a_pdf_under_its_number) {
  const std::string ref = invoice("42", "49.00");
  post("/mgmt/invoice.html", {{"ref", ref}, {"do", "void"}, {"version", "1"}, {"reason", "wrong"}});
  const std::string number = value("SELECT number FROM credit_notes");
  const auto file = get("/mgmt/credit_note_pdf", {{"number", number}});
  BOOST_TEST(file.status == 200);
  BOOST_TEST(file.header("Content-Type") == "application/pdf");
  BOOST_TEST(file.header("Content-Disposition") == "attachment; filename=\"credit-note-" + number + ".pdf\"");
  BOOST_TEST(file.body.starts_with("%PDF-"));
  BOOST_TEST(get("/mgmt/credit_note_pdf", {{"number", "CN-1"}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
