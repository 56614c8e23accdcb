#include "base/text.h"

#include "t/support/test.h"

using base::NameValues;

namespace {

std::string show(const NameValues& fields) {
  std::string out;
  for (const auto& [name, value] : fields) out += '[' + name + '|' + value + ']';
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(trim_takes_blanks_and_line_ends_from_both_sides) {
  BOOST_TEST(base::trim("  a b \r\n\t") == "a b");
  BOOST_TEST(base::trim(" \t ").empty());
  BOOST_TEST(base::trim("").empty());
  BOOST_TEST(base::trim("\u00a0a") == "\u00a0a");
}

BOOST_AUTO_TEST_CASE(case_is_ascii_only) {
  BOOST_TEST(base::to_lower("ABCXYZ019\u00c4") == "abcxyz019\u00c4");
  BOOST_TEST(base::equal_ignoring_case("Ada@Example.COM", "ada@example.com"));
  BOOST_TEST(!base::equal_ignoring_case("ada", "adam"));
  BOOST_TEST(!base::equal_ignoring_case("@", "`"));
}

BOOST_AUTO_TEST_CASE(split_and_join_are_each_others_reverse) {
  for (std::string_view all : {"", ",", "a", "a,b", ",a,,b,"}) BOOST_TEST(base::join(base::split(all, ','), ",") == all);
  BOOST_TEST(base::split("a,,b", ',').size() == 3u);
}

BOOST_AUTO_TEST_CASE(replacing_does_not_look_at_what_it_has_put_in) {
  BOOST_TEST(base::replace_all("aaa", "a", "aa") == "aaaaaa");
  BOOST_TEST(base::replace_all("a\nb\n", "\n", ", ") == "a, b, ");
  BOOST_TEST(base::replace_all("abc", "x", "y") == "abc");
}

BOOST_AUTO_TEST_CASE(well_formed_utf8) {
  for (std::string_view good : {"", "plain", "Zo\u00eb", "\u20ac", "\U0001F600", "\x7F", "\xF4\x8F\xBF\xBF", "\xED\x9F\xBF"}) {
    BOOST_TEST(base::valid_utf8(good));
  }
  for (std::string_view bad : {"\x80", "\xC3", "\xC3(", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xE2\x82",
                               "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
                               "\xF5\x80\x80\x80", "\xFF", "\xFE", "ok\xE2\x28\xA1", "\xF0\x9F\x98"}) {
    BOOST_TEST(!base::valid_utf8(bad));
  }
}

BOOST_AUTO_TEST_CASE(length_is_in_characters) {
  BOOST_TEST(base::utf8_length("") == 0u);
  BOOST_TEST(base::utf8_length("Zo\u00eb \u20ac\U0001F600") == 6u);
}

BOOST_AUTO_TEST_CASE(clipping_never_cuts_a_character) {
  BOOST_TEST(base::clipped("plain", 9) == "plain");
  BOOST_TEST(base::clipped("plain", 5) == "plain");
  BOOST_TEST(base::clipped("plain", 3) == "pla");
  BOOST_TEST(base::clipped("Zo\u00eb!", 3) == "Zo");
  BOOST_TEST(base::clipped("Zo\u00eb!", 4) == "Zo\u00eb");
  BOOST_TEST(base::clipped("\U0001F600", 3) == "");
  BOOST_TEST(base::clipped("", 0) == "");
  const std::string mixed = "a\u00e4\u20ac\U0001F600z";
  for (std::size_t most = 0; most <= mixed.size() + 1; ++most) {
    const std::string part = base::clipped(mixed, most);
    BOOST_TEST(part.size() <= most);
    BOOST_TEST(base::valid_utf8(part));
    BOOST_TEST(mixed.starts_with(part));
  }
}

BOOST_AUTO_TEST_CASE(control_characters) {
  BOOST_TEST(!base::has_control("two\r\nlines\tand \u00e9"));
  for (char c : {'\0', '\x01', '\b', '\v', '\f', '\x1B', '\x1F', '\x7F'}) BOOST_TEST(base::has_control(std::string{'a', c, 'b'}));
}

BOOST_AUTO_TEST_CASE(url_coding_keeps_every_byte) {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  BOOST_TEST(base::url_decode(base::url_encode(all)) == all);
  BOOST_TEST(base::url_encode("a b&c=d/\u00e9~-._") == "a%20b%26c%3Dd%2F%C3%A9~-._");
  BOOST_TEST(base::url_decode("a+b%20c%2b%C3%a9") == "a b c+\u00e9");
}

BOOST_AUTO_TEST_CASE(a_broken_escape_stands_as_it_is) {
  BOOST_TEST(base::url_decode("%") == "%");
  BOOST_TEST(base::url_decode("%4") == "%4");
  BOOST_TEST(base::url_decode("%zz%41") == "%zzA");
  BOOST_TEST(base::url_decode("100%") == "100%");
  BOOST_TEST(base::url_decode("%%41") == "%A");
  BOOST_TEST(base::url_decode("%+1") == "% 1");
}

BOOST_AUTO_TEST_CASE(forms) {
  BOOST_TEST(show(base::form_decode("a=1&b=two+words&c=%26%3D")) == "[a|1][b|two words][c|&=]");
  BOOST_TEST(show(base::form_decode("")) == "");
  BOOST_TEST(show(base::form_decode("&&a&=x&b==c&d=&")) == "[a|][|x][b|=c][d|]");
  BOOST_TEST(show(base::form_decode("a=1&a=2")) == "[a|1][a|2]");
  const NameValues awkward = {{"a&b", "c=d"}, {"", ""}, {"e f", "+%\r\n\"'<>"}, {"\u00e9", std::string{'\0'}}};
  BOOST_TEST(show(base::form_decode(base::form_encode(awkward))) == show(awkward));
}

BOOST_AUTO_TEST_CASE(hexadecimal) {
  BOOST_TEST(base::to_hex(std::string_view{"\x00\x0f\xff", 3}) == "000fff");
  BOOST_TEST(base::to_hex("") == "");
}

BOOST_AUTO_TEST_CASE(grouped_numbers) {
  BOOST_TEST(base::grouped(0) == "0");
  BOOST_TEST(base::grouped(999) == "999");
  BOOST_TEST(base::grouped(1000) == "1,000");
  BOOST_TEST(base::grouped(1234567) == "1,234,567");
  BOOST_TEST(base::grouped(-1000) == "\u22121,000");
}

BOOST_AUTO_TEST_CASE(what_is_counted_has_its_plural) {
  BOOST_TEST(base::counted(0, "charge") == "0 charges");
  BOOST_TEST(base::counted(1, "charge") == "1 charge");
  BOOST_TEST(base::counted(1234, "charge") == "1,234 charges");
}

BOOST_AUTO_TEST_SUITE_END()
