// Units of work against a server: what is kept, what is rolled back, what is run again, and what is said to be in doubt.
#include "db/database.h"

#include <atomic>
#include <thread>
#include <type_traits>

#include "base/date.h"
#include "t/support/database_server.h"
#include "t/support/test.h"

namespace {

using db::Reader;
using db::Writer;
using std::chrono::milliseconds;

template <class T>
concept CanWrite = requires(T& db) { db.exec("DO 0"); };
static_assert(CanWrite<Writer> && !CanWrite<Reader>);
static_assert(!std::is_convertible_v<Reader&, Writer&>);
// SQL is a literal: there is no way from a text that is made at run time.
static_assert(!std::is_constructible_v<db::Sql, std::string> && !std::is_constructible_v<db::Sql, std::string_view>);

struct Table {
  t::ScratchDatabase scratch;
  db::Database database{target()};

  Table() {
    scratch.connection().script(
        "CREATE TABLE thing (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20) NOT NULL, n INT NOT NULL DEFAULT 0,"
        " UNIQUE KEY (name)) ENGINE=InnoDB");
    add("a");
    add("b");
  }
  [[nodiscard]] db::Target target() const { return t::DatabaseServer::shared().target(scratch.name()); }
  void add(const std::string& name) { scratch.connection().run("INSERT INTO thing (name) VALUES (?)", {name}); }
  std::string n(const std::string& name) { return text("SELECT n FROM thing WHERE name = ?", {name}); }
  std::string names() { return text("SELECT GROUP_CONCAT(name ORDER BY name SEPARATOR ' ') FROM thing", {}); }
  std::string text(db::Sql sql, const std::vector<db::Cell>& values) {
    const auto result = scratch.connection().run(sql, values);
    std::optional<std::string> found;
    if (!result.rows.empty()) result.rows.front().into(found);
    return found.value_or("");
  }
  // Ends the connection that this transaction runs on.
  void kill(Reader& db) { scratch.connection().script("KILL " + db.value<std::string>("SELECT CONNECTION_ID()")); }
};

void more(Writer& db, const char* name) { db.exec("UPDATE thing SET n = n + 1 WHERE name = ?", name); }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_database, Table)

BOOST_AUTO_TEST_CASE(what_a_unit_returns_is_returned_and_its_work_is_kept) {
  const auto id = database.write([](Writer& db) { return db.insert("INSERT INTO thing (name) VALUES (?)", "c"); });
  BOOST_TEST(id == 3);
  BOOST_TEST(database.read([](Reader& db) { return db.value<int>("SELECT COUNT(*) FROM thing"); }) == 3);
  BOOST_TEST(database.write([](Writer& db) { return db.exec("UPDATE thing SET n = 5 WHERE name IN ('a', 'b')"); }) == 2);
}

BOOST_AUTO_TEST_CASE(an_exception_rolls_back_and_goes_on) {
  struct Stop {};
  int runs = 0;
  BOOST_CHECK_THROW(database.write([&](Writer& db) {
    ++runs;
    more(db, "a");
    throw Stop{};
  }),
                    Stop);
  BOOST_TEST(runs == 1);
  BOOST_TEST(n("a") == "0");
  database.write([](Writer& db) { more(db, "b"); });
  BOOST_TEST(n("a") == "0");
  BOOST_TEST(n("b") == "1");
}

BOOST_AUTO_TEST_CASE(the_server_refuses_a_write_where_only_reading_was_asked_for) {
  BOOST_CHECK_EXCEPTION(
      database.read([](Reader& db) { return db.value<int>("INSERT INTO thing (name) VALUES ('c') RETURNING id"); }), db::Error,
      [](const db::Error& error) { return error.code() == 1792 && std::string{error.what()}.find("only reads") != std::string::npos; });
  BOOST_TEST(names() == "a b");
  database.write([](Writer& db) { more(db, "a"); });
  BOOST_TEST(n("a") == "1");
  // And once more: what a unit of writing may is over with its end.
  BOOST_CHECK_THROW(database.read([](Reader& db) { return db.value<int>("INSERT INTO thing (name) VALUES ('c') RETURNING id"); }),
                    db::Error);
  BOOST_CHECK_THROW(database.write([](Writer&) { throw std::runtime_error("no"); }), std::runtime_error);
  BOOST_CHECK_THROW(database.read([](Reader& db) { return db.value<int>("DELETE FROM thing RETURNING id"); }), db::Error);
  BOOST_TEST(names() == "a b");
}

// A round trip costs more than most statements do.
BOOST_AUTO_TEST_CASE(reading_costs_its_statements_and_writing_two_more) {
  const auto count = [&](auto work) {
    const long long before = database.statements();
    work();
    return database.statements() - before;
  };
  const auto look = [](Reader& db) { return db.value<int>("SELECT COUNT(*) FROM thing"); };
  BOOST_TEST(count([&] { database.read(look); }) == 1);
  BOOST_TEST(count([&] { database.read([&](Reader& db) { return look(db) + look(db); }); }) == 2);
  BOOST_TEST(count([&] { database.read([](Reader&) {}); }) == 0);
  BOOST_TEST(count([&] { database.write([](Writer& db) { more(db, "a"); }); }) == 3);
  BOOST_TEST(count([&] { database.write([](Writer&) {}); }) == 0);
}

BOOST_AUTO_TEST_CASE(a_taken_key_is_its_own_error_and_leaves_the_unit_usable) {
  database.write([](Writer& db) {
    more(db, "a");
    BOOST_CHECK_THROW(db.insert("INSERT INTO thing (name) VALUES ('b')"), db::Duplicate);
    more(db, "a");
  });
  BOOST_TEST(n("a") == "2");
  BOOST_CHECK_THROW(database.write([](Writer& db) {
    more(db, "a");
    db.insert("INSERT INTO thing (name) VALUES ('b')");
  }),
                    db::Duplicate);
  BOOST_TEST(n("a") == "2");
}

BOOST_AUTO_TEST_CASE(a_broken_statement_is_a_fault_and_is_not_tried_again) {
  int runs = 0;
  BOOST_CHECK_THROW(database.write([&](Writer& db) {
    ++runs;
    db.exec("UPDATE no_such_table SET n = 1");
  }),
                    db::Error);
  BOOST_TEST(runs == 1);
}

// Each takes one row and then wants the other's: the server ends one of them, and that one starts again.
BOOST_AUTO_TEST_CASE(of_two_that_block_each_other_one_is_run_again_from_its_start) {
  std::atomic<int> holding{0};
  std::atomic<int> runs{0};
  const auto work = [&](const char* first, const char* second) {
    db::Database own{target()};
    bool again = false;
    own.write([&](Writer& db) {
      ++runs;
      more(db, first);
      ++holding;
      while (!again && holding < 2) std::this_thread::sleep_for(milliseconds{1});
      again = true;
      more(db, second);
    });
  };
  std::thread other{[&] { work("b", "a"); }};
  work("a", "b");
  other.join();
  BOOST_TEST(runs == 3);
  BOOST_TEST(n("a") == "2");
  BOOST_TEST(n("b") == "2");
}

BOOST_AUTO_TEST_CASE(a_lock_that_comes_free_in_time_costs_one_more_run) {
  auto& admin = scratch.connection();
  admin.script("START TRANSACTION; UPDATE thing SET n = 10 WHERE name = 'b'");
  int runs = 0;
  database.write([&](Writer& db) {
    if (++runs == 2) admin.script("COMMIT");
    more(db, "a");
    more(db, "b");
  });
  BOOST_TEST(runs == 2);
  BOOST_TEST(n("a") == "1");
  BOOST_TEST(n("b") == "11");
}

// MariaDB ends only the statement that waited: whoever goes on after that would keep half of the unit.
BOOST_AUTO_TEST_CASE(a_lock_that_stays_taken_leaves_nothing_of_the_unit_behind) {
  auto& admin = scratch.connection();
  admin.script("START TRANSACTION; UPDATE thing SET n = 10 WHERE name = 'b'");
  const auto began = std::chrono::steady_clock::now();
  BOOST_CHECK_EXCEPTION(database.write([&](Writer& db) {
    more(db, "a");
    more(db, "b");
  }),
                        db::Conflict, [](const db::Conflict& conflict) { return conflict.code() == 1205; });
  BOOST_TEST((std::chrono::steady_clock::now() - began < std::chrono::seconds{6}));
  admin.script("ROLLBACK");
  database.write([](Writer& db) { more(db, "b"); });
  BOOST_TEST(n("a") == "0");
  BOOST_TEST(n("b") == "1");
}

BOOST_AUTO_TEST_CASE(a_connection_that_is_lost_before_the_end_is_made_anew) {
  int runs = 0;
  database.write([&](Writer& db) {
    more(db, "a");
    if (++runs == 1) kill(db);
    more(db, "b");
  });
  BOOST_TEST(runs == 2);
  BOOST_TEST(n("a") == "1");
  BOOST_TEST(n("b") == "1");

  runs = 0;
  const int count = database.read([&](Reader& db) {
    if (++runs == 1) kill(db);
    return db.value<int>("SELECT COUNT(*) FROM thing");
  });
  BOOST_TEST(count == 2);
  BOOST_TEST(runs == 2);
}

BOOST_AUTO_TEST_CASE(an_idle_connection_that_was_closed_is_no_failure) {
  database.write([&](Writer& db) { more(db, "a"); });
  const auto id = database.read([](Reader& db) { return db.value<std::string>("SELECT CONNECTION_ID()"); });
  scratch.connection().script("KILL " + id);
  database.write([&](Writer& db) { more(db, "a"); });
  BOOST_TEST(n("a") == "2");
}

// Here nothing was kept, as the test knows. The program cannot know it, so it must not try again by itself.
BOOST_AUTO_TEST_CASE(a_connection_that_is_lost_at_the_commit_leaves_the_unit_in_doubt) {
  int runs = 0;
  BOOST_CHECK_THROW(database.write([&](Writer& db) {
    ++runs;
    more(db, "a");
    kill(db);
  }),
                    db::InDoubt);
  BOOST_TEST(runs == 1);
  BOOST_TEST(n("a") == "0");
  database.write([](Writer& db) { more(db, "b"); });
  BOOST_TEST(n("b") == "1");
}

BOOST_AUTO_TEST_CASE(a_server_that_is_not_there_is_said_soon) {
  db::Database nowhere{{"/nowhere/sock", "jc", "jc", {}, 5}};
  const auto began = std::chrono::steady_clock::now();
  BOOST_CHECK_THROW(nowhere.write([](Writer& db) { more(db, "a"); }), db::Down);
  BOOST_CHECK_THROW(nowhere.ping(), db::Down);
  BOOST_TEST((std::chrono::steady_clock::now() - began < std::chrono::seconds{4}));
}

BOOST_AUTO_TEST_CASE(a_ping_that_failed_is_followed_by_one_that_works) {
  database.ping();
  const auto id = database.read([](Reader& db) { return db.value<std::string>("SELECT CONNECTION_ID()"); });
  scratch.connection().script("KILL " + id);
  BOOST_CHECK_THROW(database.ping(), db::Down);
  database.ping();
}

BOOST_AUTO_TEST_CASE(every_session_is_strict_and_in_utc) {
  database.read([](Reader& db) {
    BOOST_TEST(db.value<std::string>("SELECT @@session.time_zone") == "+00:00");
    BOOST_TEST(db.value<std::string>("SELECT @@session.sql_mode").find("STRICT_ALL_TABLES") != std::string::npos);
    BOOST_TEST(db.value<std::string>("SELECT @@session.tx_isolation") == "READ-COMMITTED");
    BOOST_TEST(db.value<int>("SELECT @@session.innodb_lock_wait_timeout") == 1);
    BOOST_TEST(db.value<std::string>("SELECT @@character_set_client") == "utf8mb4");
  });
}

BOOST_AUTO_TEST_SUITE_END()
