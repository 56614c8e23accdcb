// Who may do what: every page that mgmt says it has, with every role, and its form with tokens that are not ours.
#include <map>
#include <set>

#include "base/text.h"
#include "t/support/mgmt_site.h"
#include "t/support/page_list.h"

namespace {

const std::vector<std::string> kRoles = {"support", "billing", "sysadmin", "admin"};

// Written down once more than in auth/rights.cc: a slip there must not change what is tested here.
const std::map<std::string, std::set<std::string>> kHolders = {
    {"staff", {"support", "billing", "sysadmin", "admin"}}, {"customers", {"support", "billing", "admin"}},
    {"orders", {"support", "billing", "admin"}},            {"billing", {"billing", "admin"}},
    {"systems", {"support", "sysadmin", "admin"}},          {"network", {"sysadmin", "admin"}},
    {"admin", {"admin"}},                                   {"self", {"support", "billing", "sysadmin", "admin"}}};

using Listed = t::ListedPage;

struct RightsSite : t::MgmtSite {
  RightsSite() {
    claim_log("web.forbidden");
    claim_log("web.csrf");
  }
  const std::vector<Listed> pages = t::listed_pages("mgmt");

  static bool may(const std::string& role, const Listed& page) {
    return page.right == "anyone" || kHolders.at(page.right).contains(role);
  }
  // An invoice may be looked at by more people than may do something with it.
  static bool may_send(const std::string& role, const Listed& page) {
    return may(role, page) && (page.path != "/mgmt/invoice.html" || kHolders.at("billing").contains(role));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_rights, RightsSite)

BOOST_AUTO_TEST_CASE(every_right_is_one_that_we_know) {
  BOOST_TEST(pages.size() > 4u);
  for (const Listed& page : pages) BOOST_TEST((page.right == "anyone" || kHolders.contains(page.right)), page.path << ": " << page.right);
  // What nobody needs a right for is the way in, and nothing else.
  std::set<std::string> open;
  for (const Listed& page : pages) {
    if (page.right == "anyone") open.insert(page.path);
  }
  for (const std::string& path : open) BOOST_TEST((base::to_lower(path).starts_with("/mgmt/login") || path == "/mgmt/setup.html" || path == "/mgmt/auth"), path);
}

BOOST_AUTO_TEST_CASE(a_stranger_is_sent_to_the_login_by_every_page) {
  for (const Listed& page : pages) {
    if (page.right == "anyone") continue;
    auto stranger = another();
    BOOST_TEST_CONTEXT(page.path) {
      for (const std::string method : {"GET", "POST"}) {
        if (!(method == "GET" ? page.asks : page.sends)) continue;
        const auto answer = method == "GET" ? stranger.get(page.path) : stranger.post(page.path);
        BOOST_TEST(answer.status == 303);
        BOOST_TEST(answer.header("Location") == "/mgmt/login.html");
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(every_page_opens_for_those_who_hold_its_right_and_for_nobody_else) {
  for (const std::string& role : kRoles) {
    auto person = as(role);
    for (const Listed& page : pages) {
      if (!page.asks) continue;
      for (const std::string query : {"", "?cid=42", "?id=999999", "?cid=x&id=x&sysid=-1&ip=x&p=x&q=%27"}) {
        const int status = person.get(page.path + query).status;
        const bool opened = status == 200 || status == 204 || status == 303 || status == 404;
        BOOST_TEST((may(role, page) ? opened : status == 403), role << " " << page.path << query << ": " << status);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(every_form_is_taken_from_those_who_hold_its_right_and_from_nobody_else) {
  for (const std::string& role : kRoles) {
    auto person = as(role);
    for (const Listed& page : pages) {
      if (!page.sends || page.path == "/mgmt/LOGOUT") continue;
      const int status = person.post(page.path).status;  // an empty form, but ours
      const bool taken = status != 403 && status != 0 && status < 500;
      BOOST_TEST((may_send(role, page) ? taken : status == 403), role << " " << page.path << ": " << status);
    }
  }
}

BOOST_AUTO_TEST_CASE(no_form_is_taken_without_a_token_of_this_session) {
  const std::string foreign = as("support").csrf("/mgmt/");
  const auto forms = value("SELECT COUNT(*) FROM audit_log");
  for (const Listed& page : pages) {
    if (!page.sends) continue;
    BOOST_TEST_CONTEXT(page.path) {
      BOOST_TEST(me.post(page.path, {{"csrf", ""}}).status == 403);
      BOOST_TEST(me.post(page.path, {{"csrf", std::string(64, '0')}}).status == 403);
      BOOST_TEST(me.post(page.path, {{"csrf", foreign}}).status == 403);
      BOOST_TEST(me.post_raw(page.path, "x=1").status == 403);
      auto elsewhere = me;
      elsewhere.variables["HTTP_ORIGIN"] = "https://evil.example.net";
      BOOST_TEST(elsewhere.post(page.path).status == 403);
      elsewhere = me;
      elsewhere.variables["HTTP_SEC_FETCH_SITE"] = "same-site";
      BOOST_TEST(elsewhere.post(page.path).status == 403);
    }
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log") == forms);
}

BOOST_AUTO_TEST_CASE(a_stale_form_is_refused_after_the_next_login) {
  // The token belongs to the session's cookie: another session of the same person does not take it.
  auto later = as("admin");
  const std::string stale = later.csrf("/mgmt/");
  later.set_cookie("__Secure-mg", std::string(64, 'b'), "/mgmt");
  for (const Listed& page : pages) {
    if (!page.sends || !may("billing", page)) continue;
    BOOST_TEST(later.post(page.path, {{"csrf", stale}}).status == 403, page.path);
  }
}

BOOST_AUTO_TEST_CASE(a_role_counts_from_the_next_request_on) {
  for (const Listed& page : pages) {
    if (!page.asks || page.right == "anyone" || page.right == "staff") continue;
    const std::string role = kHolders.at(page.right).contains("sysadmin") ? "billing" : "sysadmin";
    if (kHolders.at(page.right).contains(role)) continue;
    auto person = as(role);
    BOOST_TEST(person.get(page.path).status == 403, page.path);
    exec("UPDATE users SET role = 'admin' WHERE login = ?", {role});
    BOOST_TEST(person.get(page.path).status != 403, page.path);
    exec("UPDATE users SET role = ? WHERE login = ?", {role, role});
    BOOST_TEST(person.get(page.path).status == 403, page.path);
  }
}

BOOST_AUTO_TEST_SUITE_END()
