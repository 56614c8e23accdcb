// The order site with a gateway that has payment pages, and the invoice of the demonstration data.
#pragma once

#include "t/support/signup_site.h"

namespace t {

struct HostedSite {
  Simulator stripe{"t/sim/stripe.py", {"--key", "sk_test_1", "--secret", "whsec_test"}};
  SignupSite site{{{"PAYMENT_PAGES", "stripe"},
                   {"ST_URL", stripe.url() + "/"},
                   {"ST_SECRET_KEY", "sk_test_1"},
                   {"ST_WEBHOOK_SECRET", "whsec_test"},
                   {"ST_TIMEOUT", "2"}}};

  HostedSite() { invoice(); }  // a form of ours has a cookie

  static inline const std::string kKey = "0123456789abcdef0123456789abcdef";

  Answer invoice() { return site.get("/signup/pay.html", {{"key", kKey}}); }
  Answer visit(const Fields& more = {}) {
    Fields query{{"key", kKey}};
    query.insert(query.end(), more.begin(), more.end());
    return site.get("/signup/pay_hosted.html", query);
  }
  Answer press(const std::string& go, const std::string& once = kOnce) {
    return site.post("/signup/pay_hosted.html", {{"key", kKey}, {"once", once}, {"go", go}});
  }
  // The address of the page that is open.
  std::string address() { return site.value("SELECT address FROM payment_pages ORDER BY payment_id DESC LIMIT 1"); }
  // What the payer does there.
  Reply pay(const std::string& number = "4242424242424242") {
    const std::string page = address();
    return http_post(page.substr(0, page.find('#')), base::form_encode({{"action", "pay"}, {"number", number}}));
  }
  [[nodiscard]] std::size_t made(const std::string& kind) const {
    std::size_t count = 0;
    for (const auto& entry : stripe.list("journal")) count += entry.at("kind") == kind;
    return count;
  }
};

}  // namespace t
