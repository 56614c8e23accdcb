// The store of kept parts: what is found by which key, and that it stays small.
#include "web/fragments.h"

#include "t/support/test.h"

using web::FragmentKey;
using web::Fragments;

BOOST_AUTO_TEST_SUITE(web_fragments)

BOOST_AUTO_TEST_CASE(one_key_finds_what_was_kept_by_it_and_no_other_does) {
  Fragments fragments;
  BOOST_TEST(!fragments.find(FragmentKey{1, "linux"}));
  fragments.keep(FragmentKey{1, "linux"}, "one");
  fragments.keep(FragmentKey{2, "linux"}, "two");
  BOOST_TEST(*fragments.find(FragmentKey{1, "linux"}) == "one");
  BOOST_TEST(*fragments.find(FragmentKey{2, "linux"}) == "two");
  BOOST_TEST(!fragments.find(FragmentKey{1, "linux", ""}));
}

// Values come from forms: nobody may write one that reads like two.
BOOST_AUTO_TEST_CASE(no_two_lists_of_values_have_one_key) {
  BOOST_TEST(FragmentKey("a", "bc").text() != FragmentKey("ab", "c").text());
  BOOST_TEST(FragmentKey("a", "b").text() != FragmentKey("a1:b").text());
  BOOST_TEST(FragmentKey("1:a").text() != FragmentKey("a").text());
  BOOST_TEST(FragmentKey("", "a").text() != FragmentKey("a", "").text());
}

BOOST_AUTO_TEST_CASE(the_one_that_nobody_has_asked_for_longest_gives_way) {
  Fragments fragments{2};
  fragments.keep(FragmentKey{"a"}, "A");
  fragments.keep(FragmentKey{"b"}, "B");
  const auto shown = fragments.find(FragmentKey{"a"});
  fragments.keep(FragmentKey{"c"}, "C");
  BOOST_TEST(fragments.size() == 2U);
  BOOST_TEST(!fragments.find(FragmentKey{"b"}));
  for (int i = 0; i < 1000; ++i) fragments.keep(FragmentKey{i}, "more");
  BOOST_TEST(fragments.size() == 2U);
  BOOST_TEST(*shown == "A");
}

BOOST_AUTO_TEST_CASE(a_long_key_is_answered_and_not_kept) {
  Fragments fragments;
  const FragmentKey longest{std::string(60'000, 'x')};
  BOOST_TEST(*fragments.keep(longest, "text") == "text");
  BOOST_TEST(fragments.size() == 0U);
}

BOOST_AUTO_TEST_CASE(nothing_is_left_after_clearing) {
  Fragments fragments;
  fragments.keep(FragmentKey{"a"}, "A");
  fragments.clear();
  BOOST_TEST(!fragments.find(FragmentKey{"a"}));
}

BOOST_AUTO_TEST_SUITE_END()
