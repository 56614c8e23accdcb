#include "base/charset.h"

#include "base/text.h"
#include "t/support/test.h"

using base::to_utf8;

BOOST_AUTO_TEST_SUITE(charset)

BOOST_AUTO_TEST_CASE(utf8_stays_as_it_is) {
  BOOST_TEST(to_utf8("Zo\u00eb \u20ac", "UTF-8") == "Zo\u00eb \u20ac");
  BOOST_TEST(to_utf8("", "utf-8") == "");
}

BOOST_AUTO_TEST_CASE(windows_1252_is_decoded_by_any_of_its_labels) {
  for (const char* label : {"windows-1252", "Windows-1252", "cp1252", "ISO-8859-1", " latin1 "}) {
    BOOST_TEST(to_utf8("Zo\xEB \x80\x9C", label) == "Zo\u00eb \u20ac\u0153");
  }
}

BOOST_AUTO_TEST_CASE(the_label_decides_where_bytes_fit_both) {
  BOOST_TEST(to_utf8("\xC3\xA9", "windows-1252") == "\u00c3\u00a9");
  BOOST_TEST(to_utf8("\xC3\xA9", "utf-8") == "\u00e9");
}

BOOST_AUTO_TEST_CASE(a_wrong_or_unknown_label_falls_back_to_utf8_then_windows_1252) {
  BOOST_TEST(to_utf8("Zo\u00eb", "x-unknown") == "Zo\u00eb");
  BOOST_TEST(to_utf8("Zo\xEB", "x-unknown") == "Zo\u00eb");
  BOOST_TEST(to_utf8("Zo\xEB", "UTF-8") == "Zo\u00eb");
  BOOST_TEST(to_utf8("Zo\xEB", "") == "Zo\u00eb");
  // 0x81 has no meaning in windows-1252, but the bytes are UTF-8.
  BOOST_TEST(to_utf8("\xC4\x81", "windows-1252") == "\u0101");
}

BOOST_AUTO_TEST_CASE(every_byte_gives_well_formed_text) {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  for (const char* label : {"utf-8", "windows-1252", "gb2312", ""}) {
    BOOST_TEST(base::valid_utf8(to_utf8(all, label)));
    for (char c : all) BOOST_TEST(base::valid_utf8(to_utf8(std::string(1, c), label)));
  }
  BOOST_TEST(to_utf8("\x81", "") == "\uFFFD");
}

BOOST_AUTO_TEST_SUITE_END()
