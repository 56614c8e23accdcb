#include "domain/invoice_form.h"

#include "t/support/test.h"

namespace {

const base::Date kToday = base::parse<base::Date>("2026-11-22").value();
const std::vector<domain::InvoiceLine> kOpen = {{"Linux VPS M", "November", base::Money::cents(2900), base::EntryId{7}}};

base::Form form_with(std::initializer_list<std::pair<const char*, const char*>> changes = {}) {
  base::Form form{{{"text-1", "Linux VPS M"}, {"period-1", "November"}, {"amount-1", "29.00"}, {"entry-1", "7"}, {"due", "2026-12-06"}}};
  for (const auto& [field, value] : changes) form.set(field, value);
  return form;
}

std::string errors_of(base::Form form) {
  static_cast<void>(domain::read_invoice(form, kOpen, kToday));
  std::string all;
  for (const auto& error : form.errors()) all += (all.empty() ? "" : " ") + error.field + ":" + error.tag;
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(unit_invoice_form)

BOOST_AUTO_TEST_CASE(lines_are_read_in_order_and_empty_rows_left_out) {
  base::Form form = form_with({{"text-3", "Setup"}, {"amount-3", "10"}, {"text-4", "Discount"}, {"amount-4", "-5.00"}});
  const auto draft = domain::read_invoice(form, kOpen, kToday);
  BOOST_TEST(form.ok());
  BOOST_REQUIRE(draft.lines.size() == 3u);
  BOOST_TEST((draft.lines[0].entry == base::EntryId{7} && !draft.lines[1].entry));
  BOOST_TEST(draft.lines[2].text == "Discount");
  BOOST_TEST(base::str(draft.lines[2].amount) == "-5.00");
}

BOOST_AUTO_TEST_CASE(amounts_have_bounds) {
  for (const char* text : {"1e3", "x", "29.001"}) BOOST_TEST(errors_of(form_with({{"amount-1", text}})) == "amount-1:amount_wrong", text);
  BOOST_TEST(errors_of(form_with({{"amount-1", ""}})) == "amount-1:amount_missing");
  BOOST_TEST(errors_of(form_with({{"amount-1", "0"}})) == "amount-1:amount_missing");
  BOOST_TEST(errors_of(form_with({{"amount-1", "1000000"}, {"entry-1", ""}})) == "amount-1:amount_too_much");
  BOOST_TEST(errors_of(form_with({{"amount-1", "-29"}})) == "amount-1:invoice_not_positive");
}

BOOST_AUTO_TEST_CASE(a_charge_is_asked_for_once_and_not_for_more_than_is_open) {
  BOOST_TEST(errors_of(form_with({{"amount-1", "29.01"}})) == "amount-1:charge_not_open");
  BOOST_TEST(errors_of(form_with({{"entry-1", "8"}})) == "amount-1:charge_not_open");
  BOOST_TEST(errors_of(form_with({{"entry-1", "x"}})) == "amount-1:charge_not_open");
  BOOST_TEST(errors_of(form_with({{"amount-1", "10"}})).empty());
}

BOOST_AUTO_TEST_CASE(an_invoice_has_a_line_and_a_due_date) {
  BOOST_TEST(errors_of(form_with({{"text-1", ""}, {"amount-1", ""}})) == "text-1:invoice_empty");
  BOOST_TEST(errors_of(form_with({{"text-1", ""}})) == "text-1:line_text_missing");
  BOOST_TEST(errors_of(form_with({{"due", ""}})) == "due:due_missing");
  BOOST_TEST(errors_of(form_with({{"due", "6.12.2026"}})) == "due:date_wrong");
  for (const char* due : {"2026-11-21", "2027-11-23"}) BOOST_TEST(errors_of(form_with({{"due", due}})) == "due:due_out_of_range", due);
  for (const char* due : {"2026-11-22", "2027-11-22"}) BOOST_TEST(errors_of(form_with({{"due", due}})).empty(), due);
}

BOOST_AUTO_TEST_CASE(open_charges_fill_the_rows) {
  base::Form form;
  domain::fill_lines(form, kOpen);
  BOOST_TEST(form.raw("text-1") == "Linux VPS M");
  BOOST_TEST(form.raw("entry-1") == "7");
  BOOST_TEST(domain::line_count(form) == 4);
  form.set("lines", "99");
  BOOST_TEST(domain::line_count(form) == domain::kMostInvoiceLines);
}

BOOST_AUTO_TEST_SUITE_END()
