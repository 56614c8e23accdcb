// Which notices are taken for genuine: exactly these bytes, signed by a secret in force, not long ago.
#include "adapters/stripe_signature.h"

#include "t/support/test.h"

namespace {

using adapters::sign_as_stripe;
using adapters::signature_fault;

const base::Secret kSecret{"whsec_test"};
const base::Secret kOld{"whsec_old"};
const base::Timestamp kNow = base::parse<base::Timestamp>("2026-11-22 12:00:00").value();
const std::string kBody = "{\"id\": \"evt_1\",\n \"memo\": \"é\"}";

std::string fault(const std::string& body, const std::string& line, base::Timestamp at = kNow) {
  return signature_fault(body, line, at, {kSecret, kOld});
}

std::string digest_of(const std::string& line) { return line.substr(line.find("v1=")); }

}  // namespace

BOOST_AUTO_TEST_SUITE(stripe_signature)

// The digest was made with another program: printf '1700000000.{}' | openssl dgst -sha256 -hmac whsec_test
BOOST_AUTO_TEST_CASE(the_digest_is_the_documented_one) {
  const base::Timestamp then{std::chrono::sys_seconds{std::chrono::seconds{1'700'000'000}}};
  BOOST_TEST(sign_as_stripe("{}", then, kSecret) == "t=1700000000,v1=35495024f4ef3f94e5a93e22221544c4b75e9a42300cd965ab81cb85cd994e91");
}

BOOST_AUTO_TEST_CASE(a_secret_in_force_has_signed_these_bytes) {
  for (const auto& secret : {kSecret, kOld}) BOOST_TEST(fault(kBody, sign_as_stripe(kBody, kNow, secret)) == "");
  BOOST_TEST(fault(kBody, sign_as_stripe(kBody, kNow, base::Secret{"whsec_other"})) == "the signature does not fit");
  BOOST_TEST(signature_fault(kBody, sign_as_stripe(kBody, kNow, base::Secret{""}), kNow, {}) == "the signature does not fit");
}

BOOST_AUTO_TEST_CASE(any_change_of_the_body_is_seen) {
  const std::string line = sign_as_stripe(kBody, kNow, kSecret);
  for (const std::string& other : {kBody + "\n", " " + kBody, kBody.substr(1), std::string{}, kBody + std::string(1, '\0')}) {
    BOOST_TEST(fault(other, line) == "the signature does not fit");
  }
}

BOOST_AUTO_TEST_CASE(the_time_is_signed_too_and_must_be_near) {
  const auto signed_at = [](int seconds) { return sign_as_stripe(kBody, kNow + std::chrono::seconds{seconds}, kSecret); };
  for (int seconds : {-300, -1, 0, 300}) BOOST_TEST(fault(kBody, signed_at(seconds)) == "", seconds);
  BOOST_TEST(fault(kBody, signed_at(-301)) == "signed too long ago");
  BOOST_TEST(fault(kBody, signed_at(301)) == "signed in the future");
  // An old digest under a new time.
  const std::string now = signed_at(0).substr(0, signed_at(0).find(','));
  BOOST_TEST(fault(kBody, now + "," + digest_of(signed_at(-301))) == "the signature does not fit");
}

BOOST_AUTO_TEST_CASE(one_of_several_digests_is_enough) {
  const std::string line = sign_as_stripe(kBody, kNow, kSecret);
  const std::string other = digest_of(sign_as_stripe(kBody, kNow, base::Secret{"whsec_other"}));
  const std::string time = line.substr(0, line.find(','));
  BOOST_TEST(fault(kBody, time + "," + other + "," + digest_of(line)) == "");
  BOOST_TEST(fault(kBody, line + "," + other + ",v0=" + std::string(64, '0')) == "");
  BOOST_TEST(fault(kBody, time + ",v0=" + digest_of(line).substr(3)) == "no signature");
}

BOOST_AUTO_TEST_CASE(lines_that_are_none) {
  const std::string digest = digest_of(sign_as_stripe(kBody, kNow, kSecret));
  for (const std::string& line : {std::string{}, std::string{","}, std::string{"t=1"}, digest, "t," + digest, "t=1,t=2," + digest, std::string{"x"}}) {
    BOOST_TEST(fault(kBody, line) == "no signature", line);
  }
  for (const char* time : {"t=x,", "t=-1,", "t=99999999999999999999,", "t=1e9,", "t=999999999999999,"}) {
    BOOST_TEST(fault(kBody, time + digest) == "no time in the signature", time);
  }
}

BOOST_AUTO_TEST_SUITE_END()
