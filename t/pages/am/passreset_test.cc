// The way to a new password: nobody learns from it whether an account or an address is known.
#include <algorithm>
#include <chrono>

#include "auth/digest.h"
#include "t/support/am_site.h"
#include "t/support/eventually.h"

namespace {

struct ResetSite : t::AmSite {
  ResetSite() : t::AmSite(t::Settings{{"MAILER", "memory"}}) {
    start("worker");
    t::eventually([&] { return log("jcctl").find("worker.ready") != std::string::npos; });
  }

  t::Answer ask(t::Browser& browser, const std::string& cid, const std::string& email) {
    browser.get("/am/PASSRESET");
    return browser.post("/am/PASSRESET", {{"cid", cid}, {"email", email}});
  }
  void answered() {
    t::eventually([&] { return value("SELECT COUNT(*) FROM am_reset_requests WHERE done_at IS NULL") == "0"; });
  }
  int links(const std::string& to = "%") { return mails_like(to); }
  int mails_like(const std::string& to) {
    return std::stoi(value("SELECT COUNT(*) FROM mail_outbox WHERE subject LIKE 'A new password for%' AND recipient LIKE ?", {to}));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_passreset, ResetSite)

BOOST_AUTO_TEST_CASE(a_link_goes_to_the_address_on_file_when_both_belong_together) {
  auto browser = another();
  const auto answer = ask(browser, "col00042", " Robin@Example.com ");
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(browser.follow(answer).shows("If the customer id and the address belong together"));
  answered();
  BOOST_TEST(links("robin@example.com") == 1);
  BOOST_TEST(key("robin@example.com", "A new password for col00042").size() == 64u);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', purpose, cid, TIMESTAMPDIFF(MINUTE, created_at, expires_at)) FROM tokens") == "password_reset 42 30");
  BOOST_TEST(value("SELECT COUNT(*) FROM tokens WHERE token_hash = ?", {key("robin@example.com", "A new password")}) == "0");
}

BOOST_AUTO_TEST_CASE(a_further_login_gets_its_own) {
  auto browser = another();
  (void)ask(browser, "col00042-anna", "robin@example.com");
  answered();
  BOOST_TEST(links() == 0);
  (void)ask(browser, "col00042-anna", "anna@example.com");
  answered();
  BOOST_TEST(links("anna@example.com") == 1);
}

BOOST_AUTO_TEST_CASE(everybody_reads_the_same_and_nobody_else_gets_mail) {
  exec("UPDATE customers SET am_enabled = 0 WHERE cid = 43");
  exec("INSERT INTO customers (cid, owner_name, am_auth, am_enabled, created_at) VALUES (44, 'Nobody', 'x', 1, UTC_TIMESTAMP())");
  const std::pair<const char*, const char*> typed[] = {{"42", "robin@example.com"}, {"42", "kim@example.com"}, {"43", "kim@example.com"},
                                                       {"44", "x@example.com"},     {"99999", "robin@example.com"}, {"robin", "robin@example.com"},
                                                       {"42-nobody", "robin@example.com"}, {"42-bert", "robin@example.com"}, {"' OR 1=1", "x"}};
  std::string first;
  int address = 1;
  for (const auto& [cid, email] : typed) {
    auto browser = another("198.51.100." + std::to_string(address++));
    const auto answer = ask(browser, cid, email);
    BOOST_TEST(answer.status == 303, cid);
    BOOST_TEST(answer.header("Location") == "/am/PASSRESET?asked=1", cid);
    const std::string page = base::replace_all(browser.follow(answer).body, browser.csrf("/am/"), "");
    if (first.empty()) first = page;
    BOOST_TEST(page == first, cid);
  }
  answered();
  BOOST_TEST(links() == 1);
  BOOST_TEST(log("am").find("robin@example.com") == std::string::npos);
}

// The page does the same work whatever was typed: medians of 200 pairs, taken in turns, differ by less than 5 ms.
BOOST_AUTO_TEST_CASE(nobody_learns_anything_from_the_time_either) {
  stop("worker");
  std::vector<double> known;
  std::vector<double> unknown;
  for (int i = 0; i < 200; ++i) {
    auto browser = another("198.51.100." + std::to_string(i + 1));
    browser.get("/am/PASSRESET");
    for (const bool good : {i % 2 == 0, i % 2 != 0}) {
      const auto began = std::chrono::steady_clock::now();
      const auto answer = browser.post("/am/PASSRESET", {{"cid", good ? "42" : "99999"}, {"email", good ? "robin@example.com" : "nobody@example.com"}});
      (good ? known : unknown).push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
      BOOST_REQUIRE(answer.status == 303);
    }
  }
  const auto median = [](std::vector<double>& times) {
    std::nth_element(times.begin(), times.begin() + 100, times.end());
    return times[100];
  };
  const double difference = std::abs(median(known) - median(unknown));
  BOOST_TEST_MESSAGE("difference of the medians: " << difference << " ms");
  BOOST_TEST(difference < 5.0);
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_asked_for) {
  auto browser = another();
  const auto answer = ask(browser, "", "");
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("Enter your customer id"));
  BOOST_TEST(answer.shows("Enter an email address"));
  const auto kept = ask(browser, "col00042", "");
  BOOST_TEST(kept.shows("value=\"col00042\""));
}

BOOST_AUTO_TEST_CASE(who_asks_too_often_waits_and_an_address_gets_three_mails_an_hour) {
  auto browser = another();
  for (int i = 0; i < 10; ++i) BOOST_TEST(ask(browser, i % 2 == 0 ? "42" : "99999", "robin@example.com").status == 303);
  const auto refused = ask(browser, "42", "robin@example.com");
  BOOST_TEST(refused.status == 429);
  BOOST_TEST(refused.shows("there were many requests from your network"));
  answered();
  BOOST_TEST(links() == 3);
  auto elsewhere = another("198.51.100.7");
  BOOST_TEST(ask(elsewhere, "42", "robin@example.com").status == 303);
  answered();
  BOOST_TEST(links() == 3);
  exec("UPDATE tokens SET created_at = created_at - INTERVAL 61 MINUTE");
  BOOST_TEST(ask(elsewhere, "42", "robin@example.com").status == 303);
  answered();
  BOOST_TEST(links() == 4);
}

BOOST_AUTO_TEST_SUITE_END()
