#include "base/folded.h"

#include "t/support/test.h"

BOOST_AUTO_TEST_SUITE(folded)

BOOST_AUTO_TEST_CASE(case_accents_and_punctuation_make_no_difference) {
  BOOST_TEST(base::folded("Larkspur  Pottery") == "larkspur pottery");
  BOOST_TEST(base::folded("Müller-Test") == "muller test");
  BOOST_TEST(base::folded("O'Sample & Co.") == "osample co");
  BOOST_TEST(base::folded("O’Sample") == "osample");
  BOOST_TEST(base::folded("ÅNGSTRÖM Łódź Straße Œuvre") == "angstrom lodz strasse oeuvre");
  BOOST_TEST(base::folded("Zoe\u0308") == "zoe");
  BOOST_TEST(base::folded("ΑΘΗΝΑ ЖУК Ё") == "αθηνα жук ё");
  BOOST_TEST(base::folded("東京 Ltd") == "東京 ltd");
}

BOOST_AUTO_TEST_CASE(nothing_but_punctuation_is_nothing) {
  for (const char* text : {"", " ", "%_", "--- '", "«»", "\u2026"}) BOOST_TEST(base::folded(text) == "", text);
}

BOOST_AUTO_TEST_CASE(each_byte_knows_where_it_came_from) {
  const std::string source = "Zoë  (Straße)";
  const base::Folded made = base::fold(source);
  BOOST_TEST(made.text == "zoe strasse");
  BOOST_REQUIRE(made.origin.size() == made.text.size() + 1);
  const auto part = [&](std::size_t from, std::size_t to) {
    return source.substr(made.origin[from], made.origin[to] - made.origin[from]);
  };
  BOOST_TEST(part(0, 3) == "Zoë");
  BOOST_TEST(part(4, 11) == "Straße");
  BOOST_TEST(part(2, 3) == "ë");
}

BOOST_AUTO_TEST_CASE(digits_of_a_phone_number) {
  BOOST_TEST(base::digits_of("+1 (555) 010-0100") == "15550100100");
  BOOST_TEST(base::digits_of("none") == "");
}

BOOST_AUTO_TEST_SUITE_END()
