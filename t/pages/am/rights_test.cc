// Which login may do what: every page that am says it has, with every kind of login and with staff, and its form with tokens that
// are not ours. A new page falls into these nets by itself.
#include <map>
#include <set>

#include "t/support/am_site.h"
#include "t/support/page_list.h"

namespace {

const std::vector<std::string> kKinds = {"owner", "co-owner", "billing", "technical"};

// Written down once more than in auth/rights.cc: a slip there must not change what is tested here.
const std::set<std::string> kOwners = {"owner", "co-owner"};
const std::set<std::string> kAll = {"owner", "co-owner", "billing", "technical"};
const std::map<std::string, std::set<std::string>> kHolders = {
    {"customer", kAll},  {"logged-in", kAll}, {"self", kAll},
    {"billing", {"owner", "co-owner", "billing"}}, {"card", {"owner", "co-owner", "billing"}},
    {"power", {"owner", "co-owner", "technical"}}, {"owner", kOwners}, {"view", {}}};
// Staff in a customer's account.
const std::set<std::string> kStaffSees = {"customer", "logged-in", "billing", "card", "power", "owner", "view"};
const std::set<std::string> kStaffSends = {"customer", "billing", "power"};
const std::set<std::string> kStaffAlwaysSends = {"logged-in", "view"};

using Page = t::ListedPage;

struct RightsSite : t::AmSite {
  RightsSite() {
    claim_log("web.forbidden");
    claim_log("web.csrf");
  }
  const std::vector<Page> pages = t::listed_pages("am");

  static bool may(const std::string& kind, const Page& page) { return page.right == "anyone" || kHolders.at(page.right).contains(kind); }
  static bool answered(int status) { return status == 200 || status == 303 || status == 404 || status == 410 || status == 422; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_rights, RightsSite)

BOOST_AUTO_TEST_CASE(every_right_is_one_that_we_know_and_only_the_ways_in_need_none) {
  static const std::set<std::string> kWaysIn = {"/am/HANDOFF", "/am/LOGINAM", "/am/PASSRESET", "/am/choose_password.html", "/am/login.html",
                                                "/am/owner_undo.html", "/am/setup.html", "/am/support_confirm.html"};
  BOOST_TEST(pages.size() > 15u);
  for (const Page& page : pages) {
    BOOST_TEST((page.right == "anyone" || kHolders.contains(page.right)), page.path << ": " << page.right);
    if (page.right == "anyone") BOOST_TEST(kWaysIn.contains(page.path), page.path);
    // What changes how the customer pays is never open to staff.
    if (page.path.find("card") != std::string::npos && page.sends) BOOST_TEST((page.right == "card" || page.right == "owner"), page.path);
  }
}

BOOST_AUTO_TEST_CASE(a_stranger_is_sent_to_the_login_by_every_page) {
  for (const Page& page : pages) {
    if (page.right == "anyone") continue;
    auto stranger = another();
    if (page.asks) BOOST_TEST(stranger.get(page.path).header("Location") == "/am/login.html", page.path);
    if (page.sends) BOOST_TEST(stranger.post(page.path).header("Location") == "/am/login.html", page.path);
  }
}

BOOST_AUTO_TEST_CASE(every_page_opens_for_the_logins_that_hold_its_right_and_for_no_others) {
  for (const std::string& kind : kKinds) {
    auto person = as(kind);
    for (const Page& page : pages) {
      if (!page.asks) continue;
      for (const std::string query : {"", "?id=999999", "?id=x&cid=43&sysid=-1&key=%27&before=x"}) {
        const int status = person.get(page.path + query).status;
        BOOST_TEST((may(kind, page) ? answered(status) : status == 403), kind << ' ' << page.path << query << ": " << status);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(every_form_is_taken_from_the_logins_that_hold_its_right_and_from_no_others) {
  for (const std::string& kind : kKinds) {
    auto person = as(kind);
    for (const Page& page : pages) {
      if (!page.sends || page.path == "/am/LOGOUT") continue;
      const int status = person.post(page.path).status;  // an empty form, but ours
      BOOST_TEST((may(kind, page) ? status != 403 && status != 0 && status < 500 : status == 403), kind << ' ' << page.path << ": " << status);
    }
  }
}

BOOST_AUTO_TEST_CASE(staff_see_what_is_not_a_login_and_send_only_what_is_open_to_them_with_a_reason) {
  auto looking = as("staff");
  auto writing = as_staff_with_reason();
  for (const Page& page : pages) {
    if (page.right == "anyone" || page.path == "/am/LOGOUT") continue;
    if (page.asks) {
      const int status = looking.get(page.path).status;
      BOOST_TEST((kStaffSees.contains(page.right) ? answered(status) : status == 403), page.path << ": " << status);
    }
    if (!page.sends) continue;
    const int first = looking.post(page.path).status;
    const int second = writing.post(page.path).status;
    const bool always = kStaffAlwaysSends.contains(page.right);
    BOOST_TEST((always ? first != 403 : first == 403), page.path << ": " << first);
    BOOST_TEST((always || kStaffSends.contains(page.right) ? second != 403 && second < 500 : second == 403), page.path << ": " << second);
  }
}

BOOST_AUTO_TEST_CASE(each_page_that_staff_see_or_send_is_recorded) {
  auto staff = as_staff_with_reason();
  exec("DELETE FROM audit_log");
  int expected = 0;
  for (const Page& page : pages) {
    if (page.path == "/am/LOGOUT") continue;
    if (page.asks) {
      (void)staff.get(page.path);
      ++expected;
    }
    if (page.sends) {
      (void)staff.post(page.path);
      ++expected;
    }
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE actor = 'user:support' AND cid = 42 AND action IN ('am.viewed', 'am.sent')") == std::to_string(expected));
}

BOOST_AUTO_TEST_CASE(no_form_is_taken_without_a_token_of_this_session) {
  const std::string foreign = as("owner").csrf("/am/");
  for (const Page& page : pages) {
    if (!page.sends || page.right == "view") continue;
    BOOST_TEST_CONTEXT(page.path) {
      BOOST_TEST(me.post(page.path, {{"csrf", ""}}).status == 403);
      BOOST_TEST(me.post(page.path, {{"csrf", foreign}}).status == 403);
      BOOST_TEST(me.post_raw(page.path, "x=1").status == 403);
      auto elsewhere = me;
      elsewhere.variables["HTTP_ORIGIN"] = "https://evil.example.net";
      BOOST_TEST(elsewhere.post(page.path).status == 403);
      elsewhere = me;
      elsewhere.variables["HTTP_SEC_FETCH_SITE"] = "cross-site";
      BOOST_TEST(elsewhere.post(page.path).status == 403);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_bar_shows_no_page_that_would_be_refused) {
  for (const std::string& kind : kKinds) {
    auto person = as(kind);
    const auto page = person.get("/am/dashboard.html");
    const auto from = page.body.find("<nav class=\"topnav\"");
    const std::string nav = page.body.substr(from, page.body.find("</nav>", from) - from);
    for (const Page& listed : pages) {
      if (nav.find('"' + listed.path + '"') != std::string::npos) BOOST_TEST(may(kind, listed), kind << ' ' << listed.path);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
