#include "base/contact_values.h"

#include "t/support/test.h"

namespace {

template <class T>
std::string read(std::string_view text) {
  const auto value = base::parse<T>(text);
  return value ? value->text() : "refused";
}

std::string email(std::string_view text) { return read<base::Email>(text); }
std::string host(std::string_view text) { return read<base::HostName>(text); }
std::string ip(std::string_view text) { return read<base::IpAddress>(text); }

// Labels of 63, joined by dots, 253 bytes in all.
std::string longest_domain() {
  const std::string label(63, 'a');
  return label + '.' + label + '.' + label + '.' + std::string(61, 'b');
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contact_values)

BOOST_AUTO_TEST_CASE(ordinary_addresses) {
  for (std::string_view text : {"ada@example.com", "ada.b@example.com", "ada+jc@sub.example.co.uk", "o'neil@example.com",
                                "a@b.io", "x_y-z@xn--bcher-kva.example", "1@2example.org", "{a|b}~^`@example.com"}) {
    BOOST_TEST(email(text) == text);
  }
  BOOST_TEST(email("  ada@example.com\r\n") == "ada@example.com");
}

BOOST_AUTO_TEST_CASE(only_the_domain_is_folded) { BOOST_TEST(email("Ada.B@Example.COM") == "Ada.B@example.com"); }

BOOST_AUTO_TEST_CASE(what_is_no_address) {
  for (std::string_view text :
       {"", "@", "ada", "ada@", "@example.com", "ada@example", "ada@localhost", "ada@@example.com", "a@b@example.com",
        ".ada@example.com", "ada.@example.com", "a..b@example.com", "ada@.example.com", "ada@example..com", "ada@example.com.",
        "ada@-example.com", "ada@example-.com", "ada@exam_ple.com", "ada@192.0.2.1", "ada@[192.0.2.1]", "ada@example.123"}) {
    BOOST_TEST_INFO(text);
    BOOST_TEST(email(text) == "refused");
  }
}

BOOST_AUTO_TEST_CASE(what_would_mean_something_else_in_a_header_or_a_command) {
  for (std::string_view text :
       {"ada@example.com\nBcc: eve@example.net", "ada@example.com\r\nDATA", "ada\n@example.com", "ada@example.com,eve@example.net",
        "ada@example.com;eve@example.net", "Ada <ada@example.com>", "<ada@example.com>", "\"ada b\"@example.com", "ada b@example.com",
        "ada(comment)@example.com", "ada\\@example.com", "-oQ/tmp@example.com", "ada@example.com>", "ada:x@example.com",
        "ada@exa mple.com", "ada\t@example.com", "\u00e4da@example.com", "ada@ex\u00e4mple.com", "ada@example.com\v"}) {
    BOOST_TEST_INFO(text);
    BOOST_TEST(email(text) == "refused");
  }
  BOOST_TEST(email(std::string_view{"ada@example.com\0", 16}) == "refused");
  BOOST_TEST(email(std::string_view{"ada\0@example.com", 16}) == "refused");
}

BOOST_AUTO_TEST_CASE(lengths) {
  const std::string local(64, 'l');
  BOOST_TEST(email(local + "@example.com") != "refused");
  BOOST_TEST(email(local + "l@example.com") == "refused");
  BOOST_TEST(email("a@" + std::string(63, 'd') + ".com") != "refused");
  BOOST_TEST(email("a@" + std::string(64, 'd') + ".com") == "refused");
  // 254 in all: what fits into a path of SMTP.
  const std::string domain = longest_domain();
  BOOST_TEST(email("a@" + domain.substr(1)) != "refused");
  BOOST_TEST(email("ab@" + domain.substr(1)) == "refused");
}

BOOST_AUTO_TEST_CASE(host_names) {
  BOOST_TEST(host("server1.example.com") == "server1.example.com");
  BOOST_TEST(host(" Server1.Example.COM ") == "server1.example.com");
  BOOST_TEST(host("1.example.com") == "1.example.com");
  BOOST_TEST(host(longest_domain()) == longest_domain());
  for (std::string_view text : {"", "server1", "localhost", ".example.com", "example.com.", "a..b.com", "-a.example.com",
                                "a-.example.com", "a_b.example.com", "192.0.2.1", "2001:db8::1", "a b.example.com",
                                "server1.example.com; reboot", "$(reboot).example.com", "a.example.com/x", "*.example.com",
                                "b\u00fccher.example", "a.example.com\nb.example.com", "example.com:80"}) {
    BOOST_TEST_INFO(text);
    BOOST_TEST(host(text) == "refused");
  }
  BOOST_TEST(host(longest_domain() + "b") == "refused");
  BOOST_TEST(host(std::string_view{"a.example.com\0", 14}) == "refused");
}

BOOST_AUTO_TEST_CASE(addresses_in_their_canonical_text) {
  BOOST_TEST(ip("192.0.2.1") == "192.0.2.1");
  BOOST_TEST(ip(" 192.0.2.1 ") == "192.0.2.1");
  BOOST_TEST(ip("2001:DB8:0:0:0:0:0:1") == "2001:db8::1");
  BOOST_TEST(ip("2001:db8::1") == "2001:db8::1");
  BOOST_TEST(ip("::ffff:192.0.2.1") == "::ffff:192.0.2.1");
  for (std::string_view text : {"", "192.0.2", "192.0.2.256", "192.0.2.1.1", "192.0.2.-1", "192.0.2.01", "0x7f.0.0.1", "3221225985",
                                "192.0.2.1/24", "192.0.2.1:80", "[2001:db8::1]", "2001:db8::1/64", "2001:db8::1%eth0", "2001::db8::1",
                                "2001:db8", "::g", "192.0.2.1 192.0.2.2", "example.com"}) {
    BOOST_TEST_INFO(text);
    BOOST_TEST(ip(text) == "refused");
  }
}

BOOST_AUTO_TEST_CASE(a_nul_byte_ends_no_address) {
  BOOST_TEST(ip(std::string_view{"192.0.2.1\0 OR 1=1", 17}) == "refused");
  BOOST_TEST(ip(std::string_view{"2001:db8::1\0x", 13}) == "refused");
}

BOOST_AUTO_TEST_SUITE_END()
