// Systems that have a password in common. What their hashes are does not matter to the page.
#include "t/support/mgmt_systems.h"

namespace {

struct Page : t::MgmtSystems {
  Page() {
    exec("INSERT INTO systems (sysid, cid, kind, machine_id, hostname, stopped_on) VALUES (8, 42, 'vps', 1, '<b id=x>', NULL),"
         " (9, 42, 'vps', 1, 'own.example.com', NULL), (10, 42, 'vps', 1, 'gone.example.com', '2026-01-01')");
  }
  void keep(const std::string& system, const char* print) {
    exec("INSERT INTO system_secrets (sysid, sealed, fingerprint, set_at) VALUES (?, 'x', ?, '2026-03-01 10:00:00')",
         {system, print == nullptr ? db::Cell{} : db::Cell{print}});
  }
  t::Answer open() { return get("/mgmt/shared_passwords.html"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_shared_passwords, Page)

BOOST_AUTO_TEST_CASE(none_in_common_says_what_that_means) {
  keep("7", "aa");
  keep("9", "bb");
  BOOST_TEST(open().shows("No two systems share a password"));
  BOOST_TEST(!open().shows("not compared yet"));
}

BOOST_AUTO_TEST_CASE(those_in_common_stand_together) {
  keep("7", "aa");
  keep("8", "aa");
  keep("9", "bb");
  const auto page = open();
  BOOST_TEST(page.shows("<h2 id=\"shared-h\">2 systems</h2>"));
  BOOST_TEST(page.shows("1 other like it"));
  BOOST_TEST(page.shows("&lt;b id=x&gt;"));
  BOOST_TEST(page.shows("/mgmt/system_password.html?sysid=7"));
  BOOST_TEST(!page.shows("own.example.com"));
  BOOST_TEST(!page.shows(">aa<"));
}

// A stopped one is on no list, but who knows its password knows the other's.
BOOST_AUTO_TEST_CASE(a_stopped_system_counts_as_another) {
  keep("7", "aa");
  keep("10", "aa");
  const auto page = open();
  BOOST_TEST(page.shows("<h2 id=\"shared-h\">1 system</h2>"));
  BOOST_TEST(!page.shows("gone.example.com"));
}

BOOST_AUTO_TEST_CASE(the_last_one_of_many_stays_on_the_list) {
  keep("9", "bb");
  exec("INSERT INTO universal_passwords (fingerprint, noted_at) VALUES ('bb', '2026-01-01')");
  BOOST_TEST(open().shows("many once had it"));
  BOOST_TEST(open().shows("own.example.com"));
}

BOOST_AUTO_TEST_CASE(what_is_not_compared_yet_is_said) {
  keep("7", nullptr);
  keep("8", nullptr);
  const auto page = open();
  BOOST_TEST(page.shows("2 kept passwords are not compared yet"));
  BOOST_TEST(page.shows("jcctl passwords compare"));
}

BOOST_AUTO_TEST_CASE(for_those_who_look_after_systems) {
  claim_log("web.forbidden");
  BOOST_TEST(as("billing").get("/mgmt/shared_passwords.html").status == 403);
  BOOST_TEST(as("support").get("/mgmt/shared_passwords.html").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
