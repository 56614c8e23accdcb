// jcctl passwords: found by a keyed hash, replaced by random ones, never printed.
#include "t/support/test.h"

#include <filesystem>
#include <set>

#include "adapters/sodium_box.h"
#include "base/text.h"
#include "t/support/site.h"

namespace {

struct Fleet : t::Site {
  Fleet() {
    t::write_file(path("system.key"), std::string(64, 'a') + "\n");
    std::filesystem::permissions(path("system.key"), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    configure({{"SYSTEM_KEY_FILE", path("system.key")}});
    exec("INSERT INTO customers (cid, owner_name, owner_email, created_at) VALUES (42, 'Robin Placeholder', 'robin@example.com', '2020-01-01')");
    exec("INSERT INTO systems (sysid, cid, kind, hostname, stopped_on) VALUES (7, 42, 'vps', 'a.example.com', NULL), (8, 42, 'vps', 'b.example.com', NULL),"
         " (9, 42, 'vps', 'own.example.com', NULL), (10, 42, 'vps', 'gone.example.com', '2026-01-01')");
    keep("7", "toor canary");
    keep("8", "toor canary");
    keep("9", "its own canary");
  }
  adapters::SodiumBox box() { return adapters::SodiumBox{path("system.key")}; }
  // As it was kept before there were fingerprints.
  void keep(const std::string& system, const std::string& password) {
    exec("INSERT INTO system_secrets (sysid, sealed, set_at) VALUES (?, ?, '2026-01-01')", {system, box().seal(base::Secret{password}, "system:" + system)});
  }
  std::string password(const std::string& system) {
    const auto opened = box().open(value("SELECT sealed FROM system_secrets WHERE sysid = ?", {system}), "system:" + system);
    return opened ? opened->reveal() : "";
  }
  std::string listed() { return jcctl({"passwords", "list"}).output; }
  std::string trail() { return value("SELECT GROUP_CONCAT(CONCAT_WS(' ', action, object, new_value) ORDER BY id SEPARATOR '; ') FROM audit_log WHERE actor LIKE 'job:jcctl:%'"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(jcctl_passwords, Fleet)

BOOST_AUTO_TEST_CASE(those_in_common_are_found_once_they_are_compared) {
  claim_log("payflow");  // the doctor asks the gateway too, which is not there
  BOOST_TEST(listed().find("3 passwords are not compared yet") != std::string::npos);
  BOOST_TEST(jcctl({"doctor"}).output.find("3 cannot: run jcctl passwords compare") != std::string::npos);
  const auto done = jcctl({"passwords", "compare"});
  BOOST_TEST(done.status == 0);
  BOOST_TEST(done.output == "3 passwords can be compared now\n");
  BOOST_TEST(jcctl({"passwords", "compare"}).output == "0 passwords can be compared now\n");
  const std::string list = listed();
  BOOST_TEST(list.find("7\ta.example.com\tcol00042") != std::string::npos);
  BOOST_TEST(list.find("8\tb.example.com") != std::string::npos);
  BOOST_TEST(list.find("own.example.com") == std::string::npos);
  BOOST_TEST(list.find("2 systems") != std::string::npos);
  BOOST_TEST(list.find("canary") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(one_that_no_key_opens_is_counted_and_stops_no_other) {
  exec("UPDATE system_secrets SET sealed = 'x' WHERE sysid = 7");
  const auto done = jcctl({"passwords", "compare"});
  BOOST_TEST(done.status == 1);
  BOOST_TEST(done.output.find("2 passwords can be compared now") != std::string::npos);
  BOOST_TEST(done.output.find("1 cannot be opened") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(nothing_changes_without_apply) {
  jcctl({"passwords", "compare"});
  const auto done = jcctl({"passwords", "random", "all"});
  BOOST_TEST(done.status == 0);
  BOOST_TEST(done.output.find("would be set") != std::string::npos);
  BOOST_TEST(done.output.find("--apply") != std::string::npos);
  BOOST_TEST(password("7") == "toor canary");
  BOOST_TEST(trail() == "");
}

BOOST_AUTO_TEST_CASE(each_on_the_list_gets_a_random_one_that_nobody_sees) {
  jcctl({"passwords", "compare"});
  const auto done = jcctl({"passwords", "random", "--apply", "all"});
  BOOST_TEST(done.status == 0);
  std::set<std::string> fresh;
  for (const char* system : {"7", "8"}) {
    const std::string text = password(system);
    BOOST_TEST(text.size() == 29u);
    BOOST_TEST(text.find_first_not_of("0123456789abcdefghjkmnpqrstvwxyz-") == std::string::npos);
    BOOST_TEST(done.output.find(text) == std::string::npos);
    BOOST_TEST(log("jcctl").find(text) == std::string::npos);
    fresh.insert(text);
  }
  BOOST_TEST(fresh.size() == 2u);
  BOOST_TEST(password("9") == "its own canary");
  BOOST_TEST(trail() == "system.password_set system:7 password=a%20random%20one; system.password_set system:8 password=a%20random%20one");
  BOOST_TEST(listed().find("0 systems") != std::string::npos);
}

// The first that gets another leaves the last with a password that many know.
BOOST_AUTO_TEST_CASE(the_last_one_of_many_stays_on_the_list) {
  jcctl({"passwords", "compare"});
  BOOST_TEST(jcctl({"passwords", "random", "--apply", "7"}).status == 0);
  BOOST_TEST(password("7") != "toor canary");
  BOOST_TEST(password("8") == "toor canary");
  BOOST_TEST(listed().find("8\tb.example.com") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(one_that_is_known_to_have_been_used_for_many_is_noted) {
  jcctl({"passwords", "compare"});
  const auto done = jcctl({"passwords", "known"}, "its own canary\n");
  BOOST_TEST(done.output == "noted; 3 systems are on the list\n");
  BOOST_TEST(jcctl({"passwords", "known"}, "its own canary\n").output == "was noted before; 3 systems are on the list\n");
  BOOST_TEST(listed().find("own.example.com") != std::string::npos);
  BOOST_TEST(trail() == "password.noted_as_universal systems ");
  BOOST_TEST(jcctl({"passwords", "known"}, "").status == 1);
  BOOST_TEST(jcctl({"passwords", "known"}, "\n").status == 1);
}

BOOST_AUTO_TEST_CASE(what_is_no_running_system_is_refused_before_anything_is_set) {
  for (const char* name : {"10", "99", "x", "everything"}) {
    const auto done = jcctl({"passwords", "random", "--apply", "7", name});
    BOOST_TEST(done.status == 1);
    BOOST_TEST(done.output == std::string{"jcctl passwords: "} + name + ": is no system that runs\n");
  }
  BOOST_TEST(password("7") == "toor canary");
  BOOST_TEST(jcctl({"passwords", "random", "--apply"}).status == 1);
  BOOST_TEST(jcctl({"passwords"}).status == 2);
  BOOST_TEST(jcctl({"passwords", "show"}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
