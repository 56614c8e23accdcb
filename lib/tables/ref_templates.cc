#include "tables/ref_templates.h"

namespace tables::ref_templates {

namespace {

constexpr db::Sql kAll =
    "SELECT r.template_id, r.os_name, r.family, r.machine_id, r.in_signup, r.in_signup_oss, r.retired, r.position, r.row_version,"
    " COALESCE(m.name, ''), (SELECT COUNT(*) FROM systems s WHERE s.template_id = r.template_id AND s.stopped_on IS NULL)"
    " FROM ref_templates r LEFT JOIN machines m ON m.id = r.machine_id ORDER BY r.retired, r.family, r.position, r.os_name";
constexpr db::Sql kFind =
    "SELECT template_id, os_name, family, machine_id, in_signup, in_signup_oss, retired, position, row_version FROM ref_templates"
    " WHERE template_id = ?";
constexpr db::Sql kInsert =
    "INSERT INTO ref_templates (os_name, family, machine_id, in_signup, in_signup_oss, retired, position) VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kChange =
    "UPDATE ref_templates SET os_name = ?, family = ?, machine_id = ?, in_signup = ?, in_signup_oss = ?, retired = ?, position = ?,"
    " row_version = row_version + 1 WHERE template_id = ? AND row_version = ?";
constexpr db::Sql kOffered =
    "SELECT template_id, os_name, family, in_signup, in_signup_oss FROM ref_templates"
    " WHERE retired = 0 AND (in_signup = 1 OR in_signup_oss = 1) ORDER BY family, position, os_name";

constexpr db::Sql kOnMachine =
    "SELECT r.template_id, r.os_name FROM machines m JOIN ref_templates r ON r.family = CAST(m.kind AS CHAR)"
    " AND (r.machine_id = m.id OR r.machine_id IS NULL) WHERE m.id = ? AND (r.retired = 0 OR r.template_id = ?)"
    " ORDER BY r.position, r.os_name";
constexpr db::Sql kUsable =
    "SELECT template_id, os_name, family, in_signup, in_signup_oss FROM ref_templates"
    " WHERE retired = 0 AND family = ? ORDER BY position, os_name";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.template_id, r.os_name, r.family, r.in_signup, r.in_signup_oss);
  return r;
}

Entry read_entry(const db::Columns& c) {
  Entry e;
  c.into(e.id, e.os_name, e.family, e.machine, e.in_signup, e.in_signup_oss, e.retired, e.position, e.row_version);
  return e;
}

Listed read_listed(const db::Columns& c) {
  Listed l;
  Entry& e = l.entry;
  c.into(e.id, e.os_name, e.family, e.machine, e.in_signup, e.in_signup_oss, e.retired, e.position, e.row_version, l.machine, l.systems);
  return l;
}

}  // namespace

std::vector<Listed> all(db::Reader& db) { return db.rows(read_listed, kAll); }
std::optional<Entry> find(db::Reader& db, base::TemplateId id) { return db.row(read_entry, kFind, id); }

base::TemplateId insert(db::Writer& db, const Entry& e) {
  return {db.insert(kInsert, e.os_name, e.family, e.machine, e.in_signup, e.in_signup_oss, e.retired, e.position)};
}

long long change(db::Writer& db, const Entry& e) {
  return db.exec(kChange, e.os_name, e.family, e.machine, e.in_signup, e.in_signup_oss, e.retired, e.position, e.id, e.row_version);
}

std::vector<Row> offered(db::Reader& db) { return db.rows(read, kOffered); }

std::vector<Choice> on_machine(db::Reader& db, base::MachineId machine, std::optional<base::TemplateId> current) {
  return db.rows([](const db::Columns& c) { Choice o; c.into(o.id, o.os_name); return o; }, kOnMachine, machine, current);
}
std::vector<Row> usable(db::Reader& db, Family family) { return db.rows(read, kUsable, family); }

}  // namespace tables::ref_templates
