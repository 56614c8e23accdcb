#include "t/support/test.h"

#include "auth/legacy_digest.h"
#include "base/text.h"

BOOST_AUTO_TEST_SUITE(auth_legacy_digest)

BOOST_AUTO_TEST_CASE(md5_of_rfc_1321) {
  const auto md5 = [](std::string_view text) { return base::to_hex(auth::md5(text)); };
  BOOST_TEST(md5("") == "d41d8cd98f00b204e9800998ecf8427e");
  BOOST_TEST(md5("abc") == "900150983cd24fb0d6963f7d28e17f72");
  BOOST_TEST(md5("message digest") == "f96b697d7cb7938d525a2f31aaf161d0");
  BOOST_TEST(md5("12345678901234567890123456789012345678901234567890123456789012345678901234567890") ==
             "57edf4a22be3c955ac49da2e2107b67a");
}

BOOST_AUTO_TEST_CASE(sha1_of_fips_180) {
  const auto sha1 = [](std::string_view text) { return base::to_hex(auth::sha1(text)); };
  BOOST_TEST(sha1("") == "da39a3ee5e6b4b0d3255bfef95601890afd80709");
  BOOST_TEST(sha1("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d");
  BOOST_TEST(sha1("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
             "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
  BOOST_TEST(sha1(std::string(1'000'000, 'a')) == "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
}

// Lengths around the end of a block, where padding goes wrong if it ever does.
BOOST_AUTO_TEST_CASE(padding_at_the_end_of_a_block) {
  BOOST_TEST(base::to_hex(auth::md5(std::string(55, 'x'))) == "04364420e25c512fd958a70738aa8f72");
  BOOST_TEST(base::to_hex(auth::md5(std::string(56, 'x'))) == "668a72d5ba17f08e62dabcafad6db14b");
  BOOST_TEST(base::to_hex(auth::sha1(std::string(63, 'x'))) == "0ddc4e0cccd9a12850deb5abb0853a4425559fec");
  BOOST_TEST(base::to_hex(auth::sha1(std::string(64, 'x'))) == "bb2fa3ee7afb9f54c6dfb5d021f14b1ffe40c163");
}

BOOST_AUTO_TEST_CASE(hmac_sha1_of_rfc_2202) {
  const auto mac = [](std::string_view key, std::string_view text) { return base::to_hex(auth::hmac_sha1(key, text)); };
  BOOST_TEST(mac(std::string(20, '\x0b'), "Hi There") == "b617318655057264e28bc0b6fb378c8ef146be00");
  BOOST_TEST(mac("Jefe", "what do ya want for nothing?") == "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
  BOOST_TEST(mac(std::string(80, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First") ==
             "aa4ae5e15272d00e95705637ce8a3b55ed402112");
}

BOOST_AUTO_TEST_SUITE_END()
