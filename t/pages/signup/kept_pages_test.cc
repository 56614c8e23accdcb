// Pages as a real installation makes them, without developer mode: parts of them are kept from one visitor to the next.
#include "t/support/signup_site.h"

using namespace t;

namespace {

// The demonstration catalogue can be loaded in developer mode alone.
struct LiveSite : SignupSite {
  LiveSite() {
    stop("signup");
    configure({{"DEV", "0"},
               {"WORKERS", "1"},
               {"PF_URL", "https://127.0.0.1:9/"},
               {"PP_URL", "https://127.0.0.1:9/"},
               {"PP_VERIFY_URL", "https://127.0.0.1:9/"}});
    start("signup");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(signup_kept_pages, LiveSite)

BOOST_AUTO_TEST_CASE(a_page_is_the_same_the_second_time_and_after_other_visitors) {
  get("/signup/step1.html");
  const std::string first = get("/signup/step1.html").body;
  BOOST_TEST(get("/signup/step1.html").body == first);
  Browser other = another();
  other.get("/signup/step1.html", {{"svc", "colo"}});
  auto fields = with(with(step1_fields(), "owner-country", "CI"), "owner-email", "wrong");
  fields = with(with(with(fields, "plan", "<b>{{CSRF}}"), "os", "nothing"), "backup", "{{>BODY}}");
  const Answer refused = other.post("/signup/step1.html", fields);
  BOOST_TEST(refused.status == 422);
  BOOST_TEST(refused.shows("<option value=\"CI\" selected>Côte d&#39;Ivoire</option>"));
  BOOST_TEST(!refused.shows("<b>{{"));
  BOOST_TEST(get("/signup/step1.html").body == first);
}

BOOST_AUTO_TEST_CASE(what_others_have_chosen_is_not_chosen_here) {
  Browser other = another();
  other.get("/signup/step1.html");
  other.post("/signup/step1.html", with(with(step1_fields(), "oss", "1"), "go", "price"));
  BOOST_TEST(other.get("/signup/step1.html").shows("value=\"linux-m-oss\" checked"));
  const Answer mine = get("/signup/step1.html");
  BOOST_TEST(mine.shows("value=\"linux-m\" checked"));
  BOOST_TEST(!mine.shows("linux-m-oss"));
}

BOOST_AUTO_TEST_CASE(a_changed_price_is_shown_within_a_second_and_counts_at_once) {
  BOOST_TEST(get("/signup/step1.html").shows("$29.00"));
  exec("UPDATE packages SET price_1 = 3100 WHERE code = 'linux-m'");
  BOOST_TEST(post("/signup/step1.html", with(step1_fields(), "owner-name", "")).shows("$31.00"));
  exec("UPDATE packages SET price_1 = 3300 WHERE code = 'linux-m'");
  eventually([&] { return get("/signup/step1.html").shows("$33.00"); }, std::chrono::seconds{2});
}

BOOST_AUTO_TEST_SUITE_END()
