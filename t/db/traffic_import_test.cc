// From a collector's lines to the tables of the traffic database.
#include "domain/traffic_import.h"

#include "domain/traffic_database.h"
#include "t/support/manual_clock.h"
#include "base/text.h"
#include "t/support/test.h"
#include "t/support/traffic_database.h"

namespace {

constexpr char kHeader[] = "SRC_IP,DST_IP,SRC_PORT,DST_PORT,PROTOCOL,STAMP_INSERTED,PACKETS,BYTES";
constexpr std::int64_t kNoon = 1795348800;  // 2026-11-22 12:00:00

struct Importing {
  Importing() { t::empty_traffic(); }

  domain::OwnAddresses own{{"192.0.2.17", "192.0.2.18", "2001:db8::7"}};
  db::Database importer{t::traffic_import_target()};
  base::Timestamp now = base::parse<base::Timestamp>("2026-11-22 13:00:00").value();
  std::vector<std::string> refused;

  // False: the file was known.
  bool import(const std::vector<std::string>& lines, const std::string& checksum) {
    domain::TrafficFile file{own, {}, [&](std::int64_t line, const char* why) { refused.push_back(std::to_string(line) + ": " + why); }};
    file.line(kHeader);
    for (const auto& line : lines) file.line(line);
    auto summary = file.summary();
    summary.checksum = base::replace_all(std::string(64, '0'), "0", checksum);
    summary.name = "flows.csv";
    return domain::store_traffic(importer, own, file.counts(), {}, summary, now);
  }
  static std::string list(db::Sql sql) {
    std::vector<std::string> rows;
    for (const auto& row : t::traffic_database().connection().run(sql, {}).rows) {
      std::string text;
      row.into(text);
      rows.push_back(text);
    }
    return base::join(rows, " ");
  }
  static std::string quarters() {
    return list("SELECT CONCAT(INET6_NTOA(a.addr), IF(q.direction = 0, '<', '>'), q.protocol, '/', q.port, '@', q.slot - 1994832, '=', q.bytes, '/', q.packets)"
                " FROM traffic_quarters q JOIN traffic_addresses a ON a.id = q.address ORDER BY a.addr, q.slot, q.direction");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_traffic_import, Importing)

BOOST_AUTO_TEST_CASE(lines_become_rows_of_all_tables) {
  static_assert(kNoon / 900 == 1994832);
  BOOST_TEST(import({"192.0.2.17,203.0.113.9,443,50000,tcp,2026-11-22 12:00:00,10,15000",
                     "192.0.2.17,203.0.113.8,443,50001,tcp,2026-11-22 12:10:00,1,500",
                     "203.0.113.9,2001:db8::7,50000,53,udp,2026-11-22 12:15:00,2,300",
                     "203.0.113.9,198.51.100.7,50000,53,udp,2026-11-22 12:15:00,2,300",
                     "not a line"}, "a"));
  BOOST_TEST(quarters() == "2001:db8::7<3/53@1=300/2 192.0.2.17>2/443@0=15500/11");
  BOOST_TEST(list("SELECT CONCAT(hour - 498708, ':', measured, ':', in0, '/', out0, ' ', in2, '/', out2, ' ', in3, '/', out3) FROM traffic_samples ORDER BY address") ==
             "0:5:0/15000 0/500 0/0 0:8:0/0 0/0 300/0");
  BOOST_TEST(list("SELECT CONCAT(day, ':', direction, ':', bytes) FROM traffic_days ORDER BY address, day") == "20779:1:15500 20779:0:300");
  BOOST_TEST(list("SELECT CONCAT(name, ' ', imported_at, ' ', lines_read, ' ', lines_kept, ' ', lines_refused, ' ', bytes) FROM traffic_imports") ==
             "flows.csv 2026-11-22 13:00:00 5 3 1 15800");
  BOOST_TEST(base::join(refused, "; ") == "6: it has more or fewer values than the first line");
}

BOOST_AUTO_TEST_CASE(a_file_counts_once_and_another_adds) {
  const std::vector<std::string> lines = {"192.0.2.17,203.0.113.9,443,50000,tcp,2026-11-22 12:00:00,10,15000"};
  BOOST_TEST(import(lines, "a"));
  BOOST_TEST(!import(lines, "a"));
  BOOST_TEST(quarters() == "192.0.2.17>2/443@0=15000/10");
  BOOST_TEST(import(lines, "b"));
  BOOST_TEST(quarters() == "192.0.2.17>2/443@0=30000/20");
  BOOST_TEST(list("SELECT bytes FROM traffic_days") == "30000");
  BOOST_TEST(list("SELECT out0 FROM traffic_samples") == "30000");
  BOOST_TEST(list("SELECT COUNT(*) FROM traffic_addresses") == "1");
}

BOOST_AUTO_TEST_CASE(more_rows_than_one_message_has) {
  std::vector<std::string> lines;
  for (int i = 0; i < 9000; ++i) {
    lines.push_back("192.0.2.17,203.0.113.9,443,50000,tcp," + std::to_string(kNoon - i * 900) + ",1,100");
  }
  BOOST_TEST(import(lines, "a"));
  BOOST_TEST(list("SELECT CONCAT(COUNT(*), ':', SUM(bytes)) FROM traffic_quarters") == "9000:900000");
  BOOST_TEST(list("SELECT SUM(bytes) FROM traffic_days") == "900000");
}

BOOST_AUTO_TEST_CASE(all_of_a_file_or_nothing) {
  t::traffic_database().connection().script("ALTER TABLE traffic_days ADD CONSTRAINT refuse CHECK (bytes < 1000)");
  BOOST_CHECK_THROW(import({"192.0.2.17,203.0.113.9,443,50000,tcp,2026-11-22 12:00:00,10,15000"}, "a"), db::Error);
  t::traffic_database().connection().script("ALTER TABLE traffic_days DROP CONSTRAINT refuse");
  BOOST_TEST(quarters() == "");
  BOOST_TEST(list("SELECT COUNT(*) FROM traffic_imports") == "0");
  BOOST_TEST(import({"192.0.2.17,203.0.113.9,443,50000,tcp,2026-11-22 12:00:00,10,15000"}, "a"));
}

BOOST_AUTO_TEST_CASE(the_sites_only_read_and_the_importer_only_adds) {
  const auto may = [](const db::Target& target, const std::string& statement) {
    db::Connection connection{target};
    try {
      connection.script(statement);
      return true;
    } catch (const db::Error& error) {
      BOOST_TEST((error.code() == 1142 || error.code() == 1044 || error.code() == 1143), statement << ": " << error.what());
      return false;
    }
  };
  for (const std::string table : {"traffic_addresses", "traffic_quarters", "traffic_samples", "traffic_days", "traffic_imports"}) {
    BOOST_TEST_INFO(table);
    BOOST_TEST(may(t::traffic_site_target(), "SELECT * FROM " + table + " LIMIT 0"));
    for (const std::string& change : {"DELETE FROM " + table, "INSERT INTO " + table + " SELECT * FROM " + table + " WHERE 1 = 0", "DROP TABLE " + table,
                                     "ALTER TABLE " + table + " ADD sneaked INT"}) {
      BOOST_TEST_INFO(change);
      BOOST_TEST(!may(t::traffic_site_target(), change));
    }
    BOOST_TEST(!may(t::traffic_import_target(), "DELETE FROM " + table));
    BOOST_TEST(!may(t::traffic_import_target(), "DROP TABLE " + table));
  }
}

BOOST_AUTO_TEST_SUITE_END()
