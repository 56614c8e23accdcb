// Schema and accessors agree: every SQL literal of the code is prepared against the real schema, as the sites' user.
#include <set>

#include "t/support/business_database.h"
#include "t/support/child.h"
#include "t/support/test.h"
#include "t/support/traffic_database.h"
#include "t/support/tree.h"

namespace {

struct Statement {
  std::string where;
  std::string text;
};

// String literals that stand next to each other, from `at` on; leaves `at` behind them. No escapes but \" occur in SQL of ours.
std::string literals(const std::string& code, std::size_t& at) {
  std::string text;
  for (;;) {
    const auto next = code.find_first_not_of(" \t\r\n\\", at);
    if (next == std::string::npos || code[next] != '"') return text;
    for (at = next + 1; code[at] != '"'; ++at) {
      if (code[at] == '\\') ++at;
      text += code[at];
    }
    ++at;
  }
}

// The file after the preprocessor, which puts macros into their places; its includes do not matter here.
std::string preprocessed(const t::File& file) {
  std::string code;
  for (const std::string& line : t::lines(file.text)) code += (line.starts_with("#include") ? "" : line) + '\n';
  const t::TempDir directory;
  t::write_file(directory.path("code.cc"), code);
  std::string out;
  if (t::run({"g++", "-std=c++20", "-E", "-P", directory.path("code.cc")}, &out) != 0) throw std::runtime_error(file.path + ": " + out);
  return out;
}

std::vector<Statement> read_statements() {
  std::vector<Statement> found;
  for (const t::File& file : t::files({"lib/tables", "lib/db"}, {".cc"})) {
    const std::string code = preprocessed(file);
    const std::string mark = file.path.starts_with("lib/db/") ? "constexpr Sql " : "constexpr db::Sql ";
    for (std::size_t at = 0; (at = code.find(mark, at)) != std::string::npos;) {
      const auto equals = code.find('=', at);
      const std::string name = code.substr(at + mark.size(), equals - at - mark.size());
      // One statement, or several in braces.
      for (at = equals + 1; (at = code.find_first_of("\";", at)) != std::string::npos && code[at] == '"';) {
        found.push_back({file.path + ": " + name, literals(code, at)});
      }
    }
  }
  return found;
}

const std::vector<Statement>& statements() {
  static const std::vector<Statement> all = read_statements();
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(db_statements)

BOOST_AUTO_TEST_CASE(every_statement_can_be_prepared) {
  db::Connection site{t::site_target(t::business_database())};
  db::Connection importer{t::traffic_import_target()};
  const auto& all = statements();
  for (const auto& [where, text] : all) {
    BOOST_TEST_INFO(where);
    BOOST_TEST(text.size() > 5u);
    try {
      (where.starts_with("lib/tables/traffic_") ? importer : site).script("PREPARE one FROM '" + base::replace_all(text, "'", "''") + "'");
    } catch (const db::Error& error) {
      // What only the schema's owner may do is not for this user to prepare.
      if (where.starts_with("lib/db/schema.cc: kRecord")) continue;
      BOOST_ERROR(where << ": " << error.what());
    }
  }
  BOOST_TEST(all.size() > 80u);
}

BOOST_AUTO_TEST_CASE(no_statement_is_missed) {
  std::size_t declared = 0;
  for (const t::File& file : t::files({"lib/tables"}, {".cc"})) {
    declared += t::all_after(file.text, "db::Sql k", " ").size();
    // Statements are constants, so that the test above sees them all.
    for (const char* call : {".exec(\"", ".insert(\"", "read, \"", ">(\""}) BOOST_TEST(file.text.find(call) == std::string::npos, file.path << " has " << call);
  }
  std::set<std::string> seen;
  for (const auto& [where, text] : statements()) {
    if (where.starts_with("lib/tables/")) seen.insert(where);
  }
  BOOST_TEST(seen.size() == declared);
}

// A column that exists is read or written by somebody's statement, or waits for one: nothing is selected by star.
BOOST_AUTO_TEST_CASE(columns_are_named) {
  for (const auto& [where, text] : statements()) {
    BOOST_TEST(text.find("SELECT *") == std::string::npos, where);
    if (text.starts_with("INSERT INTO ")) BOOST_TEST(text.find(" (") < text.find(" VALUES"), where);
  }
}

BOOST_AUTO_TEST_SUITE_END()
