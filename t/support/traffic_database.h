// A traffic database with the real schema and grants, beside the business database that tests share: it is made at the first
// call, and emptied for each test that begins with empty_traffic().
#pragma once

#include <map>
#include <string>

#include "t/support/database_server.h"

namespace t {

[[nodiscard]] ScratchDatabase& traffic_database();
// As the sites see it, and as the importer does.
[[nodiscard]] db::Target traffic_site_target();
[[nodiscard]] db::Target traffic_import_target();
void empty_traffic();
// The configuration of a site that has it.
[[nodiscard]] std::map<std::string, std::string> traffic_settings();

}  // namespace t
