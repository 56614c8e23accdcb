#include "t/support/test.h"

#include "auth/totp.h"

namespace {

const base::Secret kSecret{auth::base32_encode("12345678901234567890")};  // of RFC 6238

base::Timestamp at(long long seconds) { return {std::chrono::sys_seconds{std::chrono::seconds{seconds}}}; }

class FixedRandom : public ports::Random {
 public:
  std::string hex(std::size_t count) override { return std::string(2 * count, 'a'); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(auth_totp)

BOOST_AUTO_TEST_CASE(the_vectors_of_rfc_6238) {
  const std::pair<long long, const char*> vectors[] = {{59, "287082"},         {1111111109, "081804"},
                                                       {1111111111, "050471"}, {1234567890, "005924"},
                                                       {2000000000, "279037"}, {20000000000, "353130"}};
  for (const auto& [seconds, code] : vectors) {
    BOOST_TEST(auth::totp_code(kSecret, auth::totp_step(at(seconds))) == code);
    BOOST_TEST(auth::verify_totp(kSecret, code, at(seconds), 0).has_value());
  }
}

BOOST_AUTO_TEST_CASE(base32_of_rfc_4648) {
  const std::pair<const char*, const char*> vectors[] = {{"", ""},           {"f", "MY"},         {"fo", "MZXQ"},
                                                         {"foo", "MZXW6"},   {"foob", "MZXW6YQ"}, {"fooba", "MZXW6YTB"},
                                                         {"foobar", "MZXW6YTBOI"}};
  for (const auto& [bytes, text] : vectors) {
    BOOST_TEST(auth::base32_encode(bytes) == text);
    BOOST_TEST(auth::base32_decode(text).value() == bytes);
  }
  BOOST_TEST(auth::base32_decode("mzxw 6ytb oi======").value() == "foobar");
  BOOST_TEST(!auth::base32_decode("MZXW1").has_value());
  BOOST_TEST(!auth::base32_decode("MZX-W").has_value());
}

BOOST_AUTO_TEST_CASE(one_step_early_or_late_is_taken_and_no_more) {
  const std::int64_t step = 1000;
  const base::Timestamp now = at(step * 30 + 7);
  for (int off = -3; off <= 3; ++off) {
    const auto used = auth::verify_totp(kSecret, auth::totp_code(kSecret, step + off), now, 0);
    BOOST_TEST_CONTEXT(off) {
      BOOST_TEST(used.has_value() == (off >= -1 && off <= 1));
      if (used) BOOST_TEST(*used == step + off);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_code_works_once) {
  const std::int64_t step = 1000;
  const base::Timestamp now = at(step * 30);
  const std::string code = auth::totp_code(kSecret, step);
  const auto used = auth::verify_totp(kSecret, code, now, step - 1);
  BOOST_REQUIRE(used.has_value());
  BOOST_TEST(!auth::verify_totp(kSecret, code, now, *used).has_value());
  // An older code, seen over a shoulder, is of no use either; the next one is.
  BOOST_TEST(!auth::verify_totp(kSecret, auth::totp_code(kSecret, step - 1), now, *used).has_value());
  BOOST_TEST(auth::verify_totp(kSecret, auth::totp_code(kSecret, step + 1), now, *used).has_value());
}

BOOST_AUTO_TEST_CASE(codes_as_people_type_them) {
  const base::Timestamp now = at(59);
  BOOST_TEST(auth::verify_totp(kSecret, "287 082", now, 0).has_value());
  BOOST_TEST(auth::verify_totp(kSecret, " 287-082 ", now, 0).has_value());
  for (const char* wrong : {"", " ", "287083", "28708", "2870820", "0x2870", "287082x"}) {
    BOOST_TEST(!auth::verify_totp(kSecret, wrong, now, 0).has_value());
  }
}

BOOST_AUTO_TEST_CASE(a_new_secret_is_160_bits) {
  FixedRandom random;
  const base::Secret secret = auth::new_totp_secret(random);
  BOOST_TEST(secret.reveal().size() == 32u);
  BOOST_TEST(auth::base32_decode(secret.reveal()).value() == std::string(20, '\xaa'));
}

BOOST_AUTO_TEST_CASE(the_link_for_the_app) {
  BOOST_TEST(auth::totp_url("Example Hosting", "alice", base::Secret{"MZXW6"}) ==
             "otpauth://totp/Example%20Hosting:alice?secret=MZXW6&issuer=Example%20Hosting&algorithm=SHA1&digits=6&period=30");
}

BOOST_AUTO_TEST_SUITE_END()
