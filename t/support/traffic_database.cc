#include "t/support/traffic_database.h"

#include "base/text.h"
#include "db/schema.h"
#include "t/support/temp_dir.h"

namespace t {

namespace {

db::Target target(const std::string& user) {
  const ScratchDatabase& scratch = traffic_database();
  return {DatabaseServer::shared().socket(), scratch.name(), user, base::Secret{scratch.password()}, 10};
}

// The importer is a user beside the database's own; the last test program's end takes the server, or the next start its user.
std::string importer(const ScratchDatabase& scratch) { return scratch.name() + "_w"; }

}  // namespace

ScratchDatabase& traffic_database() {
  static ScratchDatabase scratch;
  static const bool ready = [] {
    db::migrate(scratch.connection(), db::migrations("schema/bwdb"));
    std::string grants = read_file("schema/bwdb_grants.sql");
    for (const auto& [mark, name] : {std::pair{"{user}", scratch.name()}, std::pair{"{importer}", importer(scratch)}}) {
      const std::string user = "'" + name + "'@'localhost'";
      scratch.connection().script("CREATE OR REPLACE USER " + user + " IDENTIFIED BY '" + scratch.password() + "'");
      grants = base::replace_all(std::move(grants), mark, user);
    }
    scratch.connection().script(base::replace_all(std::move(grants), "{db}", scratch.name()));
    return true;
  }();
  static_cast<void>(ready);
  return scratch;
}

db::Target traffic_site_target() { return target(traffic_database().name()); }
db::Target traffic_import_target() { return target(importer(traffic_database())); }

std::map<std::string, std::string> traffic_settings() {
  const ScratchDatabase& scratch = traffic_database();
  return {{"BWDB_SOCKET", DatabaseServer::shared().socket()},
          {"BWDB_NAME", scratch.name()},
          {"BWDB_USER", scratch.name()},
          {"BWDB_PASSWORD", scratch.password()},
          {"BWDB_IMPORT_USER", importer(scratch)},
          {"BWDB_IMPORT_PASSWORD", scratch.password()},
          {"BWDB_ADMIN_USER", DatabaseServer::shared().administrator()}};
}

void empty_traffic() {
  for (const char* table : {"traffic_addresses", "traffic_quarters", "traffic_samples", "traffic_days", "traffic_imports"}) {
    traffic_database().connection().script(std::string{"DELETE FROM "} + table);
  }
}

}  // namespace t
