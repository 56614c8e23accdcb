// jcctl migrate, traffic-import and traffic-keep as an operator runs them.
#include "t/support/site.h"
#include "t/support/test.h"
#include "t/support/traffic_database.h"

namespace {

struct TrafficSite : t::Site {
  TrafficSite() : t::Site("", t::traffic_settings()) {
    t::empty_traffic();
    exec("INSERT INTO networks (id, cidr) VALUES (1, '192.0.2.0/24')");
    exec("INSERT INTO ips (ip, network_id) VALUES ('192.0.2.17', 1), ('192.0.2.18', 1)");
  }
  t::Finished import(const std::string& text, const std::vector<std::string>& options = {}) {
    std::vector<std::string> command = {"traffic-import"};
    command.insert(command.end(), options.begin(), options.end());
    return jcctl(command, text);
  }
  static std::string bytes() {
    std::optional<std::string> sum;
    t::traffic_database().connection().run("SELECT SUM(bytes) FROM traffic_quarters", {}).rows.front().into(sum);
    return sum.value_or("none");
  }
};

const std::string kLines =
    "SRC_IP,DST_IP,SRC_PORT,DST_PORT,PROTOCOL,STAMP_INSERTED,PACKETS,BYTES\n"
    "192.0.2.17,203.0.113.9,443,50000,tcp,2026-11-20 12:00:00,10,15000\n"
    "203.0.113.8,203.0.113.9,443,50000,tcp,2026-11-20 12:00:00,10,99999\n";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(jcctl_traffic_import, TrafficSite)

BOOST_AUTO_TEST_CASE(standard_input_is_counted_once) {
  const auto first = import(kLines);
  BOOST_TEST(first.status == 0);
  BOOST_TEST(first.output.find("standard input: 2 lines, 1 of our addresses, 0 refused, 15000 bytes") != std::string::npos, first.output);
  BOOST_TEST(bytes() == "15000");
  const auto again = import(kLines, {"-"});
  BOOST_TEST(again.status == 0);
  BOOST_TEST(again.output.find("was counted before") != std::string::npos, again.output);
  BOOST_TEST(bytes() == "15000");
}

BOOST_AUTO_TEST_CASE(broken_lines_are_named_and_the_file_goes_on) {
  const auto done = import(kLines + "192.0.2.17,nowhere,443,50000,tcp,2026-11-20 12:00:00,1,1\n\n" + "192.0.2.18,203.0.113.9,443,50000,tcp,2026-11-20 12:00:00,1,7");
  BOOST_TEST(done.status == 3);
  BOOST_TEST(done.output.find("standard input:4: an address cannot be read") != std::string::npos, done.output);
  BOOST_TEST(done.output.find("4 lines, 2 of our addresses, 1 refused") != std::string::npos, done.output);
  BOOST_TEST(bytes() == "15007");
}

BOOST_AUTO_TEST_CASE(many_broken_lines_are_counted) {
  std::string text = kLines;
  for (int i = 0; i < 50; ++i) text += "broken\n";
  const auto done = import(text);
  BOOST_TEST(done.status == 3);
  BOOST_TEST(done.output.find("30 more lines that cannot be read") != std::string::npos, done.output);
}

BOOST_AUTO_TEST_CASE(files_one_after_the_other_and_one_that_is_none) {
  t::write_file(path("a.csv"), kLines);
  t::write_file(path("b.csv"), "hello\nworld\n");
  t::write_file(path("c.csv"), kLines + "192.0.2.18,203.0.113.9,443,50000,tcp,2026-11-20 12:00:00,1,7\n");
  t::write_file(path("empty.csv"), "");
  const auto done = import("", {path("a.csv"), path("b.csv"), path("missing.csv"), path("empty.csv"), path("c.csv")});
  BOOST_TEST(done.status == 1);
  BOOST_TEST(done.output.find("b.csv: the first line names no column") != std::string::npos, done.output);
  BOOST_TEST(done.output.find("missing.csv: No such file") != std::string::npos, done.output);
  BOOST_TEST(done.output.find("empty.csv: is empty") != std::string::npos, done.output);
  BOOST_TEST(bytes() == "30007");
}

BOOST_AUTO_TEST_CASE(sampled_exports_are_multiplied) {
  BOOST_TEST(import(kLines, {"--sampled", "100"}).status == 0);
  BOOST_TEST(bytes() == "1500000");
  for (const char* factor : {"0", "-1", "many", ""}) BOOST_TEST(import(kLines, {"--sampled", factor}).status == 1);
  BOOST_TEST(import(kLines, {"--faster"}).status == 1);
}

BOOST_AUTO_TEST_CASE(without_a_traffic_database_it_says_so) {
  configure({{"BWDB_SOCKET", ""}});
  BOOST_TEST(jcctl({"migrate"}).status == 0);
  const auto done = import(kLines);
  BOOST_TEST(done.status == 1);
  BOOST_TEST(done.output.find("BWDB_SOCKET and BWDB_HOST are empty") != std::string::npos, done.output);
}

BOOST_AUTO_TEST_CASE(another_machine_is_spoken_to_through_tls_only) {
  configure({{"BWDB_SOCKET", ""}, {"BWDB_HOST", "127.0.0.1"}});
  for (const char* command : {"migrate", "traffic-import", "traffic-keep"}) {
    const auto done = jcctl({command}, kLines);
    BOOST_TEST(done.status == 1);
    BOOST_TEST(done.output.find("BWDB_TLS_CA: is needed with BWDB_HOST") != std::string::npos, done.output);
  }
  claim_log("payflow");  // nobody answers the doctor there
  BOOST_TEST(jcctl({"doctor"}).output.find("FAULT  traffic database: BWDB_TLS_CA: is needed") != std::string::npos);
  configure({{"BWDB_SOCKET", t::DatabaseServer::shared().socket()}, {"BWDB_HOST", ""}, {"BWDB_CLIENT", "'@'%"}});
  BOOST_TEST(jcctl({"migrate"}).output.find("BWDB_CLIENT: a host's name") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_three_users_must_differ) {
  configure({{"BWDB_USER", "jc"}, {"BWDB_IMPORT_USER", "jc"}});
  const auto done = jcctl({"migrate"});
  BOOST_TEST(done.status == 1);
  BOOST_TEST(done.output.find("three different users") != std::string::npos, done.output);
}

BOOST_AUTO_TEST_CASE(old_months_are_dropped_and_coming_ones_made) {
  BOOST_TEST(jcctl({"traffic-keep", "--from", "2020-01"}).status == 0);
  const auto done = jcctl({"traffic-keep"});
  BOOST_TEST(done.status == 0);
  BOOST_TEST(jcctl({"traffic-keep", "--from", "January"}).status == 1);
  const auto rows = t::traffic_database().connection().run(
      "SELECT COUNT(*) FROM information_schema.partitions WHERE table_schema = DATABASE() AND table_name = 'traffic_quarters'"
      " AND partition_name < CONCAT('p', DATE_FORMAT(UTC_DATE() - INTERVAL 460 DAY, '%Y%m'))", {});
  int old = 0;
  rows.rows.front().into(old);
  BOOST_TEST(old == 0);
}

BOOST_AUTO_TEST_SUITE_END()
