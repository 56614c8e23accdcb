#include "domain/system_life.h"

#include "tables/customers.h"
#include "tables/ips.h"

namespace domain {

namespace {

std::string object(base::SystemId id) { return "system:" + base::str(id); }

// Rows that were locked before: another version is a fault.
void store(db::Writer& db, const SystemRow& row) {
  if (!tables::systems::change(db, row)) throw std::logic_error("a locked system has changed");
}

std::string words(const std::optional<base::Date>& date) { return date ? base::str(*date) : ""; }

}  // namespace

std::optional<SystemRow> lock_system(db::Writer& db, base::SystemId id) {
  const auto found = tables::systems::find(db, id);
  if (!found || !tables::customers::lock_access(db, found->row.cid)) return std::nullopt;
  return tables::systems::lock(db, id);
}

Cancellation read_cancellation(base::Form& form, base::Date today) {
  Cancellation c;
  c.on = form.required<base::Date>("date", "system_cancel_missing", "date_wrong");
  c.reminders = form.checked("reminders");
  c.billing_ends = form.checked("billing-ends");
  if (form.failed("date")) return c;
  if (c.on < today) {
    form.fail("date", "system_cancel_past");
  } else if (c.reminders && c.on < base::add_days(today, 1)) {
    form.fail("date", "system_cancel_too_soon");
  }
  return c;
}

void cancel_system(db::Writer& db, const Actor& actor, const SystemRow& running, const Cancellation& cancellation, base::Timestamp now) {
  SystemRow row = running;
  row.cancel_on = cancellation.on;
  row.reminders = cancellation.reminders;
  store(db, row);
  tables::subs::set_ends_on_of_system(db, row.id, cancellation.billing_ends ? std::optional{cancellation.on} : std::nullopt);
  Changes changes;
  changes.note("cancel date", words(running.cancel_on), words(row.cancel_on))
      .note("reminders", running.reminders ? "on" : "off", row.reminders ? "on" : "off")
      .note("billing", "", cancellation.billing_ends ? "ends at that date" : "goes on");
  record(db, actor, "system.cancelled", object(row.id), row.cid, changes, now);
}

void keep_system(db::Writer& db, const Actor& actor, const SystemRow& running, base::Timestamp now) {
  if (!running.cancel_on) return;
  SystemRow row = running;
  row.cancel_on.reset();
  row.reminders = true;
  store(db, row);
  tables::subs::set_ends_on_of_system(db, row.id, std::nullopt);
  record(db, actor, "system.kept", object(row.id), row.cid, Changes{}.note("cancel date", words(running.cancel_on), ""), now);
}

Stopped stop_system(db::Writer& db, const Actor& actor, const SystemRow& running, base::Date on, base::Timestamp now) {
  SystemRow row = running;
  row.stopped_on = on;
  store(db, row);
  tables::subs::end_all_of_system(db, row.id, on);
  Stopped out;
  out.released = release_all_ips(db, actor, row.id, row.cid, now);
  record(db, actor, "system.stopped", object(row.id), row.cid, Changes{}.note("stop date", "", base::str(on)), now);
  out.last = tables::systems::count_running(db, row.cid) == 0;
  if (out.last && tables::customers::set_cancelled(db, row.cid, now)) {
    record(db, actor, "customer.cancelled", "customer:" + base::str(row.cid), row.cid, Changes{}.note("status", "active", "cancelled"), now);
  }
  return out;
}

void make_active(db::Writer& db, const Actor& actor, base::CustomerId cid, base::Timestamp now) {
  if (!tables::customers::set_active(db, cid)) return;
  record(db, actor, "customer.active", "customer:" + base::str(cid), cid, Changes{}.note("status", "cancelled", "active"), now);
}

void unstop_system(db::Writer& db, const Actor& actor, const SystemRow& stopped, const std::string& reason, base::Timestamp now) {
  SystemRow row = stopped;
  row.stopped_on.reset();
  row.cancel_on.reset();
  store(db, row);
  Changes changes;
  changes.note("stop date", words(stopped.stopped_on), "").note("cancel date", words(stopped.cancel_on), "").note("reason", "", reason);
  record(db, actor, "system.unstopped", object(row.id), row.cid, changes, now);
  make_active(db, actor, row.cid, now);
}

Moved move_system(db::Writer& db, const Actor& actor, const SystemRow& running, const Move& move, base::Timestamp now) {
  SystemRow old = running;
  old.stopped_on = base::date_of(now);
  store(db, old);
  ++old.version;
  Moved out;
  out.id = tables::systems::add(db, move.to);
  old.moved_to = out.id;
  store(db, old);
  tables::subs::move_all(db, old.id, out.id);
  auto wanted = release_all_ips(db, actor, old.id, old.cid, now);
  if (!move.addresses_go_along) wanted.clear();
  wanted.insert(wanted.end(), move.given.begin(), move.given.end());
  out.refused = assign_ips(db, actor, out.id, old.cid, wanted, now);
  const auto name = [](const SystemRow& row) { return row.machine ? base::str(*row.machine) : std::string{}; };
  record(db, actor, "system.moved", object(old.id), old.cid,
         Changes{}.note("machine", name(old), name(move.to)).note("moved to", "", "system " + base::str(out.id)), now);
  record(db, actor, "system.added", object(out.id), old.cid, Changes{}.note("moved from", "", "system " + base::str(old.id)), now);
  return out;
}

}  // namespace domain
