#include "db/schema.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text.h"

namespace db {

namespace {

struct Applied {
  int number = 0;
  std::string checksum;
};

Applied read_applied(const Columns& c) {
  Applied row;
  c.into(row.number, row.checksum);
  return row;
}

std::string read_text(const Columns& c) {
  std::string text;
  c.into(text);
  return text;
}

constexpr Sql kBegun =
    "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'schema_version'";
constexpr Sql kApplied = "SELECT number, checksum FROM schema_version ORDER BY number";
constexpr Sql kChecksum = "SELECT SHA2(?, 256)";
constexpr Sql kRecord = "INSERT INTO schema_version (number, name, checksum, applied_at) VALUES (?, ?, ?, UTC_TIMESTAMP())";

}  // namespace

std::vector<Migration> migrations(const std::string& directory) {
  std::vector<Migration> found;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    const std::string name = entry.path().filename().string();
    const auto number = base::parse<int>(name.substr(0, name.find('-')));  // "0007" reads as 7
    if (entry.path().extension() != ".sql" || !number) continue;
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    found.push_back({*number, name, text.str()});
  }
  std::sort(found.begin(), found.end(), [](const Migration& a, const Migration& b) { return a.number < b.number; });
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].number != static_cast<int>(i) + 1) {
      throw std::runtime_error(directory + ": migration " + std::to_string(i + 1) + " is missing or double");
    }
  }
  if (found.empty()) throw std::runtime_error(directory + ": no migrations");
  return found;
}

std::string schema_fault(Database& database, const std::vector<Migration>& wanted) {
  return database.read([&](Reader& db) -> std::string {
    const bool begun = db.value<int>(kBegun) > 0;
    const auto applied = begun ? db.rows(read_applied, kApplied) : std::vector<Applied>{};
    if (applied.size() < wanted.size()) return "the database is older than the program: run jcctl migrate";
    if (applied.size() > wanted.size()) return "the database is newer than the program: install the newer program";
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (applied[i].checksum != db.value<std::string>(kChecksum, wanted[i].text)) {
        return wanted[i].name + " has changed since it was applied: restore it";
      }
    }
    return {};
  });
}

std::vector<std::string> migrate(Connection& admin, const std::vector<Migration>& wanted) {
  admin.script(
      "CREATE TABLE IF NOT EXISTS schema_version (number INT NOT NULL PRIMARY KEY, name VARCHAR(100) NOT NULL,"
      " checksum CHAR(64) NOT NULL, applied_at DATETIME NOT NULL) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4");
  std::vector<Applied> applied;
  for (const auto& row : admin.run(kApplied, {}).rows) applied.push_back(read_applied(row));
  std::vector<std::string> done;
  for (const Migration& migration : wanted) {
    const auto result = admin.run(kChecksum, {migration.text});
    const std::string checksum = read_text(result.rows.front());
    const auto at = static_cast<std::size_t>(migration.number) - 1;
    if (at < applied.size()) {
      if (applied[at].checksum != checksum) {
        throw std::runtime_error(migration.name + " has changed since it was applied");
      }
      continue;
    }
    admin.script(migration.text);
    admin.run(kRecord, {std::to_string(migration.number), migration.name, checksum});
    done.push_back(migration.name);
  }
  return done;
}

}  // namespace db
