#include "t/support/mgmt_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_invoice_pdf, t::MgmtSite)

BOOST_AUTO_TEST_CASE(it_is_a_pdf_with_a_working_key) {
  claim_log("web.forbidden");
  exec("INSERT INTO invoice (id, inv_ref, cid, amount, issued_on, due_on) VALUES (3, '0a1b2c3d', 42, 4900, '2026-11-01', '2099-11-15')");
  exec("INSERT INTO invoice_lines (invoice_id, position, text, period, amount) VALUES (3, 1, 'Linux VPS', 'November', 4900)");
  const auto file = post("/mgmt/invoice_pdf", {{"ref", "0a1b2c3d"}});
  BOOST_TEST(file.status == 200);
  BOOST_TEST(file.header("Content-Type") == "application/pdf");
  BOOST_TEST(file.header("Content-Disposition") == "attachment; filename=\"invoice-0a1b2c3d.pdf\"");
  BOOST_TEST(file.body.starts_with("%PDF-"));
  BOOST_TEST(value("SELECT COUNT(*) FROM invoice_keys WHERE made_for = 'paper' AND who = 'user:admin'") == "1");
  exec("UPDATE invoice SET state = 'void'");
  BOOST_TEST(post("/mgmt/invoice_pdf", {{"ref", "0a1b2c3d"}}).status == 200);
  BOOST_TEST(value("SELECT COUNT(*) FROM invoice_keys") == "1");
  BOOST_TEST(post("/mgmt/invoice_pdf", {{"ref", "0a1b2c3e"}}).status == 404);
  BOOST_TEST(get("/mgmt/invoice_pdf", {{"ref", "0a1b2c3d"}}).status == 405);
  BOOST_TEST(as("support").post("/mgmt/invoice_pdf", {{"ref", "0a1b2c3d"}}).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
