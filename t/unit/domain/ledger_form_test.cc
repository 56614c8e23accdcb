#include "domain/ledger_form.h"

#include "t/support/test.h"

namespace {

const base::Date kToday = base::parse<base::Date>("2026-11-22").value();

base::Form form_with(std::initializer_list<std::pair<const char*, const char*>> changes = {}) {
  base::Form form{{{"kind", "payment"}, {"amount", "49.00"}, {"text", "November"}, {"means", "cheque"}, {"reference", "1234"}, {"dated_on", "2026-11-20"}}};
  for (const auto& [field, value] : changes) form.set(field, value);
  return form;
}

std::string errors_of(base::Form form) {
  static_cast<void>(domain::read_entry(form, {42}, kToday));
  std::string all;
  for (const auto& error : form.errors()) all += (all.empty() ? "" : " ") + error.field + ":" + error.tag;
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(unit_ledger_form)

BOOST_AUTO_TEST_CASE(a_payment_by_hand_is_read_whole) {
  base::Form form = form_with();
  const auto entry = domain::read_entry(form, {42}, kToday);
  BOOST_TEST(form.ok());
  BOOST_TEST((entry.kind == domain::EntryKind::payment && entry.means == domain::Means::cheque));
  BOOST_TEST(base::str(entry.amount) == "49.00");
  BOOST_TEST(entry.reference == "1234");
  BOOST_TEST(base::str(*entry.dated_on) == "2026-11-20");
}

BOOST_AUTO_TEST_CASE(amounts_have_bounds) {
  for (const char* text : {"0", "0.00", "-1", "-49.00"}) BOOST_TEST(errors_of(form_with({{"amount", text}})) == "amount:amount_not_positive", text);
  for (const char* text : {"1e3", "49.001", "forty", "0x10", "1 000", "4,9", "49..0", "+49", "NaN", "99999999999999999999"}) {
    BOOST_TEST(errors_of(form_with({{"amount", text}})) == "amount:amount_wrong", text);
  }
  BOOST_TEST(errors_of(form_with({{"amount", " "}})) == "amount:amount_missing");
  BOOST_TEST(errors_of(form_with({{"amount", "1000000.00"}})) == "amount:amount_too_much");
  for (const char* text : {"999,999.99", "0.01", "$49", "49.5"}) BOOST_TEST(errors_of(form_with({{"amount", text}})).empty(), text);
}

BOOST_AUTO_TEST_CASE(money_by_hand_says_how_it_came) {
  for (const char* means : {"", "card", "paypal", "x"}) BOOST_TEST(errors_of(form_with({{"means", means}})) == "means:means_missing", means);
  BOOST_TEST(errors_of(form_with({{"reference", " "}})) == "reference:reference_missing");
  BOOST_TEST(errors_of(form_with({{"means", "cash"}, {"reference", ""}})).empty());
  BOOST_TEST(errors_of(form_with({{"kind", "refund"}, {"means", ""}})) == "means:means_missing");
  BOOST_TEST(errors_of(form_with({{"kind", "charge"}, {"means", ""}, {"reference", ""}})).empty());
}

BOOST_AUTO_TEST_CASE(a_cheque_is_not_from_the_future) {
  BOOST_TEST(errors_of(form_with({{"dated_on", "2026-11-23"}})) == "dated_on:date_in_future");
  BOOST_TEST(errors_of(form_with({{"dated_on", "20.11.2026"}})) == "dated_on:date_wrong");
  base::Form form = form_with({{"dated_on", ""}});
  BOOST_TEST((domain::read_entry(form, {42}, kToday).dated_on == kToday));
}

BOOST_AUTO_TEST_CASE(only_the_four_kinds_are_made_by_hand) {
  for (const char* kind : {"", "reversal", "CHARGE", "gift"}) BOOST_TEST(errors_of(form_with({{"kind", kind}})) == "kind:entry_kind_missing", kind);
}

BOOST_AUTO_TEST_CASE(each_entry_says_what_it_is_for) {
  BOOST_TEST(errors_of(form_with({{"text", "  "}})) == "text:entry_text_missing");
  BOOST_TEST(errors_of(form_with({{"text", std::string(151, 'x').c_str()}})) == "text:text_long");
  BOOST_TEST(errors_of(form_with({{"text", "two\nlines"}})) == "text:text_control");
}

BOOST_AUTO_TEST_SUITE_END()
