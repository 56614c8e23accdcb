#include "t/support/am_business.h"

namespace {

struct InvoiceSite : t::AmBusiness {
  InvoiceSite() {
    exec("INSERT INTO invoice (id, inv_ref, cid, amount, paid, state, issued_on, due_on) VALUES"
         " (1, '0000aaaa', 42, 4900, 900, 'open', '2031-11-01', '2031-11-15'), (2, '0000bbbb', 42, 5900, 5900, 'paid', '2026-01-01', '2026-01-15'),"
         " (3, '0000cccc', 43, 4900, 0, 'open', '2026-01-01', '2031-01-15')");
    exec("INSERT INTO invoice_lines (invoice_id, position, text, period, amount) VALUES (1, 1, 'Linux <VPS>', 'November', 4900), (2, 1, 'Setup', '', 5900)");
    entry("payment", 4900, "Payment for invoice 0000bbbb", 1);
    exec("UPDATE billing_history SET means = 'cheque'");
    exec("INSERT INTO billing_history (id, cid, posted_at, kind, amount, text, who) VALUES (70, 43, UTC_TIMESTAMP(), 'payment', 100, 'Kims', 'x'),"
         " (71, 42, UTC_TIMESTAMP(), 'charge', -100, 'Charge', 'x'), (72, 42, UTC_TIMESTAMP(), 'payment', 100, 'Wrong', 'x')");
    exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, reverses, who) VALUES (42, UTC_TIMESTAMP(), 'reversal', -100, 'Wrong', 72, 'x')");
  }
  std::string receipt() { return value("SELECT MIN(id) FROM billing_history WHERE cid = 42"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_invoice, InvoiceSite)

BOOST_AUTO_TEST_CASE(an_open_invoice_with_the_way_to_pay_it) {
  const auto page = get("/am/invoice.html?ref=0000aaaa");
  BOOST_TEST(page.status == 200);
  for (const char* text : {"Invoice 0000aaaa", "Open", "15 November 2031", "Larkspur Pottery", "Robin &lt;Placeholder&gt;", "Account col00042",
                           "Linux &lt;VPS&gt;", "$49.00", "$9.00", "Pay $40.00"}) {
    BOOST_TEST(page.shows(text), text);
  }
  const auto paid = get("/am/invoice.html?ref=0000bbbb");
  BOOST_TEST(paid.shows("Paid"));
  BOOST_TEST(!paid.shows("/am/PAY"));
}

BOOST_AUTO_TEST_CASE(the_receipt_of_a_payment) {
  const auto page = get("/am/invoice.html?receipt=" + receipt());
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("Payment for invoice 0000bbbb"));
  BOOST_TEST(page.shows("Cheque"));
  BOOST_TEST(page.shows("$49.00"));
}

BOOST_AUTO_TEST_CASE(somebody_elses_or_none_is_not_found) {
  // Another's invoice and payment; a charge; a payment that was taken back; nothing at all.
  for (const char* query : {"ref=0000cccc", "ref=0000dddd", "ref=x", "receipt=70", "receipt=71", "receipt=72", "receipt=999", "receipt=x", ""}) {
    const auto answer = get(std::string{"/am/invoice.html?"} + query);
    BOOST_TEST(answer.status == 404, query);
    BOOST_TEST(answer.shows("Your account has no invoice or receipt with this number."));
  }
  BOOST_TEST(post("/am/invoice.html", {{"ref", "0000cccc"}}).status == 404);
  BOOST_TEST(post("/am/invoice.html", {{"receipt", "70"}}).status == 404);
  BOOST_TEST(value("SELECT COUNT(*) FROM invoice_keys") == "0");
}

BOOST_AUTO_TEST_CASE(both_as_pdf) {
  const auto invoice = post("/am/invoice.html", {{"ref", "0000aaaa"}});
  BOOST_TEST(invoice.status == 200);
  BOOST_TEST(invoice.header("Content-Type") == "application/pdf");
  BOOST_TEST(invoice.header("Content-Disposition") == "attachment; filename=\"invoice-0000aaaa.pdf\"");
  BOOST_TEST(invoice.body.starts_with("%PDF-"));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', actor, object) FROM audit_log WHERE action = 'invoice.printed'") == "customer:42 invoice:0000aaaa");
  const auto paper = post("/am/invoice.html", {{"receipt", receipt()}});
  BOOST_TEST(paper.body.starts_with("%PDF-"));
  BOOST_TEST(paper.header("Content-Disposition") == "attachment; filename=\"receipt-" + receipt() + ".pdf\"");
}

BOOST_AUTO_TEST_SUITE_END()
