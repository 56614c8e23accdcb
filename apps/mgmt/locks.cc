// Who holds locks in the database, for the moment when pages say that they cannot get one: instead of a restart. It only looks.
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "base/log.h"
#include "base/text.h"
#include "domain/lock_report.h"
#include "tpl/mgmt/locks.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_locks;
using domain::LockReport;
using tables::locks::Transaction;

std::string seconds_words(std::int64_t seconds) {
  if (seconds >= 7200) return base::grouped(seconds / 3600) + " h";
  if (seconds >= 120) return std::to_string(seconds / 60) + " min";
  return std::to_string(seconds) + " s";
}

std::string who(const Transaction& transaction) {
  if (!transaction.program.empty()) return transaction.program;
  return transaction.user.empty() ? "A connection that has gone" : "Program not known";
}

std::string which(const Transaction& transaction) {
  std::string text = "connection " + std::to_string(transaction.connection);
  if (!transaction.user.empty()) text += ", user " + transaction.user;
  if (!transaction.pid.empty()) text += ", process " + transaction.pid;
  return text;
}

std::string doing(const Transaction& transaction) {
  if (transaction.sleeps) return "nothing for " + seconds_words(transaction.command_seconds);
  return transaction.statement.empty() ? "between two statements" : domain::statement_shape(transaction.statement);
}

void show_wait(web::Scope list, const LockReport& report, const LockReport::Wait& wait) {
  const Transaction& waiter = report.parties[wait.waiter].transaction;
  const Transaction& holder = report.parties[wait.holder].transaction;
  web::Scope row = list.add(t::WAIT);
  row.set(t::WAITER, who(waiter)).set(t::WAITER_CONNECTION, which(waiter)).set(t::WAITED, seconds_words(waiter.waiting_seconds.value_or(0)));
  row.set(t::TABLE, wait.table).set(t::MODE, wait.mode).show(wait.whole_table ? t::WHOLE_TABLE : t::ONE_ROW);
  row.set(t::HOLDER, who(holder)).set(t::HOLDER_CONNECTION, which(holder)).set(t::HOLDER_OPEN, seconds_words(holder.open_seconds));
  row.set(t::WAITER_STATEMENT, doing(waiter)).set(t::HOLDER_STATEMENT, doing(holder));
}

void show_party(web::Scope list, const LockReport::Party& party) {
  const Transaction& transaction = party.transaction;
  web::Scope row = list.add(t::OPEN);
  row.set(t::WHO, who(transaction)).set(t::CONNECTION, which(transaction)).set(t::AGE, seconds_words(transaction.open_seconds));
  row.set(t::ROWS_LOCKED, base::grouped(transaction.rows_locked)).set(t::ROWS_CHANGED, base::grouped(transaction.rows_changed));
  row.set(t::STATEMENT, doing(transaction));
  if (party.holds_up > 0) row.add(t::HOLDS_UP).set(t::OTHERS, party.holds_up);
  row.show_if(transaction.waiting_seconds.has_value(), t::WAITS);
  row.show_if(party.holds_up == 0 && !transaction.waiting_seconds, t::IN_NOBODYS_WAY);
}

}  // namespace

web::Response locks_page(web::GetCtx& c) {
  MgmtApp& app = site(c);
  web::View view{t::kFile, c.app, c.visitor};
  const auto now = app.now();
  view.title("Locks").set(t::AT, base::str(now)).set(t::AT_ISO, now);
  const auto report = domain::look_for_locks(c.db, now);
  if (!report) {
    base::log::warning("locks.not_allowed");
    view.show(t::NOT_ALLOWED);
    return view.render();
  }
  web::Scope seen = view.add(t::SEEN);
  seen.show(report->waits.empty() ? t::NO_WAITS : t::WAITS_THERE).show(report->parties.empty() ? t::NONE_OPEN : t::SOME_OPEN);
  for (const auto& wait : report->waits) show_wait(seen, *report, wait);
  for (const auto& party : report->parties) show_party(seen, party);
  return view.render();
}

}  // namespace mgmt
