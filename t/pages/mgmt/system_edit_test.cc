// A system is added and edited, with its addresses and packages.
#include "t/support/mgmt_systems.h"

namespace {

struct Page : t::MgmtSystems {
  t::Answer open() { return get("/mgmt/system_edit.html", {{"sysid", "7"}}); }
  t::Answer save(const t::Fields& changes) { return post("/mgmt/system_edit.html", edit_form(changes)); }
  t::Answer add(const t::Fields& changes = {}) {
    t::Fields fields{{"go", "save"}, {"cid", "col00042"}, {"once", once()}, {"machine", "1"}, {"host", "new.example.com"},
                     {"directory", "/vz/private/108"}, {"disk", "20"}, {"veid", "108"}, {"template", "2"}, {"start", "2026-11-22"},
                     {"months", "6"}, {"first-bill", "2026-12-31"}, {"base-package", package("linux-s")}, {"ips", "192.0.2.8"}};
    for (const auto& change : changes) {
      std::erase_if(fields, [&](const auto& field) { return field.first == change.first; });
      fields.push_back(change);
    }
    return post("/mgmt/system_edit.html", fields);
  }
  std::string package(const std::string& code) { return value("SELECT id FROM packages WHERE code = ?", {code}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_system_edit, Page)

BOOST_AUTO_TEST_CASE(the_form_has_what_the_system_is) {
  const auto page = open();
  BOOST_TEST(page.status == 200);
  for (const char* text : {"value=\"www.example.com\"", "value=\"/vz/private/107\"", "value=\"107\"", "Take away <span class=\"mono\">192.0.2.7</span>",
                           "matches", "next bill date <time datetime=\"2030-01-01\">", "<strong>Larkspur Pottery</strong>"}) {
    BOOST_TEST(page.shows(text), text);
  }
  BOOST_TEST(!page.shows("name=\"outlet\""));
  BOOST_TEST(!page.shows("FreeBSD 14.2"));
  BOOST_TEST(!page.shows("CentOS 7"));
}

BOOST_AUTO_TEST_CASE(no_such_system_or_customer) {
  BOOST_TEST(get("/mgmt/system_edit.html", {{"sysid", "8"}}).status == 404);
  BOOST_TEST(get("/mgmt/system_edit.html", {{"sysid", "x"}}).status == 404);
  BOOST_TEST(get("/mgmt/system_edit.html", {{"cid", "43"}}).status == 404);
  BOOST_TEST(get("/mgmt/system_edit.html").status == 404);
}

BOOST_AUTO_TEST_CASE(each_change_is_saved_and_recorded) {
  const auto answer = save({{"disk", "50"}, {"host", "Shop.Example.com"}, {"monitored", "1"}});
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(answer.header("Location") == "/mgmt/customer.html?cid=col00042&done=saved#systems");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', disk, hostname, monitored, veid, row_version) FROM systems WHERE sysid = 7") == "50 shop.example.com 1 107 2");
  BOOST_TEST(trail() == "system.edited disk=20&host name=www.example.com&monitored=no disk=50&host name=shop.example.com&monitored=yes");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', actor, cid) FROM audit_log WHERE action = 'system.edited'") == "user:admin 42");
  BOOST_TEST(landing(answer).shows("The system is saved."));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_beside_its_field_and_nothing_is_lost) {
  const auto answer = save({{"host", "no host"}, {"directory", "relative\"><b>"}, {"disk", "-1"}, {"veid", "0"}, {"template", "6"},
                            {"start", "2024-13-01"}, {"cancel", "2020-01-01"}, {"base-amount", "free"}});
  BOOST_TEST(answer.status == 422);
  for (const char* text : {"Enter a host name in the correct format", "Enter a path that begins with a slash", "Enter the disk in whole GB",
                           "Enter the CT id as a whole number above 0", "Choose a template of this machine", "Enter a date like 2026-11-27",
                           "Enter a shutdown date that is not past", "Enter an amount like 19.00", "value=\"no host\"", "value=\"free\"",
                           "value=\"relative&quot;&gt;&lt;b&gt;\""}) {
    BOOST_TEST(answer.shows(text), text);
  }
  BOOST_TEST(value("SELECT row_version FROM systems WHERE sysid = 7") == "1");
}

BOOST_AUTO_TEST_CASE(another_machine_has_other_fields_and_saves_nothing_until_asked) {
  const auto answer = save({{"go", "machine"}, {"machine", "5"}, {"host", "kept.example.com"}});
  BOOST_TEST(answer.status == 200);
  BOOST_TEST(answer.shows("name=\"outlet\""));
  BOOST_TEST(!answer.shows("name=\"veid\""));
  BOOST_TEST(answer.shows("value=\"kept.example.com\""));
  BOOST_TEST(answer.shows("Colo 1U"));
  BOOST_TEST(value("SELECT hostname FROM systems WHERE sysid = 7") == "www.example.com");
  const auto bsd = save({{"go", "machine"}, {"machine", "3"}});
  BOOST_TEST(bsd.shows("FreeBSD 14.2"));
  BOOST_TEST(!bsd.shows("name=\"veid\""));
}

BOOST_AUTO_TEST_CASE(what_somebody_else_saved_is_not_overwritten) {
  const auto mine = edit_form({{"disk", "60"}});
  BOOST_TEST(save({{"disk", "30"}}).status == 303);
  const auto answer = post("/mgmt/system_edit.html", mine);
  BOOST_TEST(answer.status == 409);
  BOOST_TEST(answer.shows("Somebody else has saved this"));
  BOOST_TEST(answer.shows("disk from “20” to “30”"));
  BOOST_TEST(answer.shows("name=\"disk\" value=\"60\""));
  BOOST_TEST(value("SELECT disk FROM systems WHERE sysid = 7") == "30");
  BOOST_TEST(field(answer, "version") == "2");
}

BOOST_AUTO_TEST_CASE(a_veid_and_an_outlet_have_one_running_system) {
  exec("INSERT INTO systems (sysid, cid, kind, machine_id, hostname, veid, power_port) VALUES (8, 42, 'vps', 1, 'b.example.com', 200, ''),"
       " (9, 42, 'colo', 5, 'c.example.com', NULL, 'ats1-1'), (10, 42, 'colo', 5, 'd.example.com', NULL, '')");
  auto answer = save({{"veid", "200"}});
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("<a href=\"#veid\">Enter another CT id"));
  const t::Fields colo{{"go", "save"}, {"sysid", "10"}, {"version", "1"}, {"machine", "5"}, {"host", "d.example.com"}, {"outlet", "ats1-1"}};
  answer = post("/mgmt/system_edit.html", colo);
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("<a href=\"#outlet\">Enter another outlet"));
  exec("UPDATE systems SET stopped_on = '2026-01-01' WHERE sysid IN (8, 9)");
  BOOST_TEST(save({{"veid", "200"}}).status == 303);
  BOOST_TEST(post("/mgmt/system_edit.html", colo).status == 303);
}

BOOST_AUTO_TEST_CASE(addresses_are_given_and_taken_away) {
  BOOST_TEST(save({{"ips", "192.0.2.9,192.0.2.10"}, {"drop-192.0.2.7", "1"}}).status == 303);
  BOOST_TEST(value("SELECT GROUP_CONCAT(ip ORDER BY addr) FROM ips WHERE sysid = 7") == "192.0.2.9,192.0.2.10");
  BOOST_TEST(value("SELECT until IS NOT NULL FROM ip_history WHERE ip = '192.0.2.7'") == "1");
  BOOST_TEST(trail().find("system.ips_given") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(each_address_that_cannot_be_had_is_named) {
  exec("UPDATE ips SET sysid = NULL, reserved_for = '<b>router' WHERE ip = '192.0.2.20'");
  exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (8, 42, 'vps', 'b.example.com')");
  exec("UPDATE ips SET sysid = 8 WHERE ip = '192.0.2.21'");
  auto answer = save({{"ips", "192.0.2.20 192.0.2.21 192.0.2.22 10.1.2.3"}, {"disk", "99"}});
  BOOST_TEST(answer.status == 422);
  for (const char* text : {"192.0.2.20 is reserved for &lt;b&gt;router", "192.0.2.21 belongs to system 8", "10.1.2.3 is not an address of ours",
                           ">192.0.2.20 192.0.2.21 192.0.2.22 10.1.2.3</textarea>"}) {
    BOOST_TEST(answer.shows(text), text);
  }
  answer = save({{"ips", "192.0.2.22 300.1.1.1"}});
  BOOST_TEST(answer.shows("300.1.1.1 is not an IP address"));
  BOOST_TEST(value("SELECT disk FROM systems WHERE sysid = 7") == "20");
  BOOST_TEST(value("SELECT COUNT(*) FROM ips WHERE sysid = 7") == "1");
}

BOOST_AUTO_TEST_CASE(addresses_picked_elsewhere_fill_the_form) {
  const auto page = get("/mgmt/system_edit.html", {{"sysid", "7"}, {"ips", "192.0.2.30 192.0.2.31"}});
  BOOST_TEST(page.shows(">192.0.2.30 192.0.2.31</textarea>"));
  BOOST_TEST(page.shows("/mgmt/ipmap.html?pick=7"));
}

BOOST_AUTO_TEST_CASE(another_package_counts_from_the_next_charge_on) {
  exec("UPDATE subs SET disk_gb = 25 WHERE id = 70");
  BOOST_TEST(save({{"base-package", package("linux-m")}, {"disk-package", package("linux-disk")}, {"disk-quantity", "2"}}).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', amount, next_bill_on, COALESCE(disk_gb, 'as package'), description) FROM subs WHERE id = 70") ==
             "2900 2030-01-01 as package Linux VPS M");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', amount, quantity, months, anchor_day, next_bill_on, ended_on IS NULL) FROM subs WHERE id <> 70") ==
             "400 2 1 1 2030-01-01 1");
  BOOST_TEST(trail().find("base package=Linux VPS S, $19.00 every month") != std::string::npos);
  BOOST_TEST(trail().find("base package=Linux VPS M, $29.00 every month, from the next charge on") != std::string::npos);
  BOOST_TEST(save({{"base-package", package("linux-m")}, {"disk-package", ""}}).status == 303);
  BOOST_TEST(value("SELECT ended_on IS NOT NULL AND next_bill_on IS NULL FROM subs WHERE id <> 70") == "1");
}

BOOST_AUTO_TEST_CASE(bandwidth_and_backup_space_are_edited_like_the_others) {
  const std::string bandwidth = value("SELECT id FROM packages WHERE svc = 'linux' AND role = 'bandwidth' LIMIT 1");
  const std::string backup = value("SELECT id FROM packages WHERE svc = 'linux' AND role = 'backup' LIMIT 1");
  BOOST_TEST(save({{"bandwidth-package", bandwidth}, {"bandwidth-quantity", "3"}, {"backup-package", backup}, {"backup-quantity", "1"}, {"backup-amount", "1.50"}}).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', quantity, amount = 3 * price_1, next_bill_on) FROM subs s JOIN packages p ON p.id = package_id WHERE role = 'bandwidth'") ==
             "3 1 2030-01-01");
  BOOST_TEST(value("SELECT amount FROM subs s JOIN packages p ON p.id = package_id WHERE role = 'backup'") == "150");
  BOOST_TEST(trail().find("bandwidth package=3 × ") != std::string::npos);
  const auto page = open();
  BOOST_TEST(page.shows("name=\"bandwidth-quantity\" value=\"3\""));
  BOOST_TEST(page.shows("name=\"backup-amount\" value=\"1.50\""));
  // A form that was opened before there were such fields leaves them alone; an empty choice ends them.
  BOOST_TEST(save({{"disk", "25"}}).status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM subs WHERE ended_on IS NULL") == "3");
  BOOST_TEST(save({{"bandwidth-package", ""}, {"backup-package", ""}}).status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM subs WHERE ended_on IS NULL") == "1");
  BOOST_TEST(save({{"bandwidth-package", backup}}).status == 422);
  BOOST_TEST(save({{"bandwidth-package", bandwidth}, {"bandwidth-quantity", "0"}}).status == 422);
}

BOOST_AUTO_TEST_CASE(an_own_amount_stays_until_package_or_quantity_change) {
  BOOST_TEST(save({{"base-amount", "17"}}).status == 303);
  BOOST_TEST(value("SELECT amount FROM subs") == "1700");
  const auto page = open();
  BOOST_TEST(page.shows("changed from $19.00"));
  BOOST_TEST(page.shows("name=\"base-amount\" value=\"17.00\""));
  BOOST_TEST(save({{"base-amount", "17.00"}}).status == 303);
  BOOST_TEST(value("SELECT amount FROM subs") == "1700");
  BOOST_TEST(save({{"base-amount", "17.00"}, {"base-package", package("linux-m")}}).status == 303);
  BOOST_TEST(value("SELECT amount FROM subs") == "2900");
  BOOST_TEST(save({{"base-package", package("colo-1")}}).status == 422);
}

BOOST_AUTO_TEST_CASE(monitoring_warns_when_a_note_forbids_it_and_reminds_of_the_sheet) {
  exec("INSERT INTO notes (cid, created_at, text) VALUES (42, '2024-01-01', 'Please don’t monitor: they watch it')");
  BOOST_TEST(open().shows("A note says not to monitor"));
  const auto answer = save({{"monitored", "1"}});
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("Tick “Monitor all the same”"));
  BOOST_TEST(save({{"monitored", "1"}, {"monitored-anyway", "1"}}).status == 303);
  BOOST_TEST(open().shows("take the system off the tracking sheet"));
  BOOST_TEST(save({{"monitored", "1"}}).status == 303);
  const auto cleared = save({});
  BOOST_TEST(cleared.header("Location") == "/mgmt/customer.html?cid=col00042&done=unmonitored#systems");
  BOOST_TEST(landing(cleared).shows("Take it off the tracking sheet too."));
}

BOOST_AUTO_TEST_CASE(a_new_system_comes_with_its_subscription_and_addresses_once) {
  const t::Fields same{{"once", once()}};
  const auto answer = add(same);
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(add(same).status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM systems") == "2");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', kind, machine_id, hostname, veid, started_on) FROM systems WHERE sysid <> 7") ==
             "vps 1 new.example.com 108 2026-11-22");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', amount, months, anchor_day, next_bill_on) FROM subs WHERE sysid <> 7") == "10450 6 31 2026-12-31");
  BOOST_TEST(value("SELECT sysid <> 7 FROM ips WHERE ip = '192.0.2.8'") == "1");
  BOOST_TEST(landing(answer).shows("The system is added."));
}

BOOST_AUTO_TEST_CASE(a_new_system_needs_a_machine_and_a_first_bill_date) {
  BOOST_TEST(get("/mgmt/system_edit.html", {{"cid", "42"}}).shows("Choose a machine first"));
  BOOST_TEST(add({{"machine", ""}}).shows("Choose the machine"));
  BOOST_TEST(add({{"first-bill", ""}}).shows("Enter the first bill date"));
  BOOST_TEST(add({{"months", "7"}}).shows("Choose a billing period"));
  BOOST_TEST(value("SELECT COUNT(*) FROM systems") == "1");
  BOOST_TEST(add({{"once", "x"}}).status == 422);
}

BOOST_AUTO_TEST_CASE(a_stopped_system_gets_neither_addresses_nor_packages) {
  exec("UPDATE systems SET stopped_on = '2026-01-02' WHERE sysid = 7");
  exec("UPDATE subs SET ended_on = '2026-01-02', next_bill_on = NULL");
  const auto answer = save({{"stop", "2026-01-03"}, {"ips", "192.0.2.9"}, {"first-bill", "2026-12-01"}, {"months", "1"}});
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("<a href=\"#ips\">Leave this empty, or take back the stop first"));
  BOOST_TEST(answer.shows("<a href=\"#base-package\">Leave this empty, or take back the stop first"));
  BOOST_TEST(save({{"stop", "2026-01-03"}, {"base-package", ""}}).status == 303);
  BOOST_TEST(value("SELECT stopped_on FROM systems WHERE sysid = 7") == "2026-01-03");
}

BOOST_AUTO_TEST_CASE(those_who_may_not_change_systems_are_refused) {
  claim_log("web.forbidden");
  auto billing = as("billing");
  BOOST_TEST(billing.get("/mgmt/system_edit.html", {{"sysid", "7"}}).status == 403);
  BOOST_TEST(billing.post("/mgmt/system_edit.html", edit_form({{"disk", "50"}})).status == 403);
  BOOST_TEST(as("sysadmin").get("/mgmt/system_edit.html", {{"sysid", "7"}}).status == 200);
  BOOST_TEST(value("SELECT disk FROM systems WHERE sysid = 7") == "20");
}

BOOST_AUTO_TEST_SUITE_END()
