#include "adapters/stripe_signature.h"
#include "t/support/hosted_site.h"

using namespace t;

namespace {

std::string signature(const std::string& body, const char* secret = "whsec_test") {
  const base::Timestamp now{std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())};
  return adapters::sign_as_stripe(body, now, base::Secret{secret});
}

struct Peer : HostedSite {
  Answer send(const std::string& body, const std::string& line) {
    Browser from = site.another("192.0.2.77");
    from.forget_cookies();
    if (!line.empty()) from.variables["HTTP_STRIPE_SIGNATURE"] = line;
    return from.post_raw("/signup/webhook", body, "application/json; charset=utf-8");
  }
  std::string kept() { return site.value("SELECT COUNT(*) FROM gateway_events"); }
};

const std::string kBody = "{\"id\": \"evt_1\",\n  \"object\": \"event\", \"memo\": \"\xC3\xA9 \\u00e9\"}";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(signup_webhook, Peer)

BOOST_AUTO_TEST_CASE(a_notice_is_kept_byte_for_byte_and_acknowledged_without_a_body) {
  const std::string line = signature(kBody);
  const Answer answer = send(kBody, line);
  BOOST_TEST(answer.status == 200);
  BOOST_TEST(answer.body.empty());
  BOOST_TEST(site.value("SELECT raw_body FROM gateway_events") == kBody);
  BOOST_TEST(site.value("SELECT signature FROM gateway_events") == line);
  BOOST_TEST(site.value("SELECT CONCAT(verdict, ' ', remote_addr) FROM gateway_events") == "waiting 192.0.2.77");
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_kept_and_refused) {
  BOOST_TEST(send(kBody, signature(kBody, "whsec_other")).status == 400);
  BOOST_TEST(send(kBody + " ", signature(kBody)).status == 400);
  BOOST_TEST(kept() == "2");
  site.start("worker");
  eventually([&] { return site.value("SELECT COUNT(*) FROM gateway_events WHERE verdict = 'forged'") == "2"; });
}

BOOST_AUTO_TEST_CASE(a_secret_that_is_being_replaced_still_counts) {
  site.stop("signup");
  site.configure({{"ST_WEBHOOK_SECRET", "whsec_new"}, {"ST_WEBHOOK_SECRET_OLD", "whsec_test"}});
  site.start("signup");
  BOOST_TEST(send(kBody, signature(kBody)).status == 200);
  BOOST_TEST(send(kBody, signature(kBody, "whsec_new")).status == 200);
  BOOST_TEST(send(kBody, signature(kBody, "whsec_other")).status == 400);
}

BOOST_AUTO_TEST_CASE(what_is_not_signed_or_no_notice_at_all_is_not_kept) {
  BOOST_TEST(send(kBody, "").status == 400);
  BOOST_TEST(send("", signature("")).status == 400);
  BOOST_TEST(send(kBody, std::string(1001, 'v')).status == 400);
  BOOST_TEST(send(std::string(300'000, 'a'), signature("")).status == 413);
  BOOST_TEST(site.get("/signup/webhook").status == 405);
  BOOST_TEST(kept() == "0");
}

BOOST_AUTO_TEST_CASE(without_such_a_gateway_there_is_nobody_to_listen) {
  site.stop("signup");
  site.configure({{"PAYMENT_PAGES", "off"}});
  site.start("signup");
  BOOST_TEST(send(kBody, signature(kBody)).status == 404);
  BOOST_TEST(kept() == "0");
}

BOOST_AUTO_TEST_SUITE_END()
