// The numbered migrations, applied to empty, partly migrated, changed and newer databases.
#include "db/schema.h"

#include <filesystem>

#include "t/support/business_database.h"
#include "t/support/test.h"

namespace {

using db::Migration;

struct Scratch {
  t::ScratchDatabase scratch;
  db::Database database{t::DatabaseServer::shared().target(scratch.name())};
  std::vector<Migration> wanted = {{1, "0001-one.sql", "CREATE TABLE one (id INT); CREATE TABLE other (id INT)"},
                                   {2, "0002-two.sql", "CREATE TABLE two (id INT)"}};

  std::string migrate() {
    try {
      return base::join(db::migrate(scratch.connection(), wanted), " ");
    } catch (const std::runtime_error& error) {
      return std::string{"refused: "} + error.what();
    }
  }
  std::string fault() { return db::schema_fault(database, wanted); }
  bool has(const std::string& table) {
    return !scratch.connection().run("SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?", {table}).rows.empty();
  }
};

struct Directory {
  t::TempDir directory;
  std::string path = directory.path("jc");
  Directory() { std::filesystem::create_directory(path); }
  void put(const std::string& name) const { t::write_file(path + "/" + name, "DO 0 -- " + name); }
  [[nodiscard]] std::string read() const {
    try {
      std::vector<std::string> names;
      for (const auto& migration : db::migrations(path)) names.push_back(migration.name);
      return base::join(names, " ");
    } catch (const std::runtime_error& error) {
      const std::string what = error.what();
      return what.substr(what.rfind(": ") + 2);
    }
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_schema, Scratch)

BOOST_AUTO_TEST_CASE(an_empty_database_gets_everything_in_order_once) {
  BOOST_TEST(migrate() == "0001-one.sql 0002-two.sql");
  BOOST_TEST(fault() == "");
  BOOST_TEST(migrate() == "");
  BOOST_TEST(fault() == "");
  BOOST_TEST(has("two"));
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_added) {
  const auto both = wanted;
  wanted.pop_back();
  BOOST_TEST(migrate() == "0001-one.sql");
  wanted = both;
  BOOST_TEST(fault() == "the database is older than the program: run jcctl migrate");
  BOOST_TEST(migrate() == "0002-two.sql");
  BOOST_TEST(fault() == "");
}

BOOST_AUTO_TEST_CASE(an_empty_database_says_what_to_do) {
  BOOST_TEST(fault() == "the database is older than the program: run jcctl migrate");
}

BOOST_AUTO_TEST_CASE(a_newer_database_is_left_alone) {
  static_cast<void>(migrate());
  wanted.pop_back();
  BOOST_TEST(fault() == "the database is newer than the program: install the newer program");
  BOOST_TEST(migrate() == "");
  BOOST_TEST(has("two"));
}

BOOST_AUTO_TEST_CASE(a_file_that_has_changed_since_is_refused) {
  static_cast<void>(migrate());
  wanted[0].text += "-- a change";
  BOOST_TEST(fault() == "0001-one.sql has changed since it was applied: restore it");
  wanted.push_back({3, "0003-three.sql", "CREATE TABLE three (id INT)"});
  BOOST_TEST(migrate() == "refused: 0001-one.sql has changed since it was applied");
  BOOST_TEST(!has("three"));
}

BOOST_AUTO_TEST_CASE(a_broken_file_stops_there_and_is_not_recorded) {
  wanted[1].text = "CREATE TABLE two (id NO_SUCH_TYPE)";
  BOOST_TEST(migrate().starts_with("refused: "));
  BOOST_TEST(fault() == "the database is older than the program: run jcctl migrate");
  wanted[1].text = "CREATE TABLE two (id INT)";
  BOOST_TEST(migrate() == "0002-two.sql");
}

// The second statement of a file is as broken as the first would be.
BOOST_AUTO_TEST_CASE(a_fault_in_a_later_statement_is_seen_too) {
  wanted[0].text = "CREATE TABLE one (id INT); CREATE TABLE other (id NO_SUCH_TYPE); CREATE TABLE last (id INT)";
  BOOST_TEST(migrate().starts_with("refused: "));
  BOOST_TEST(!has("last"));
}

BOOST_AUTO_TEST_CASE(the_real_schema_can_be_applied_twice) {
  wanted = db::migrations("schema/jc");
  BOOST_TEST(wanted.size() >= 5u);
  t::install_schema(scratch);
  BOOST_TEST(fault() == "");
  BOOST_TEST(migrate() == "");
  // The programs ask as the sites' user, who must be able to look.
  db::Database site{t::site_target(scratch)};
  BOOST_TEST(db::schema_fault(site, wanted) == "");
}

BOOST_AUTO_TEST_CASE(every_table_is_transactional_and_in_utf8) {
  static_cast<void>(t::business_database());
  const auto odd = t::BusinessDay::list(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
      " AND (engine <> 'InnoDB' OR table_collation NOT LIKE 'utf8mb4%')");
  BOOST_TEST(odd == "");
}

BOOST_AUTO_TEST_CASE(amounts_are_whole_cents) {
  static_cast<void>(t::business_database());
  BOOST_TEST(t::BusinessDay::list("SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                                  " WHERE table_schema = DATABASE() AND data_type IN ('float', 'double', 'decimal')") == "");
  BOOST_TEST(t::BusinessDay::list("SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns WHERE table_schema = DATABASE()"
                                  " AND (column_name IN ('amount', 'price_1', 'price_6', 'price_12', 'setup', 'recurring', 'paid', 'bandwidth_limit'))"
                                  " AND data_type <> 'bigint'") == "");
}

BOOST_AUTO_TEST_CASE(files_are_read_in_the_order_of_their_numbers) {
  const Directory files;
  BOOST_TEST(files.read() == "no migrations");
  files.put("0002-b.sql");
  files.put("0001-a.sql");
  files.put("README.md");
  files.put("notes.sql");
  BOOST_TEST(files.read() == "0001-a.sql 0002-b.sql");
  files.put("0004-d.sql");
  BOOST_TEST(files.read() == "migration 3 is missing or double");
  files.put("0003-c.sql");
  BOOST_TEST(files.read() == "0001-a.sql 0002-b.sql 0003-c.sql 0004-d.sql");
  files.put("0003-other.sql");
  BOOST_TEST(files.read() == "migration 4 is missing or double");
}

BOOST_AUTO_TEST_SUITE_END()
