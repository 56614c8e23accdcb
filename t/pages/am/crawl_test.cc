// Every link of every page of am, as every kind of login and as staff, on the demonstration data: each leads to a whole page,
// nothing complains in a log, and whatever stands in the database stays text.
#include <map>
#include <set>

#include "auth/digest.h"
#include "t/support/am_site.h"
#include "t/support/crawler.h"
#include "t/support/page_list.h"

namespace {

struct DemoSite : t::Site {
  DemoSite() : t::Site("am") {
    claim_log("web.forbidden");
    if (const auto done = jcctl({"demo"}); done.status != 0) throw std::runtime_error(done.output);
    for (const t::ListedPage& page : t::listed_pages("am")) {
      if (page.asks) beginnings.push_back(page.path);
    }
    for (const char* link : {"/am/account_contact.html", "/am/account_login.html"}) beginnings.push_back(link);
    come("owner", "NULL", "NULL");
    come("anna", "(SELECT id FROM am_logins WHERE cid = 42 AND name = 'anna')", "NULL");
    come("bert", "(SELECT id FROM am_logins WHERE cid = 42 AND name = 'bert')", "NULL");
    come("staff", "NULL", "(SELECT id FROM users WHERE login = 'demo-support')");
  }

  void come(const std::string& name, const std::string& login, const std::string& staff) {
    const std::string token(64, static_cast<char>('a' + people.size()));
    db().script("INSERT INTO sessions (token_hash, app, cid, login_id, staff_id, created_at, seen_at, proven_at, remote_addr) VALUES ('" +
                auth::sha256(token) + "', 'am', 42, " + login + ", " + staff + ", UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), '192.0.2.10')");
    people.emplace(name, t::Browser{*this}).first->second.set_cookie("__Secure-am", token, "/am");
  }

  std::deque<std::string> beginnings;
  std::map<std::string, t::Browser> people;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_crawl, DemoSite)

BOOST_AUTO_TEST_CASE(every_link_leads_to_a_whole_page) {
  for (auto& [name, person] : people) {
    const std::set<std::string> begun{beginnings.begin(), beginnings.end()};
    const int asked = t::crawl(person, "am", beginnings, [&](const std::string& address, const t::Answer& page) {
      // A beginning may lack the fields that it needs, or be another login's; what is linked is there and open.
      const bool good = page.status == 200 || page.status == 303;
      const bool bare = begun.contains(address) && (page.status == 403 || page.status == 404 || page.status == 410);
      BOOST_TEST((good || bare), name << ": " << address << " answers " << page.status);
      if (page.status == 200) t::check_whole(address, page);
    });
    BOOST_TEST(asked >= static_cast<int>(beginnings.size()) - 2);
  }
}

BOOST_AUTO_TEST_CASE(whatever_stands_in_the_database_stays_text) {
  BOOST_TEST(t::mark_all_texts(*this) > 25);
  int shown = 0;
  t::crawl(people.at("owner"), "am", beginnings, [&](const std::string& address, const t::Answer& page) {
    BOOST_TEST((page.status == 200 || page.status == 303 || page.status == 403 || page.status == 404 || page.status == 410), address << " answers " << page.status);
    BOOST_TEST(page.body.find("<b id=x>") == std::string::npos, address << " shows markup from the database");
    shown += page.shows("&lt;b id=x&gt;") ? 1 : 0;
  });
  BOOST_TEST(shown > 3);
}

BOOST_AUTO_TEST_SUITE_END()
