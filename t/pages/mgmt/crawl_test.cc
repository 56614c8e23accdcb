// Every link of every page, as every role, on the demonstration data: each leads to a whole page, nothing complains in a log, and
// whatever stands in the database stays text.
#include <deque>
#include <map>
#include <set>

#include "auth/digest.h"
#include "base/text.h"
#include "t/support/child.h"
#include "t/support/crawler.h"
#include "t/support/site.h"
#include "t/support/test.h"
#include "t/support/tree.h"

namespace {

const std::map<std::string, std::string> kPeople = {
    {"demo", "admin"}, {"demo-support", "support"}, {"demo-billing", "billing"}, {"demo-sysadmin", "sysadmin"}};

struct DemoSite : t::Site {
  DemoSite() : t::Site("mgmt") {
    claim_log("web.forbidden");
    if (const auto done = jcctl({"demo"}); done.status != 0) throw std::runtime_error(done.output);
    std::string listed;
    t::run({binary("mgmt"), "--pages"}, &listed);
    for (const std::string& line : base::split(listed, '\n')) {
      const auto parts = base::split(line, '\t');
      if (parts.size() > 3 && parts[3] == "GET" && parts[0] != "/mgmt/auth") paths.insert(parts[0]);
    }
    char digit = 'a';
    for (const auto& [login, role] : kPeople) {
      exec("INSERT INTO sessions (token_hash, app, user_id, created_at, seen_at, proven_at, remote_addr)"
           " SELECT ?, 'mgmt', id, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), '192.0.2.10' FROM users WHERE login = ?",
           {auth::sha256(std::string(64, digit)), login});
      auto& person = people.emplace(login, t::Browser{*this}).first->second;
      person.set_cookie("__Secure-mg", std::string(64, digit++), "/mgmt");
    }
  }

  std::deque<std::string> beginnings() const {
    std::deque<std::string> all{paths.begin(), paths.end()};
    for (const char* cid : {"col00042", "col00002", "col00007", "col00018", "col00020", "col00027", "col00057"}) {
      all.push_back(std::string{"/mgmt/customer.html?cid="} + cid);
    }
    return all;
  }

  int crawl(t::Browser& person, const t::Look& look) { return t::crawl(person, "mgmt", beginnings(), look); }

  std::set<std::string> paths;
  std::map<std::string, t::Browser> people;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_crawl, DemoSite)

BOOST_AUTO_TEST_CASE(every_link_leads_to_a_whole_page) {
  for (auto& [login, person] : people) {
    const int asked = crawl(person, [&](const std::string& address, const t::Answer& page) {
      const bool begun = paths.contains(address);  // without the fields that it may need
      const bool good = page.status == 200 || page.status == 303 || page.status == 403 || (page.status == 404 && begun);
      BOOST_TEST(good, login << ": " << address << " answers " << page.status);
      if (kPeople.at(login) == "admin") BOOST_TEST(page.status != 403, address);
      if (page.status == 200) t::check_whole(address, page);
    });
    BOOST_TEST(asked > static_cast<int>(paths.size()));
  }
}

BOOST_AUTO_TEST_CASE(whatever_stands_in_the_database_stays_text) {
  BOOST_TEST(t::mark_all_texts(*this) > 25);
  int shown = 0;
  crawl(people.at("demo"), [&](const std::string& address, const t::Answer& page) {
    BOOST_TEST((page.status == 200 || page.status == 303 || page.status == 404), address << " answers " << page.status);
    if (page.header("Content-Type").starts_with("text/csv")) return;  // a file to keep: nothing of it is markup
    BOOST_TEST(page.body.find("<b id=x>") == std::string::npos, address << " shows markup from the database");
    shown += page.shows("&lt;b id=x&gt;") ? 1 : 0;
  });
  BOOST_TEST(shown > 20);
}

BOOST_AUTO_TEST_SUITE_END()
