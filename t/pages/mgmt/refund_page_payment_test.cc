// A payment that was made on a page of the second gateway goes back through that one.
#include "adapters/stripe_pages.h"
#include "adapters/system_clock.h"
#include "t/support/eventually.h"
#include "t/support/mgmt_site.h"
#include "t/support/simulator.h"

namespace {

const t::Simulator& stripe() {
  static const t::Simulator simulator{"t/sim/stripe.py", {"--key", "sk_test_1", "--secret", "whsec_test"}};
  return simulator;
}

struct PaidOnPage : t::MgmtSite {
  PaidOnPage()
      : t::MgmtSite({{"PAYMENT_PAGES", "stripe"},
                     {"ST_URL", stripe().url() + "/"},
                     {"ST_SECRET_KEY", "sk_test_1"},
                     {"ST_WEBHOOK_SECRET", "whsec_test"},
                     {"ST_TIMEOUT", "2"}}) {
    stripe().reset();
    adapters::StripePages pages{{.url = stripe().url(), .key = base::Secret{"sk_test_1"}, .user_agent = "test"}};
    const auto page = pages.open({.request_id = "r7",
                                  .amount = base::Money::cents(4900),
                                  .currency = "USD",
                                  .title = "Invoice 7",
                                  .return_url = "https://jc.example.com/back",
                                  .cancel_url = "https://jc.example.com/cancel",
                                  .ends = adapters::SystemClock{}.now() + std::chrono::hours{1}});
    const auto paid = t::http_post(page.address.substr(0, page.address.find('#')), "action=pay&number=4242424242424242");
    BOOST_TEST_REQUIRE(paid.status == 303);
    exec("INSERT INTO payments (id, request_id, custref, vendor, kind, state, amount, currency, cid, reference, brand, created_at, settled_at)"
         " VALUES (7, 'r7', 'c7', 'stripe', 'sale', 'done', 4900, 'USD', 42, ?, 'Stripe', '2026-11-01', '2026-11-01')",
         {pages.look_up(page.page).reference});
    exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who, payment_id) VALUES (42, '2026-11-01', 'payment', 4900, 'Page', 'site:signup', 7)");
  }
  std::string refunds() { return value("SELECT COALESCE(GROUP_CONCAT(amount ORDER BY id), '') FROM billing_history WHERE kind = 'refund'"); }
  static std::string at_gateway() {
    std::string amounts;
    for (auto& made : stripe().list("journal")) amounts += made["kind"] == "refund" ? made["amount"] + " " : "";
    return amounts;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_refund_page_payment, PaidOnPage)

BOOST_AUTO_TEST_CASE(it_goes_back_there_once_per_form) {
  const auto page = get("/mgmt/refund.html", {{"payment", "7"}});
  BOOST_TEST(page.shows("by Stripe"));
  BOOST_TEST(page.shows("Give the money back"));
  const t::Fields form{{"payment", "7"}, {"once", once()}, {"amount", "10.00"}, {"reason", "outage"}, {"transaction", ""}};
  for (int click = 0; click < 2; ++click) BOOST_TEST(post("/mgmt/refund.html", form).status == 303);
  BOOST_TEST(get("/mgmt/refund.html", {{"payment", "7"}}).shows("$39.00"));
  BOOST_TEST(at_gateway() == "1000 ");
  BOOST_TEST(refunds() == "-1000");
}

BOOST_AUTO_TEST_CASE(a_lost_answer_is_in_doubt_until_the_worker_has_asked) {
  claim_log("stripe");
  stripe().control("mode", R"({"what":"refund","mode":"http500_after","times":2})");
  const auto answer = post("/mgmt/refund.html", {{"payment", "7"}, {"once", once()}, {"amount", "10.00"}, {"reason", "outage"}, {"transaction", ""}});
  BOOST_TEST(me.follow(answer).shows("answer is not here yet"));
  BOOST_TEST(refunds().empty());
  exec("UPDATE payments SET next_check_at = UTC_TIMESTAMP() WHERE kind = 'credit'");
  start("worker");
  t::eventually([&] { return refunds() == "-1000"; });
  BOOST_TEST(at_gateway() == "1000 ");
}

BOOST_AUTO_TEST_SUITE_END()
