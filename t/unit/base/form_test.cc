#include "base/form.h"

#include "base/contact_values.h"
#include "base/money.h"
#include "t/support/test.h"

using base::Form;

namespace {

std::string errors(const Form& form) {
  std::string all;
  for (const auto& error : form.errors()) all += (all.empty() ? "" : " ") + error.field + ':' + error.tag;
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(form)

BOOST_AUTO_TEST_CASE(fields_as_they_were_typed) {
  Form form{{{"a", " 1 "}, {"b", ""}}};
  BOOST_TEST(form.raw("a") == " 1 ");
  BOOST_TEST(form.has("b"));
  BOOST_TEST(!form.has("c"));
  BOOST_TEST(form.raw("c").empty());
  form.set("c", "new");
  form.set("a", "changed");
  BOOST_TEST(form.raw("a") == "changed");
  BOOST_TEST(form.fields().size() == 3u);
  form.remove("a");
  BOOST_TEST(!form.has("a"));
}

BOOST_AUTO_TEST_CASE(what_is_forgotten_is_gone_and_the_rest_stays) {
  Form form{{{"cc-csc", "123"}, {"name", "Ada"}, {"cc-csc", "456"}}};
  form.forget("cc-csc");
  BOOST_TEST(!form.has("cc-csc"));
  BOOST_TEST(form.raw("name") == "Ada");
}

BOOST_AUTO_TEST_CASE(one_line_is_trimmed_and_bounded) {
  Form form{{{"name", "  Ada  "}, {"empty", "  "}, {"two", "a\nb"}, {"tab", "a\tb"}, {"bell", "a\ab"}, {"long", std::string(101, 'x')},
             {"accents", base::join(std::vector<std::string>(100, "\u00e9"), "")}}};
  BOOST_TEST(form.line("name", "missing") == "Ada");
  BOOST_TEST(form.line("accents", "missing").size() == 200u);
  BOOST_TEST(form.ok());
  BOOST_TEST(form.line("empty", "") == "");
  BOOST_TEST(form.ok());
  static_cast<void>(form.line("empty", "missing"));
  static_cast<void>(form.line("absent", "missing"));
  for (const char* field : {"two", "tab", "bell", "long"}) static_cast<void>(form.line(field, "missing"));
  BOOST_TEST(errors(form) == "empty:missing absent:missing two:text_control tab:text_control bell:text_control long:text_long");
}

BOOST_AUTO_TEST_CASE(several_lines) {
  Form form{{{"text", " one\r\ntwo\nthree "}, {"bell", "a\ab"}, {"long", "abcdef"}, {"empty", ""}}};
  BOOST_TEST(form.lines("text", "missing", 100) == "one\ntwo\nthree");
  BOOST_TEST(form.ok());
  static_cast<void>(form.lines("bell", "", 100));
  static_cast<void>(form.lines("long", "", 5));
  static_cast<void>(form.lines("empty", "missing", 5));
  BOOST_TEST(errors(form) == "bell:text_control long:text_long empty:missing");
}

BOOST_AUTO_TEST_CASE(a_value_that_is_needed) {
  Form form{{{"amount", " $12.50 "}, {"bad", "twelve"}, {"empty", " "}}};
  BOOST_TEST((form.required<base::Money>("amount", "missing", "wrong") == base::Money::cents(1250)));
  BOOST_TEST(form.ok());
  BOOST_TEST((form.required<base::Money>("bad", "missing", "wrong") == base::Money{}));
  BOOST_TEST((form.required<base::Money>("empty", "missing", "wrong") == base::Money{}));
  BOOST_TEST((form.required<int>("absent", "missing") == 0));
  BOOST_TEST(errors(form) == "bad:wrong empty:missing absent:missing");
}

BOOST_AUTO_TEST_CASE(a_value_that_may_be_left_out) {
  Form form{{{"email", "ada@example.com"}, {"bad", "ada"}, {"empty", ""}}};
  BOOST_TEST(form.maybe<base::Email>("email", "wrong")->text() == "ada@example.com");
  BOOST_TEST(!form.maybe<base::Email>("empty", "wrong").has_value());
  BOOST_TEST(form.ok());
  BOOST_TEST(!form.maybe<base::Email>("bad", "wrong").has_value());
  BOOST_TEST(errors(form) == "bad:wrong");
}

BOOST_AUTO_TEST_CASE(a_number_within_bounds) {
  Form form{{{"low", "-1"}, {"least", "0"}, {"most", "8"}, {"high", "9"}, {"word", "two"}, {"big", "99999999999"}, {"empty", ""}}};
  BOOST_TEST(form.number("least", 0, 8, "wrong") == 0);
  BOOST_TEST(form.number("most", 0, 8, "wrong") == 8);
  BOOST_TEST(form.number("empty", 0, 8, "wrong") == 0);
  BOOST_TEST(form.number("absent", 1, 8, "wrong") == 1);
  BOOST_TEST(form.ok());
  for (const char* field : {"low", "high", "word", "big"}) BOOST_TEST(form.number(field, 0, 8, "wrong") == 0);
  BOOST_TEST(errors(form) == "low:wrong high:wrong word:wrong big:wrong");
}

BOOST_AUTO_TEST_CASE(one_error_for_each_field_the_first) {
  Form form;
  form.fail("a", "first");
  form.fail("a", "second");
  form.fail("b", "third");
  BOOST_TEST(errors(form) == "a:first b:third");
  BOOST_TEST(form.failed("a"));
  BOOST_TEST(!form.failed("c"));
  BOOST_TEST(!form.ok());
}

BOOST_AUTO_TEST_CASE(a_box_is_checked_by_one_only) {
  const Form form{{{"yes", "1"}, {"no", "0"}, {"on", "on"}, {"empty", ""}}};
  BOOST_TEST(form.checked("yes"));
  for (const char* field : {"no", "on", "empty", "absent"}) BOOST_TEST(!form.checked(field));
}

BOOST_AUTO_TEST_SUITE_END()
