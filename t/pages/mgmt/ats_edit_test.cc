#include "t/support/power_site.h"
#include "t/support/temp_dir.h"

namespace {

struct AtsEdit : t::PowerSite {
  static inline const t::TempDir kDirectory;
  static std::string key_file() {
    const std::string file = kDirectory.path("power.key");
    t::write_file(file, std::string(64, 'a') + "\n");
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    return file;
  }
  AtsEdit() : PowerSite({{"POWER_KEY_FILE", key_file()}}) {}

  t::Fields fresh(const t::Fields& changes = {}) {
    t::Fields fields{{"once", once()}, {"name", "ats9"}, {"driver", "rpdu2"}, {"address", "192.0.2.19:1161"}, {"snmp", "v3"}, {"user", "jc"},
                     {"auth", "auth-secret"}, {"privacy", "privacy-secret"}, {"community", ""}, {"place", "C9"}, {"page", "https://ats9.example.com/"},
                     {"in-service", "1"}};
    for (const auto& [name, text] : changes) {
      std::erase_if(fields, [&](const auto& f) { return f.first == name; });
      fields.emplace_back(name, text);
    }
    return fields;
  }
  t::Answer save(const t::Fields& fields) { return post("/mgmt/ats_edit.html", fields); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_ats_edit, AtsEdit)

BOOST_AUTO_TEST_CASE(a_strip_is_added_once_with_its_secrets_sealed) {
  BOOST_TEST(get("/mgmt/ats_edit.html").status == 200);
  const auto fields = fresh();
  for (int i = 0; i < 2; ++i) BOOST_TEST(save(fields).header("Location") == "/mgmt/ats.html?done=saved");
  BOOST_TEST(value("SELECT CONCAT_WS('|', name, driver, address, version, plain_allowed, snmp_user, place, page_url, in_service, sealed_community) FROM power_strips WHERE name = 'ats9'") ==
             "ats9|rpdu2|192.0.2.19:1161|v3|0|jc|C9|https://ats9.example.com/|1|");
  BOOST_TEST(value("SELECT COUNT(*) FROM power_strips WHERE name = 'ats9'") == "1");
  BOOST_TEST(value("SELECT sealed_auth LIKE '1.%' AND sealed_privacy LIKE '1.%' AND sealed_auth NOT LIKE '%secret%' FROM power_strips WHERE name = 'ats9'") == "1");
  const std::string trail = value("SELECT CONCAT(action, old_value, new_value) FROM audit_log");
  BOOST_TEST(trail.starts_with("strip.added"));
  BOOST_TEST(trail.find("secret") == std::string::npos);
  BOOST_TEST(log("mgmt").find("secret") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_secret_ever_comes_back) {
  const auto refused = save(fresh({{"name", ""}}));
  BOOST_TEST(refused.status == 422);
  BOOST_TEST(!refused.shows("-secret"));
  BOOST_TEST(refused.shows("value=\"192.0.2.19:1161\""));
}

BOOST_AUTO_TEST_CASE(what_is_missing_or_odd_is_asked_for) {
  const auto about = [&](const t::Fields& changes, const char* words) {
    const auto answer = save(fresh(changes));
    BOOST_TEST(answer.status == 422, words);
    BOOST_TEST(answer.shows(words), words);
  };
  about({{"name", "ats 9"}}, "<a href=\"#name\">Enter a name of letters and digits");
  about({{"name", "ATS1"}}, "there is a power strip with this one");
  about({{"driver", "x"}}, "Choose the kind of power strip");
  for (const char* address : {"192.0.2.19:", "192.0.2.19:70000", "a b", "udp:192.0.2.9", "unix:/tmp/x", "-v", "[192.0.2.1]", "2001:db8::9"}) {
    about({{"address", address}}, "<a href=\"#address\">Enter an IP address or a host name");
  }
  about({{"user", ""}}, "Enter the user name");
  about({{"auth", "short"}}, "<a href=\"#auth\">Enter a key of 8 to 64 characters");
  about({{"privacy", ""}}, "<a href=\"#privacy\">Enter a key of 8 to 64 characters");
  about({{"snmp", "v1"}, {"community", "public"}}, "<a href=\"#plain\">Tick this box");
  about({{"snmp", "v2c"}, {"plain", "1"}}, "<a href=\"#community\">Enter the community");
  about({{"page", "javascript:alert(1)"}}, "Enter an address that begins with https://");
  BOOST_TEST(save(fresh({{"address", "[2001:db8::9]:161"}})).status == 303);
}

BOOST_AUTO_TEST_CASE(a_change_keeps_secrets_that_are_not_typed_and_a_late_one_is_refused) {
  exec("UPDATE power_strips SET sealed_community = 'kept'");
  const t::Fields changed{{"id", "1"}, {"version", "1"}, {"name", "row5"}, {"driver", "rpdu"}, {"address", "192.0.2.9"}, {"snmp", "v2c"}, {"plain", "1"}, {"place", "B1"}};
  BOOST_TEST(save(changed).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS('|', name, place, in_service, row_version, sealed_community) FROM power_strips WHERE id = 1") == "row5|B1|0|2|kept");
  BOOST_TEST(value("SELECT label FROM power_ports WHERE id = 103") == "row5-3");
  const auto late = save(changed);
  BOOST_TEST(late.status == 409);
  BOOST_TEST(late.shows("place from “C1” to “B1”"));
  BOOST_TEST(field(late, "version") == "2");
  BOOST_TEST(get("/mgmt/ats_edit.html", {{"id", "99"}}).status == 404);
  claim_log("web.forbidden");
  BOOST_TEST(as("support").get("/mgmt/ats_edit.html").status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
