#include "domain/lock_report.h"

#include "base/text.h"
#include "t/support/test.h"

namespace {

tables::locks::Transaction transaction(const std::string& id, std::optional<std::int64_t> waiting = std::nullopt) {
  tables::locks::Transaction one;
  one.id = id;
  one.waiting_seconds = waiting;
  return one;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lock_report)

BOOST_AUTO_TEST_CASE(no_value_of_a_statement_is_shown) {
  using domain::statement_shape;
  BOOST_TEST(statement_shape("UPDATE users SET hash = 'secret', n = 42 WHERE login='o''neill' AND x = \"y\\\"z\"") ==
             "UPDATE users SET hash = ?, n = ? WHERE login=? AND x = ?");
  BOOST_TEST(statement_shape("SELECT x'41', 0x41FF, b'01', _utf8mb4'text', N'text', 1.5e10, -3") == "SELECT ?, ?, ?, ?, ?, ?, -?");
  BOOST_TEST(statement_shape("SELECT a1, t2.`col 3` FROM t2 -- the password is 7\nWHERE a1 = 1") == "SELECT a1, t2.`col 3` FROM t2 WHERE a1 = ?");
  BOOST_TEST(statement_shape("SELECT /* card 4111 */ 1 # and 5\n") == "SELECT ?");
  BOOST_TEST(statement_shape("  UPDATE\n\ta  SET b=? ") == "UPDATE a SET b=?");
  BOOST_TEST(statement_shape("") == "");
}

// The server cuts statements off at 1024 characters, wherever that is.
BOOST_AUTO_TEST_CASE(a_statement_that_is_cut_off_shows_nothing_of_its_last_value) {
  BOOST_TEST(domain::statement_shape("UPDATE systems SET note = 'the password is sw") == "UPDATE systems SET note = ?");
  BOOST_TEST(domain::statement_shape("UPDATE a SET b = 'x\\") == "UPDATE a SET b = ?");
  BOOST_TEST(domain::statement_shape("SELECT 1 /* never clos") == "SELECT ?");
}

BOOST_AUTO_TEST_CASE(a_long_statement_is_cut_between_two_characters) {
  const std::string shape = domain::statement_shape("SELECT ä" + std::string(400, 'x'), 8);
  BOOST_TEST(shape == "SELECT  …");
  BOOST_TEST(domain::statement_shape(std::string(300, 'x')).size() == 200 + std::string{" …"}.size());
}

BOOST_AUTO_TEST_CASE(each_wait_names_both_sides_and_the_longest_comes_first) {
  const auto report = domain::lock_report({transaction("1"), transaction("2", 3), transaction("3", 9)},
                                          {{"2", "1", "systems", "X", "RECORD"}, {"3", "1", "ips", "S", "TABLE"}, {"3", "2", "ips", "S", "TABLE"}});
  BOOST_REQUIRE(report.parties.size() == 3u);
  BOOST_TEST(report.parties[0].holds_up == 2);
  BOOST_TEST(report.parties[1].holds_up == 1);
  BOOST_TEST(report.parties[2].holds_up == 0);
  BOOST_REQUIRE(report.waits.size() == 3u);
  BOOST_TEST(report.parties[report.waits[0].waiter].transaction.id == "3");
  BOOST_TEST(report.waits[0].whole_table);
  BOOST_TEST(report.waits[2].table == "systems");
  BOOST_TEST(!report.waits[2].whole_table);
}

BOOST_AUTO_TEST_CASE(a_wait_whose_other_side_has_ended_meanwhile_is_none) {
  const auto report = domain::lock_report({transaction("2", 3)}, {{"2", "1", "systems", "X", "RECORD"}, {"7", "2", "ips", "X", "RECORD"}});
  BOOST_TEST(report.waits.empty());
  BOOST_TEST(report.parties[0].holds_up == 0);
}

BOOST_AUTO_TEST_SUITE_END()
