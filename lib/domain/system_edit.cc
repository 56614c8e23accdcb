#include "domain/system_edit.h"

#include "domain/notes.h"
#include "domain/system_life.h"

namespace domain {

namespace {

using tables::subs::Packaged;
using Subs = std::vector<Packaged>;

std::string object(base::SystemId id) { return "system:" + base::str(id); }

std::string machine_name(const SystemChoices& choices, const std::optional<base::MachineId>& id) {
  for (const auto& machine : choices.machines) {
    if (machine.id == id) return machine.name;
  }
  return "";
}

std::string yes_no(bool value) { return value ? "yes" : "no"; }

void note_changes(Changes& changes, const SystemChoices& choices, const SystemRow& was, const SystemRow& is) {
  changes.note("machine", machine_name(choices, was.machine), machine_name(choices, is.machine))
      .note("directory", was.directory, is.directory)
      .note("disk", was.disk, is.disk)
      .note("host name", was.hostname, is.hostname)
      .note("veid", was.veid, is.veid)
      .note("template", was.template_id, is.template_id)
      .note("operating system", was.os_name, is.os_name)
      .note("outlet", was.power_port, is.power_port)
      .note("cabinet", was.cabinet, is.cabinet)
      .note("unit", was.unit, is.unit)
      .note("start date", was.started_on, is.started_on)
      .note("cancel date", was.cancel_on, is.cancel_on)
      .note("stop date", was.stopped_on, is.stopped_on)
      .note("reminders", yes_no(was.reminders), yes_no(is.reminders))
      .note("monitored", yes_no(was.monitored), yes_no(is.monitored));
}

// Addresses, packages and the trail: what a new system and a changed one have in common.
bool save_rest(db::Writer& db, const Actor& actor, base::Form& form, const SystemEntry& entry, const Subs& subs,
               const std::string& action, Changes& changes, SystemSaved& saved, base::Timestamp now) {
  if (!form.ok()) return true;
  release_ips(db, actor, saved.id, entry.row.cid, entry.taken_away, now);
  saved.refused = assign_ips(db, actor, saved.id, entry.row.cid, entry.given, now);
  if (!saved.refused.empty()) form.fail("ips", "system_ips_wrong");
  if (!set_packages(db, entry.row.cid, saved.id, subs, entry.packages, base::date_of(now), changes)) return false;
  if (!changes.empty()) record(db, actor, action, object(saved.id), entry.row.cid, changes, now);
  return true;
}

void check_monitoring(db::Reader& db, base::Form& form, const SystemEntry& entry, bool before) {
  if (!entry.row.monitored || before || entry.monitored_anyway) return;
  if (monitoring_forbidden(db, entry.row.cid)) form.fail("monitored", "system_monitoring_unwanted");
}

}  // namespace

void fail_duplicate(base::Form& form, const db::Duplicate& duplicate) {
  const std::string_view what = duplicate.what();
  if (what.find("one_system_per_veid") != std::string_view::npos) {
    form.fail("veid", "system_veid_taken");
  } else if (what.find("one_system_per_outlet") != std::string_view::npos) {
    form.fail("outlet", "system_outlet_taken");
  } else {
    throw duplicate;
  }
}

SystemSaved change_system(db::Writer& db, const Actor& actor, base::Form& form, const SystemRow& before, const SystemEntry& entry,
                          const SystemChoices& choices, const Subs& subs, base::Timestamp now) {
  SystemSaved saved{.id = before.id};
  check_monitoring(db, form, entry, before.monitored);
  if (!form.ok()) return saved;
  Changes changes;
  note_changes(changes, choices, before, entry.row);
  try {
    saved.changed_meanwhile = !tables::systems::change(db, entry.row);
  } catch (const db::Duplicate& duplicate) {
    fail_duplicate(form, duplicate);
  }
  if (saved.changed_meanwhile) return saved;
  // Billing that ends with the shutdown goes with its date; no date, no end.
  if (before.cancel_on != entry.row.cancel_on) tables::subs::move_ends_on_of_system(db, before.id, entry.row.cancel_on);
  saved.changed_meanwhile = !save_rest(db, actor, form, entry, subs, "system.edited", changes, saved, now);
  saved.now_unmonitored = before.monitored && !entry.row.monitored;
  return saved;
}

SystemSaved add_system(db::Writer& db, const Actor& actor, base::Form& form, const SystemEntry& entry, const SystemChoices& choices,
                       base::Timestamp now) {
  SystemSaved saved;
  check_monitoring(db, form, entry, false);
  if (!form.ok()) return saved;
  Changes changes;
  note_changes(changes, choices, SystemRow{}, entry.row);
  try {
    saved.id = tables::systems::add(db, entry.row);
  } catch (const db::Duplicate& duplicate) {
    fail_duplicate(form, duplicate);
  }
  save_rest(db, actor, form, entry, {}, "system.added", changes, saved, now);
  make_active(db, actor, entry.row.cid, now);
  return saved;
}

}  // namespace domain
