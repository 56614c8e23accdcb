// A system's own password: sealed in the database, shown after a proof.
#include <filesystem>

#include "t/support/mgmt_systems.h"
#include "t/support/temp_dir.h"

namespace {

struct Page : t::MgmtSystems {
  Page() {
    write_key(std::string(64, 'a'));
    stop("mgmt");
    configure({{"SYSTEM_KEY_FILE", path("system.key")}});
    start("mgmt");
  }
  void write_key(const std::string& text) {
    t::write_file(path("system.key"), text + "\n");
    std::filesystem::permissions(path("system.key"), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  }
  t::Answer set(const std::string& password) {
    return post("/mgmt/system_password.html", {{"sysid", "7"}, {"go", "set"}, {"password", password}});
  }
  t::Answer show(const std::string& sysid = "7") { return post("/mgmt/system_password.html", {{"sysid", sysid}, {"go", "show"}}); }
  std::string sealed() { return value("SELECT sealed FROM system_secrets WHERE sysid = 7"); }
};

constexpr char kCanary[] = "r00t canary <b>";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_system_password, Page)

BOOST_AUTO_TEST_CASE(it_is_kept_sealed_and_shown_when_asked) {
  BOOST_TEST(get("/mgmt/system_password.html", {{"sysid", "7"}}).shows("No password is on file"));
  const auto answer = set(kCanary);
  BOOST_TEST(landing(answer).shows("password on file"));
  BOOST_TEST(sealed().starts_with("1."));
  BOOST_TEST(sealed().find("canary") == std::string::npos);
  const auto page = get("/mgmt/system_password.html", {{"sysid", "7"}});
  BOOST_TEST(!page.shows("canary"));
  const auto shown = show();
  BOOST_TEST(shown.status == 200);
  BOOST_TEST(shown.shows("r00t canary &lt;b&gt;"));
  BOOST_TEST(shown.header("Cache-Control").find("no-store") != std::string::npos);
  BOOST_TEST(trail() == "system.password_set password= password=changed; system.password_shown  ");
  BOOST_TEST(log("mgmt").find("canary") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_old_proof_does_not_count) {
  BOOST_TEST(set(kCanary).status == 303);
  prove_was("admin", 16);
  BOOST_TEST(get("/mgmt/system_password.html", {{"sysid", "7"}}).shows("name=\"proof\""));
  const auto answer = show();
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(!answer.shows("canary"));
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'system.password_shown'") == "0");
}

BOOST_AUTO_TEST_CASE(it_belongs_to_one_system) {
  BOOST_TEST(set(kCanary).status == 303);
  exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (8, 42, 'colo', 'b.example.com')");
  exec("INSERT INTO system_secrets (sysid, sealed, set_at) SELECT 8, sealed, set_at FROM system_secrets WHERE sysid = 7");
  const auto answer = show("8");
  BOOST_TEST(answer.shows("It cannot be opened"));
  BOOST_TEST(!answer.shows("canary"));
}

BOOST_AUTO_TEST_CASE(a_new_key_seals_and_the_old_one_still_opens) {
  BOOST_TEST(set(kCanary).status == 303);
  stop("mgmt");
  write_key(std::string(64, 'a') + "\n" + std::string(64, 'b'));
  start("mgmt");
  BOOST_TEST(show().shows("canary"));
  BOOST_TEST(set("another").status == 303);
  BOOST_TEST(sealed().starts_with("2."));
}

BOOST_AUTO_TEST_CASE(what_is_typed_is_checked_and_never_comes_back) {
  BOOST_TEST(set("").shows("Enter the password of the system"));
  const auto answer = set(std::string(129, 'x'));
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(!answer.shows("xxxx"));
  BOOST_TEST(set(std::string(128, 'x')).status == 303);
}

BOOST_AUTO_TEST_CASE(one_that_another_system_has_or_many_had_is_refused) {
  exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (8, 42, 'colo', 'b.example.com')");
  BOOST_TEST(set(kCanary).status == 303);
  BOOST_TEST(set(kCanary).status == 303);  // its own again
  const auto other = [&](const std::string& password) {
    return post("/mgmt/system_password.html", {{"sysid", "8"}, {"go", "set"}, {"password", password}});
  };
  const auto answer = other(kCanary);
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("Enter a password that no other system has or had"));
  BOOST_TEST(!answer.shows("canary"));
  BOOST_TEST(value("SELECT COUNT(*) FROM system_secrets WHERE sysid = 8") == "0");
  exec("INSERT INTO universal_passwords (fingerprint, noted_at) SELECT fingerprint, '2026-01-01' FROM system_secrets WHERE sysid = 7");
  BOOST_TEST(set("another").status == 303);
  BOOST_TEST(other(kCanary).status == 422);
  BOOST_TEST(other("a third").status == 303);
}

BOOST_AUTO_TEST_CASE(those_who_may_not_are_refused) {
  claim_log("web.forbidden");
  BOOST_TEST(as("billing").post("/mgmt/system_password.html", {{"sysid", "7"}, {"go", "show"}}).status == 403);
  BOOST_TEST(show("8").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
