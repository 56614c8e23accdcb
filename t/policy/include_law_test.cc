// Who may include whom (docs: README, The house). Arrows point one way only.
#include <map>
#include <set>

#include "base/text.h"
#include "t/support/test.h"
#include "t/support/tree.h"

using t::File;

namespace {

const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"base", {"base"}},
    {"db", {"base", "db"}},
    {"tables", {"base", "db", "tables"}},
    {"ports", {"base", "ports"}},
    {"domain", {"base", "db", "tables", "ports", "domain"}},
    {"adapters", {"base", "ports", "adapters"}},
    {"auth", {"base", "db", "tables", "ports", "auth"}},
    {"web", {"base", "db", "auth", "web", "tpl"}},
    {"apps", {"base", "db", "tables", "ports", "domain", "auth", "web", "apps", "tpl"}},
};

// Headers of libraries that one file, or one level, may use.
const std::map<std::string, std::set<std::string>> kLibraries = {
    {"mysql.h", {"lib/db/connection.cc"}},
    {"cgicc/", {"lib/web/request.cc"}},
    {"fcgiapp.h", {"lib/web/request.cc", "lib/web/fcgi.cc"}},
    {"ctemplate/", {"lib/web/view.cc", "lib/adapters/template_mail_texts.cc"}},
    {"gpgme.h", {"lib/adapters/gpgme_vault.cc"}},
    {"hpdf.h", {"lib/adapters/hpdf_printer.cc"}},
    {"boost/log", {"lib/base/log.cc"}},
    {"boost/property_tree", {"lib/adapters/stripe_object.cc"}},
    {"qrencode.h", {"lib/web/qr_code.cc"}},
    {"net-snmp/", {"lib/adapters/snmp_session.cc"}},
};

std::vector<File> sources() { return t::files({"lib", "apps"}, {".h", ".cc"}); }

std::vector<std::string> includes(const File& file) {
  std::vector<std::string> found;
  for (const std::string& line : t::lines(file.text)) {
    if (!line.starts_with("#include ")) continue;
    const auto open = line.find_first_of("\"<");
    found.push_back(line.substr(open + 1, line.find_first_of("\">", open + 1) - open - 1));
  }
  return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(policy_include_law)

BOOST_AUTO_TEST_CASE(each_level_includes_only_what_it_may) {
  for (const File& file : sources()) {
    const auto& allowed = kMayInclude.at(t::level_of(file.path));
    for (const std::string& header : includes(file)) {
      const std::string level = header.substr(0, header.find('/'));
      if (!kMayInclude.contains(level) && level != "tpl") continue;  // a library or the standard
      const bool chooses = file.path.starts_with("apps/") && file.path.ends_with("/main.cc") && header == "adapters/make_services.h";
      BOOST_TEST((allowed.contains(level) || chooses), file.path << " includes " << header);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_library_is_known_to_the_file_that_wraps_it_alone) {
  for (const File& file : sources()) {
    for (const std::string& header : includes(file)) {
      for (const auto& [library, where] : kLibraries) {
        if (header.starts_with(library)) BOOST_TEST(where.contains(file.path), file.path << " includes " << header);
      }
      if (header.starts_with("curl/")) BOOST_TEST(t::level_of(file.path) == "adapters", file.path);
      const bool seals = file.path == "lib/adapters/sodium_box.cc" || file.path == "lib/adapters/stripe_signature.cc";
      if (header == "sodium.h") BOOST_TEST((t::level_of(file.path) == "auth" || seals), file.path);
    }
  }
}

BOOST_AUTO_TEST_CASE(rules_ask_ports_for_the_time_and_never_the_environment) {
  for (const File& file : t::files({"lib/domain", "lib/tables"}, {".h", ".cc"})) {
    for (const char* forbidden : {"system_clock", "std::time(", "time(nullptr)", "getenv", "CURRENT_TIMESTAMP", "NOW()", "UTC_TIMESTAMP"}) {
      BOOST_TEST(file.text.find(forbidden) == std::string::npos, file.path << " uses " << forbidden);
    }
  }
}

BOOST_AUTO_TEST_CASE(sql_stands_in_its_tables_file) {
  for (const File& file : sources()) {
    const bool may = t::level_of(file.path) == "tables" || t::level_of(file.path) == "db" ||
                     file.path == "apps/jcctl/migrate.cc" || file.path == "apps/jcctl/demo.cc";
    if (may) continue;
    for (const char* words : {"\"SELECT ", "\"INSERT ", "\"UPDATE ", "\"DELETE FROM"}) {
      BOOST_TEST(file.text.find(words) == std::string::npos, file.path << " has SQL");
    }
  }
}

// A table's file may read others in a join, but writes to its own table alone.
BOOST_AUTO_TEST_CASE(a_table_is_written_by_its_own_file) {
  for (const File& file : t::files({"lib/tables"}, {".cc"})) {
    const std::string own = file.path.substr(11, file.path.size() - 14);
    for (const char* verb : {"\"INSERT INTO ", "\"UPDATE ", "\"DELETE FROM "}) {
      for (const std::string& table : t::all_after(file.text, verb, " \"(")) BOOST_TEST(table == own, file.path << " writes to " << table);
    }
  }
}

BOOST_AUTO_TEST_CASE(money_has_no_floating_point) {
  for (const File& file : t::files({"lib/base/money.h", "lib/base/money.cc", "lib/domain", "lib/tables"}, {".h", ".cc"})) {
    for (const char* type : {"double ", "float ", "stod(", "strtod"}) {
      BOOST_TEST(file.text.find(type) == std::string::npos, file.path << " uses " << type);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
