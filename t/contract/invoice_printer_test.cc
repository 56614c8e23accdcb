// Invoices as PDF, read again by pdftotext.
#include <cstdlib>
#include <fstream>

#include "adapters/hpdf_printer.h"
#include "base/text.h"
#include "t/support/temp_dir.h"
#include "t/support/test.h"

namespace {

ports::InvoicePaper sample() {
  return {.title = "Invoice INV-2026-00007",
          .company = "Example Hosting",
          .company_lines = {"+1 555 0100", "billing@example.com"},
          .customer_lines = {"Zoë Müller-Łukasik", "Παράδειγμα Ltd", "12 Sample Street", "Account col00042"},
          .facts = {"Issued 22 November 2026", "Due 6 December 2026", "Open"},
          .lines = {{"Linux VPS M, www.example.com", "2026-11-01 to 2026-12-01", "$29.00"}, {"Discount", "", "\u2212$5.00"}},
          .sums = {{"Total", "$24.00"}, {"Paid", "$4.00"}, {"To pay", "$20.00", true}},
          .pay_link = "https://secure.example.com/signup/pay.html?key=00112233445566778899aabbccddeeff"};
}

std::string text_of(const std::string& pdf) {
  t::TempDir directory;
  std::ofstream{directory.path("a.pdf"), std::ios::binary} << pdf;
  const std::string command = "pdftotext -q -layout '" + directory.path("a.pdf") + "' '" + directory.path("a.txt") + "'";
  BOOST_REQUIRE(std::system(command.c_str()) == 0);
  return t::read_file(directory.path("a.txt"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contract_invoice_printer)

BOOST_AUTO_TEST_CASE(everything_on_the_invoice_can_be_read) {
  adapters::HpdfPrinter printer;
  const std::string pdf = printer.pdf(sample());
  BOOST_TEST(pdf.starts_with("%PDF-"));
  BOOST_TEST(pdf.size() < 200'000u);
  const std::string text = text_of(pdf);
  for (const char* words : {"Example Hosting", "Invoice INV-2026-00007", "billing@example.com", "Zoë Müller-Łukasik", "Παράδειγμα Ltd", "Account col00042",
                            "Issued 22 November 2026", "Due 6 December 2026", "Linux VPS M, www.example.com", "2026-11-01 to 2026-12-01", "$29.00",
                            "\u2212$5.00", "$24.00", "$4.00", "$20.00", "pay.html?key=00112233445566778899aabbccddeeff"}) {
    BOOST_TEST(text.find(words) != std::string::npos, words);
  }
}

BOOST_AUTO_TEST_CASE(any_title_facts_and_sums_and_a_long_note_are_read_too) {
  auto paper = sample();
  paper.title = "Credit note CN-2026-00001";
  paper.facts = {"For invoice INV-2026-00007"};
  paper.sums = {{"Credited", "$5.00", true}};
  paper.note = "Reason: the customer had told us, and we had written it down somewhere else, that this server was not needed in November";
  paper.pay_link.clear();
  adapters::HpdfPrinter printer;
  const std::string text = text_of(printer.pdf(paper));
  for (const char* words : {"Credit note CN-2026-00001", "For invoice INV-2026-00007", "Credited", "$5.00", "Reason: the customer", "needed in November"}) {
    BOOST_TEST(text.find(words) != std::string::npos, words);
  }
  for (const char* words : {"Due", "To pay", "Pay by card"}) BOOST_TEST(text.find(words) == std::string::npos, words);
}

BOOST_AUTO_TEST_CASE(the_same_invoice_makes_the_same_bytes) {
  adapters::HpdfPrinter printer;
  BOOST_TEST((printer.pdf(sample()) == printer.pdf(sample())));
}

BOOST_AUTO_TEST_CASE(long_texts_are_wrapped_and_many_lines_take_more_pages) {
  auto paper = sample();
  paper.lines.clear();
  for (int i = 1; i <= 30; ++i) {
    paper.lines.push_back({"Line " + std::to_string(i) + " with a text that is much longer than the column that it stands in and so has to be wrapped twice at least", "November", "$1.00"});
  }
  paper.pay_link.clear();
  adapters::HpdfPrinter printer;
  const std::string text = text_of(printer.pdf(paper));
  for (int i = 1; i <= 30; ++i) BOOST_TEST(text.find("Line " + std::to_string(i) + " with") != std::string::npos, i);
  BOOST_TEST(text.find('\f') < text.rfind('\f'));
  BOOST_TEST(text.find("Pay by card") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(odd_letters_break_nothing) {
  auto paper = sample();
  paper.customer_lines = {"\U0001F600 Smile", "日本", "<b>(\\)</b>"};
  adapters::HpdfPrinter printer;
  const std::string text = text_of(printer.pdf(paper));
  BOOST_TEST(text.find("? Smile") != std::string::npos);
  BOOST_TEST(text.find("<b>(\\)</b>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_missing_font_says_so) {
  adapters::HpdfPrinter printer{"/nonexistent"};
  BOOST_CHECK_THROW(static_cast<void>(printer.pdf(sample())), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
