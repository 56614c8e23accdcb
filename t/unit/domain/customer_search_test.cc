// Which indexes a text is looked up in.
#include "domain/customer_search.h"

#include "t/support/test.h"

namespace {

// The probes that are asked, in one line.
std::string asked(const std::string& typed) {
  const auto p = domain::probes_for(typed);
  std::string line;
  const auto note = [&](const char* name, const auto& value) {
    if (value) line += (line.empty() ? "" : " ") + std::string{name} + "=" + base::str(*value);
  };
  note("cid", p.cid);
  note("from", p.cid_from);
  note("to", p.cid_to);
  note("system", p.system);
  note("veid", p.veid);
  note("host", p.hostname_begin);
  note("ip", p.ip_begin);
  note("email", p.email_begin);
  note("hex", p.hex_begin);
  note("reference", p.reference_begin);
  note("term", p.term_begin);
  note("digits", p.digits_begin);
  note("card", p.last_four);
  return line;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(customer_search)

BOOST_AUTO_TEST_CASE(a_customer_id_is_one_however_it_is_written) {
  BOOST_TEST(asked(" COL00042 ").starts_with("cid=42 "));
  BOOST_TEST(asked("col0004").starts_with("cid=4 from=40 to=49 "));
  BOOST_TEST(asked("col9").starts_with("cid=9 from=90000 to=99999 "));
  BOOST_TEST(asked("col12345").starts_with("cid=12345 from=123450 to=123459 "));
  BOOST_TEST(asked("42") == "cid=42 system=42 veid=42 host=42 ip=42 email=42");
}

BOOST_AUTO_TEST_CASE(digits_may_be_many_things) {
  BOOST_TEST(asked("4242") == "cid=4242 system=4242 veid=4242 host=4242 ip=4242 email=4242 hex=4242 reference=4242 digits=4242 card=4242");
  BOOST_TEST(asked("+1 (555) 010-0123") == "term=1 555 010 0123 digits=15550100123");
  BOOST_TEST(asked("020 7946 0123") == "term=020 7946 0123 digits=2079460123");
  BOOST_TEST(asked("99999999999").find("cid") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(names_hosts_addresses_and_mails) {
  BOOST_TEST(asked("Zoë Müller") == "term=zoe muller");
  BOOST_TEST(asked("www.example.com") == "host=www.example.com email=www.example.com term=www example com");
  BOOST_TEST(asked("robin@example.com") == "email=robin@example.com");
  BOOST_TEST(asked("192.0.2.1") == "host=192.0.2.1 ip=192.0.2.1 email=192.0.2.1 term=192 0 2 1 digits=192021");
  BOOST_TEST(asked("2001:DB8:0::1").find("ip=2001:db8::1") != std::string::npos);
  BOOST_TEST(asked("I-ABCD1234").find("reference=i-abcd1234") != std::string::npos);
  BOOST_TEST(asked("00700042").find("hex=00700042") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_says_nothing_asks_nothing) {
  for (const char* text : {"", " ", "%", "_", "''", "\\", "@", "--", "…"}) BOOST_TEST(asked(text) == "", text);
}

BOOST_AUTO_TEST_CASE(a_text_without_end_is_cut) {
  BOOST_TEST(domain::probes_for(std::string(5000, 'x')).term_begin->size() == domain::kMostTyped);
}

BOOST_AUTO_TEST_SUITE_END()
