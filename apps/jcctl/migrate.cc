// Creates the databases and their users when they are missing, applies the numbered migrations, and sets the grants.
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

#include "apps/jcctl/admin.h"
#include "apps/jcctl/commands.h"
#include "db/schema.h"
#include "domain/traffic_database.h"

namespace jcctl {

namespace {

// These stand in DDL, where nothing can be bound.
std::string identifier(const std::string& text, const char* key) {
  for (char c : text) {
    if (!base::is_alnum(c) && c != '_' && c != '-') throw std::runtime_error(std::string{key} + ": letters, digits, _ and - only");
  }
  return text;
}

std::string password_clause(const base::Secret& password, const char* key) {
  if (password.empty()) return " IDENTIFIED VIA unix_socket";
  for (char c : password.reveal()) {
    if (c == '\'' || c == '\\' || static_cast<unsigned char>(c) < 0x20) {
      throw std::runtime_error(std::string{key} + ": no quotes, backslashes or control characters");
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

// Makes the user when it is missing and gives it this password. Returns how it stands in statements.
std::string make_user(const base::Config& config, db::Connection& server, const char* user_key, const char* password_key,
                      const std::string& from = "localhost") {
  const std::string user = "'" + identifier(config.text(user_key), user_key) + "'@'" + from + "'";
  const std::string clause = password_clause(config.secret(password_key), password_key);
  server.script("CREATE USER IF NOT EXISTS " + user + clause + "; ALTER USER " + user + clause);
  return user;
}

// From where users of the traffic database log in: a host's name, or addresses with % for any part.
std::string client(const base::Config& config) {
  const std::string& text = config.text("BWDB_CLIENT");
  for (char c : text) {
    if (!base::is_alnum(c) && std::string_view{".:%_-/"}.find(c) == std::string_view::npos) {
      throw std::runtime_error("BWDB_CLIENT: a host's name, an address, or a pattern of addresses only");
    }
  }
  return text;
}

// Of the traffic database.
std::string make_traffic_user(const base::Config& config, db::Connection& server, const char* user_key, const char* password_key) {
  const bool remote = !config.text("BWDB_HOST").empty();
  if (remote && config.secret(password_key).empty()) throw std::runtime_error(std::string{password_key} + ": is needed with BWDB_HOST");
  const std::string user = make_user(config, server, user_key, password_key, client(config));
  if (remote) server.script("ALTER USER " + user + " REQUIRE SSL");
  return user;
}

void apply_migrations(db::Connection& admin, const std::string& directory) {
  const auto wanted = db::migrations(directory);
  for (const std::string& applied : db::migrate(admin, wanted)) std::cout << "applied " << applied << '\n';
  std::cout << "the schema is at " << wanted.back().name << '\n';
}

void migrate_traffic(const base::Config& config, base::Date today) {
  const std::string name = identifier(config.text("BWDB_NAME"), "BWDB_NAME");
  // The grants of one user take away all others that it has.
  const std::string users[] = {config.text("DB_USER"), config.text("BWDB_USER"), config.text("BWDB_IMPORT_USER")};
  if (users[0] == users[1] || users[0] == users[2] || users[1] == users[2]) {
    throw std::runtime_error("DB_USER, BWDB_USER and BWDB_IMPORT_USER must be three different users");
  }
  std::string user, importer;
  {
    db::Connection server{traffic_admin_target(config, "")};
    server.script("CREATE DATABASE IF NOT EXISTS `" + name + "` CHARACTER SET utf8mb4");
    user = make_traffic_user(config, server, "BWDB_USER", "BWDB_PASSWORD");
    importer = make_traffic_user(config, server, "BWDB_IMPORT_USER", "BWDB_IMPORT_PASSWORD");
  }
  db::Connection admin{traffic_admin_target(config, name)};
  apply_migrations(admin, config.text("SCHEMA_DIR") + "/bwdb");
  std::string grants = read_file(config.text("SCHEMA_DIR") + "/bwdb_grants.sql");
  grants = base::replace_all(base::replace_all(std::move(grants), "{db}", "`" + name + "`"), "{user}", user);
  set_grants(admin, base::replace_all(std::move(grants), "{importer}", importer));
  const std::chrono::year_month_day day{today.day};
  domain::make_traffic_months(admin, day.year() / day.month(), today);
}

}  // namespace

db::Target traffic_admin_target(const base::Config& config, const std::string& database) {
  return domain::traffic_target(config, database, "BWDB_ADMIN_USER", "BWDB_ADMIN_PASSWORD", 600);
}

db::Target admin_target(const base::Config& config, const std::string& database) {
  return {config.text("DB_SOCKET"), database, config.text("DB_ADMIN_USER"), config.secret("DB_ADMIN_PASSWORD"), 120};
}

int migrate(Context& context, const Arguments&) {
  const base::Config& config = context.config;
  const std::string name = identifier(config.text("DB_NAME"), "DB_NAME");
  std::string user;
  {
    db::Connection server{admin_target(config, "")};
    server.script("CREATE DATABASE IF NOT EXISTS `" + name + "` CHARACTER SET utf8mb4");
    user = make_user(config, server, "DB_USER", "DB_PASSWORD");
  }
  db::Connection admin{admin_target(config, name)};
  apply_migrations(admin, config.text("SCHEMA_DIR") + "/jc");
  std::string grants = read_file(config.text("SCHEMA_DIR") + "/grants.sql");
  grants = base::replace_all(base::replace_all(std::move(grants), "{db}", "`" + name + "`"), "{user}", user);
  set_grants(admin, grants);
  if (domain::has_traffic_database(config)) migrate_traffic(config, base::date_of(context.services().clock->now()));
  return 0;
}

}  // namespace jcctl
