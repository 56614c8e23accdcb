#include "apps/jcctl/demo_strips.h"

#include <fstream>

#include "domain/power.h"

namespace jcctl {

namespace {

using base::SnmpVersion;
using base::StripDriver;

// As the simulator knows them (t/sim/strips.py); one of each kind, and one in each version of SNMP.
struct Known {
  std::string_view name;
  StripDriver driver;
  SnmpVersion version;
  std::string_view place;
};
constexpr Known kKnown[] = {{"ats1", StripDriver::rpdu, SnmpVersion::v2c, "C1"},
                            {"ats2", StripDriver::rpdu2, SnmpVersion::v3, "C2"},
                            {"ats3", StripDriver::masterswitch, SnmpVersion::v1, "C3"},
                            {"ats4", StripDriver::rpdu, SnmpVersion::v3, "C4"}};

void save(db::Writer& db, Context& context, const Known& known, const std::string& address) {
  ports::Services& services = context.services();
  tables::power_strips::Row row;
  if (const auto present = tables::power_strips::by_name(db, std::string{known.name})) {
    row = present->row;
    if (row.address == address) return;
  }
  row.name = known.name;
  row.driver = known.driver;
  row.version = known.version;
  row.plain_allowed = known.version != SnmpVersion::v3;
  row.user = "jc";
  row.place = known.place;
  row.address = address;
  const domain::StripSecrets secrets{base::Secret{"demo-community"}, base::Secret{"demo-auth-key"}, base::Secret{"demo-privacy-key"}};
  const auto saved = domain::save_strip(db, *services.strip_box, {"job:demo", "", ""}, row, secrets, services.clock->now());
  if (!saved.done()) throw std::runtime_error("demo: the power strip " + row.name + " cannot be saved");
}

}  // namespace

void add_demo_strips(Context& context, const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("demo: " + file + " cannot be read");
  for (std::string line; std::getline(in, line);) {
    const auto equals = line.find('=');
    for (const Known& known : kKnown) {
      if (line.substr(0, equals) != known.name) continue;
      context.database.write([&](db::Writer& db) { save(db, context, known, line.substr(equals + 1)); });
    }
  }
}

}  // namespace jcctl
