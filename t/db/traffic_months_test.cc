// Parts of months: made ahead, found by what is read, dropped when they are old.
#include "db/month_parts.h"

#include "db/schema.h"
#include "base/date.h"
#include "base/text.h"
#include "t/support/database_server.h"
#include "t/support/test.h"

namespace {

using namespace std::chrono;
constexpr db::PartedTable kQuarters{"traffic_quarters", 900};

struct Months {
  t::ScratchDatabase scratch;
  Months() { db::migrate(scratch.connection(), db::migrations("schema/bwdb")); }

  void put(const char* moment) {
    const auto slot = base::parse<base::Timestamp>(moment).value().at.time_since_epoch().count() / 900;
    scratch.connection().run("INSERT INTO traffic_quarters (address, slot, direction, protocol, port, bytes, packets) VALUES (1, ?, 0, 2, 80, 1, 1)",
                             {std::to_string(slot)});
  }
  // "p202611:2 rest:0"
  std::string parts() {
    std::string text;
    std::vector<std::string> names;
    for (const auto& row : scratch.connection().run("SELECT partition_name FROM information_schema.partitions WHERE table_schema = DATABASE()"
                                                    " AND table_name = 'traffic_quarters' ORDER BY partition_ordinal_position", {}).rows) {
      row.into(names.emplace_back());
    }
    for (const auto& name : names) {
      scratch.connection().script("SET @n = (SELECT COUNT(*) FROM traffic_quarters PARTITION (" + name + "))");
      std::string count;
      scratch.connection().run("SELECT @n", {}).rows.front().into(count);
      text += (text.empty() ? "" : " ") + name + ':' + count;
    }
    return text;
  }
  void make(year_month first, year_month last) { db::make_months(scratch.connection(), kQuarters, first, last); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_traffic_months, Months)

BOOST_AUTO_TEST_CASE(rows_go_into_their_months) {
  make(2026y / November, 2026y / December);
  for (const char* moment : {"2026-10-01 00:00:00", "2026-11-30 23:45:00", "2026-12-01 00:00:00", "2027-01-01 00:00:00"}) put(moment);
  BOOST_TEST(parts() == "p202611:2 p202612:1 rest:1");
}

BOOST_AUTO_TEST_CASE(months_are_made_once_and_in_between_and_take_their_rows) {
  for (const char* moment : {"2026-09-30 23:45:00", "2026-10-01 00:00:00", "2026-11-15 12:00:00", "2027-02-01 00:00:00"}) put(moment);
  make(2026y / November, 2026y / November);
  make(2026y / November, 2026y / November);
  BOOST_TEST(parts() == "p202611:3 rest:1");
  make(2026y / September, 2027y / January);
  BOOST_TEST(parts() == "p202609:1 p202610:1 p202611:1 p202612:0 p202701:0 rest:1");
}

BOOST_AUTO_TEST_CASE(whole_months_that_are_old_are_dropped) {
  make(2026y / September, 2026y / November);
  for (const char* moment : {"2026-09-15 00:00:00", "2026-10-31 23:45:00", "2026-11-15 12:00:00"}) put(moment);
  BOOST_TEST(db::drop_months(scratch.connection(), kQuarters, sys_days{2026y / October / 31}).size() == 1u);
  BOOST_TEST(parts() == "p202610:1 p202611:1 rest:0");
  BOOST_TEST(db::drop_months(scratch.connection(), kQuarters, sys_days{2026y / October / 31}).empty());
  BOOST_TEST(base::join(db::drop_months(scratch.connection(), kQuarters, sys_days{2026y / November / 1}), " ") == "p202610");
  BOOST_TEST(parts() == "p202611:1 rest:0");
}

BOOST_AUTO_TEST_CASE(a_range_of_time_reads_the_parts_of_its_months_only) {
  make(2026y / September, 2026y / December);
  db::Connection& admin = scratch.connection();
  const auto plan = admin.run("EXPLAIN PARTITIONS SELECT SUM(bytes) FROM traffic_quarters WHERE address = 1 AND slot >= 1992768 AND slot < 1995648", {});
  std::vector<std::optional<std::string>> cells(11);
  plan.rows.front().into(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8], cells[9], cells[10]);
  BOOST_TEST(cells[3].value_or("") == "p202611");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(db_traffic_migrations)

BOOST_AUTO_TEST_CASE(samples_go_into_rows_of_an_hour) {
  t::ScratchDatabase scratch;
  const auto all = db::migrations("schema/bwdb");
  db::migrate(scratch.connection(), {all.front()});
  scratch.connection().script("INSERT INTO traffic_fives VALUES (1, 120, 5, 50), (1, 131, 7, 0), (1, 132, 1, 2), (2, 125, 3, 4)");
  db::migrate(scratch.connection(), all);
  std::string rows;
  for (const auto& row : scratch.connection().run("SELECT CONCAT(address, '@', hour, ':', measured, ':', in0, '/', out0, ',', in5, '/', out5, ',', in11, '/', out11)"
                                                  " FROM traffic_samples ORDER BY address, hour", {}).rows) {
    std::string text;
    row.into(text);
    rows += text + ' ';
  }
  BOOST_TEST(rows == "1@10:2049:5/50,0/0,7/0 1@11:1:1/2,0/0,0/0 2@10:32:0/0,3/4,0/0 ");
}

BOOST_AUTO_TEST_SUITE_END()
