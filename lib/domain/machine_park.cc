#include "domain/machine_park.h"

#include "base/web_address.h"

namespace domain {

namespace {

using Machine = tables::machines::Row;
using Template = tables::ref_templates::Entry;
using tables::machines::Kind;
using tables::ref_templates::Family;

Changes differences(const Machine& before, const Machine& after) {
  Changes changes;
  changes.note("name", before.name, after.name).note("kind", before.kind, after.kind).note("place", before.place, after.place);
  changes.note("capacity", before.capacity, after.capacity).note("panel", before.panel_url, after.panel_url);
  changes.note("in service", before.in_service, after.in_service);
  return changes;
}

Changes differences(const Template& before, const Template& after) {
  Changes changes;
  changes.note("system", before.os_name, after.os_name).note("family", before.family, after.family).note("host", before.machine, after.machine);
  changes.note("offered", before.in_signup, after.in_signup).note("offered to open source", before.in_signup_oss, after.in_signup_oss);
  changes.note("retired", before.retired, after.retired).note("position", before.position, after.position);
  return changes;
}

Saved check(db::Reader& db, const Template& entry) {
  if (!entry.machine) return {};
  const auto machine = tables::machines::find(db, *entry.machine);
  const Kind kind = entry.family == Family::linux_family ? Kind::linux_host : Kind::freebsd_host;
  if (!machine || machine->kind != kind) return Saved::refused("machine", "template_machine_wrong");
  if (entry.in_signup || entry.in_signup_oss) return Saved::refused("machine", "template_machine_offered");
  return {};
}

}  // namespace

Saved save_machine(db::Writer& db, const Actor& actor, const Machine& machine, base::Timestamp now) {
  if (!machine.panel_url.empty() && !base::is_https_address(machine.panel_url)) return Saved::refused("panel", "host_panel_wrong");
  if (const auto same = tables::machines::by_name(db, machine.name); same && same->id != machine.id) return Saved::refused("name", "host_name_taken");
  if (machine.id.value == 0) {
    const auto id = tables::machines::insert(db, machine);
    Machine none;
    none.in_service = false;
    record(db, actor, "machine.added", "machine:" + base::str(id), std::nullopt, differences(none, machine), now);
    return {};
  }
  const auto before = tables::machines::find(db, machine.id);
  const Saved saved = Saved::by_version(tables::machines::change(db, machine));
  if (saved.done() && before) record(db, actor, "machine.edited", "machine:" + base::str(machine.id), std::nullopt, differences(*before, machine), now);
  return saved;
}

Saved save_template(db::Writer& db, const Actor& actor, const Template& entry, base::Timestamp now) {
  if (auto refused = check(db, entry); !refused.done()) return refused;
  if (entry.id.value == 0) {
    const auto id = tables::ref_templates::insert(db, entry);
    record(db, actor, "template.added", "template:" + base::str(id), std::nullopt, differences({}, entry), now);
    return {};
  }
  const auto before = tables::ref_templates::find(db, entry.id);
  const Saved saved = Saved::by_version(tables::ref_templates::change(db, entry));
  if (saved.done() && before) record(db, actor, "template.edited", "template:" + base::str(entry.id), std::nullopt, differences(*before, entry), now);
  return saved;
}

}  // namespace domain
