// Creates the database and the sites' user when they are missing, applies the numbered migrations, and sets the grants.
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

#include "apps/jcctl/admin.h"
#include "apps/jcctl/commands.h"
#include "db/schema.h"

namespace jcctl {

namespace {

// These stand in DDL, where nothing can be bound.
std::string identifier(const std::string& text, const char* key) {
  for (char c : text) {
    if (!base::is_alnum(c) && c != '_' && c != '-') throw std::runtime_error(std::string{key} + ": letters, digits, _ and - only");
  }
  return text;
}

std::string password_clause(const base::Secret& password) {
  if (password.empty()) return " IDENTIFIED VIA unix_socket";
  for (char c : password.reveal()) {
    if (c == '\'' || c == '\\' || static_cast<unsigned char>(c) < 0x20) {
      throw std::runtime_error("DB_PASSWORD: no quotes, backslashes or control characters");
    }
  }
  return " IDENTIFIED BY '" + password.reveal() + "'";
}

std::string read_file(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": cannot be read");
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// Only when they differ from those set before: taking rights away and giving them again would fail requests meanwhile.
void set_grants(db::Connection& admin, const std::string& grants) {
  admin.script("CREATE TABLE IF NOT EXISTS schema_grants (checksum CHAR(64) NOT NULL PRIMARY KEY) ENGINE=InnoDB");
  const auto known = admin.run("SELECT 1 FROM schema_grants WHERE checksum = SHA2(?, 256)", {grants});
  if (!known.rows.empty()) return;
  admin.script(grants);
  admin.run("DELETE FROM schema_grants", {});
  admin.run("INSERT INTO schema_grants (checksum) VALUES (SHA2(?, 256))", {grants});
}

}  // namespace

db::Target admin_target(const base::Config& config, const std::string& database) {
  return {config.text("DB_SOCKET"), database, config.text("DB_ADMIN_USER"), config.secret("DB_ADMIN_PASSWORD"), 120};
}

int migrate(Context& context, const Arguments&) {
  const base::Config& config = context.config;
  const std::string name = identifier(config.text("DB_NAME"), "DB_NAME");
  const std::string user = "'" + identifier(config.text("DB_USER"), "DB_USER") + "'@'localhost'";
  const std::string clause = password_clause(config.secret("DB_PASSWORD"));
  {
    db::Connection server{admin_target(config, "")};
    server.script("CREATE DATABASE IF NOT EXISTS `" + name + "` CHARACTER SET utf8mb4");
    server.script("CREATE USER IF NOT EXISTS " + user + clause + "; ALTER USER " + user + clause);
  }
  db::Connection admin{admin_target(config, name)};
  const auto wanted = db::migrations(config.text("SCHEMA_DIR") + "/jc");
  for (const std::string& applied : db::migrate(admin, wanted)) std::cout << "applied " << applied << '\n';
  std::string grants = read_file(config.text("SCHEMA_DIR") + "/grants.sql");
  grants = base::replace_all(base::replace_all(std::move(grants), "{db}", "`" + name + "`"), "{user}", user);
  set_grants(admin, grants);
  std::cout << "the schema is at " << wanted.back().name << '\n';
  return 0;
}

}  // namespace jcctl
