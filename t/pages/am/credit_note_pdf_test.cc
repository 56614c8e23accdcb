#include "t/support/am_business.h"

BOOST_FIXTURE_TEST_SUITE(am_credit_note_pdf, t::AmBusiness)

BOOST_AUTO_TEST_CASE(only_ones_own) {
  exec("INSERT INTO invoice (id, inv_ref, cid, amount, credited, state, issued_on, due_on) VALUES"
       " (1, '0000aaaa', 42, 4900, 900, 'open', '2031-11-01', '2031-11-15'), (2, '0000bbbb', 43, 4900, 4900, 'void', '2026-01-01', '2026-01-15')");
  exec("INSERT INTO credit_notes (invoice_id, series, seq, amount, reason, issued_on, who) VALUES"
       " (1, 'CN-2031-', 1, 900, 'Outage', '2031-11-02', 'user:lee'), (2, 'CN-2031-', 2, 4900, 'Wrong', '2031-11-02', 'user:lee')");
  const auto page = get("/am/invoice.html?ref=0000aaaa");
  for (const char* text : {"Credit note CN-2031-00001", "\u2212$9.00", "Pay $40.00"}) BOOST_TEST(page.shows(text), text);
  const auto file = get("/am/credit_note_pdf?number=CN-2031-00001");
  BOOST_TEST(file.status == 200);
  BOOST_TEST(file.header("Content-Disposition") == "attachment; filename=\"credit-note-CN-2031-00001.pdf\"");
  BOOST_TEST(file.body.starts_with("%PDF-"));
  for (const char* number : {"CN-2031-00002", "CN-2031-00003", ""}) BOOST_TEST(get(std::string{"/am/credit_note_pdf?number="} + number).status == 404, number);
}

BOOST_AUTO_TEST_SUITE_END()
