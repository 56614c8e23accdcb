#include "domain/invoice_reminders.h"

#include "base/log.h"
#include "domain/invoice_mails.h"
#include "tables/customers.h"
#include "tables/invoice_reminders.h"

namespace domain {

namespace {

using tables::invoice::State;

// How many of the steps have come, counted from 1; 0: none yet.
int step_of(const Desk& desk, base::Date due_on) {
  const base::Date today = base::date_of(desk.clock.now());
  int step = 0;
  for (const int days : desk.business.reminder_days) step += today >= base::add_days(due_on, days);
  return step;
}

void tell(db::Writer& db, const Desk& desk, const Actor& actor, const InvoiceRow& invoice, int step, const PayKey& key) {
  tell_reminder(db, desk, invoice, step, add_pay_link(db, desk, actor, invoice.id, key, LinkFor::mail));
  Changes changes;
  changes.note("reminder", "", std::to_string(step)).note("to", "", invoice.owner_email);
  record(db, actor, "invoice.reminded", audited(invoice), invoice.cid, changes, desk.clock.now());
  base::log::info("invoice.reminded", {{"ref", invoice.ref}, {"step", step}, {"who", actor.name}});
}

}  // namespace

std::vector<base::InvoiceId> reminders_due(db::Reader& db, const Desk& desk, int most) {
  std::vector<base::InvoiceId> due;
  if (desk.business.reminder_days.empty()) return due;
  const base::Date last = base::add_days(base::date_of(desk.clock.now()), -desk.business.reminder_days.front());
  for (const auto& one : tables::invoice_reminders::open_since(db, last)) {
    if (step_of(desk, one.due_on) <= one.last_step) continue;
    due.push_back(one.invoice);
    if (std::ssize(due) == most) break;
  }
  return due;
}

bool remind(db::Writer& db, const Desk& desk, const Actor& actor, base::InvoiceId id, const PayKey& key) {
  const auto found = tables::invoice::find(db, id);
  if (!found) return false;
  static_cast<void>(tables::customers::lock(db, found->cid));
  const InvoiceRow invoice = tables::invoice::lock(db, id);
  const int step = step_of(desk, invoice.due_on);
  if (invoice.state != State::open || step == 0 || !base::parse<base::Email>(invoice.owner_email)) return false;
  if (!tables::invoice_reminders::take(db, id, step, actor.name, desk.clock.now())) return false;
  tell(db, desk, actor, invoice, step, key);
  return true;
}

InvoiceChange remind_by_hand(db::Writer& db, const Desk& desk, const Actor& actor, const InvoiceRow& invoice, int version,
                             const PayKey& key) {
  if (invoice.due_on >= base::date_of(desk.clock.now())) return send_invoice(db, desk, actor, invoice, version, key);
  const auto [verdict, now] = begin_sending(db, desk, invoice, version);
  if (verdict != InvoiceChange::done) return verdict;
  const int step = step_of(desk, now.due_on);
  if (step > 0) static_cast<void>(tables::invoice_reminders::take(db, now.id, step, actor.name, desk.clock.now()));
  tell(db, desk, actor, now, std::max(step, 1), key);
  return InvoiceChange::done;
}

}  // namespace domain
