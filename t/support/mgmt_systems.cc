#include "t/support/mgmt_systems.h"

#include "base/text.h"

namespace t {

MgmtSystems::MgmtSystems(const Settings& settings) : MgmtSite(settings) {
  exec("INSERT INTO systems (sysid, cid, kind, machine_id, directory, disk, hostname, veid, template_id, started_on)"
       " VALUES (7, 42, 'vps', 1, '/vz/private/107', 20, 'www.example.com', 107, 1, '2024-05-01')");
  exec("UPDATE ips SET sysid = 7 WHERE ip = '192.0.2.7'");
  exec("INSERT INTO ip_history (ip, sysid, since, who) VALUES ('192.0.2.7', 7, '2024-05-01', 'user:pat')");
  exec("INSERT INTO subs (id, cid, sysid, package_id, description, amount, months, anchor_day, next_bill_on)"
       " SELECT 70, 42, 7, id, name, price_1, 1, 1, '2030-01-01' FROM packages WHERE code = 'linux-s'");
}

Fields MgmtSystems::edit_form(const Fields& changes) {
  Fields fields{{"go", "save"},           {"sysid", "7"},    {"version", value("SELECT row_version FROM systems WHERE sysid = 7")},
                {"machine", "1"},         {"host", "www.example.com"},      {"directory", "/vz/private/107"},
                {"disk", "20"},           {"veid", "107"},   {"template", "1"},
                {"start", "2024-05-01"},  {"cancel", ""},    {"ips", ""},
                {"base-package", value("SELECT id FROM packages WHERE code = 'linux-s'")}};
  for (const auto& [name, text] : changes) {
    bool known = false;
    for (auto& field : fields) {
      if (field.first != name) continue;
      field.second = text;
      known = true;
    }
    if (!known) fields.emplace_back(name, text);
  }
  return fields;
}

Answer MgmtSystems::landing(const Answer& redirect) {
  const std::string to = redirect.header("Location");
  return get(to.substr(0, to.find('#')));
}

std::string MgmtSystems::trail(const std::string& object) {
  return base::url_decode(value("SELECT GROUP_CONCAT(CONCAT_WS(' ', action, old_value, new_value) ORDER BY id SEPARATOR '; ')"
                                " FROM audit_log WHERE object = ?", {object}));
}

}  // namespace t
