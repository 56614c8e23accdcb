#include "domain/arrears.h"

#include "base/log.h"
#include "base/text.h"
#include "domain/batch_mails.h"
#include "domain/ledger.h"
#include "domain/notices.h"
#include "domain/owing_pages.h"
#include "domain/post.h"
#include "domain/system_life.h"
#include "tables/arrears_notices.h"
#include "tables/customers.h"
#include "tables/notes.h"

namespace domain {

namespace {

namespace owing = tables::owing;

const Actor kArrears{"job:arrears", "", ""};

const char* template_of(int step) {
  switch (step) {
    case 1: return "arrears_first";
    case 2: return "arrears_second";
    case 3: return "arrears_third";
    default: return "arrears_last";
  }
}

long long days_between(base::Date from, base::Date to) { return (to.day - from.day).count(); }

// False when it was told before, or there is nobody to tell.
bool tell(db::Writer& db, const Desk& desk, base::CustomerId cid, base::Date since, int step, base::Money due) {
  if (!tables::arrears_notices::add(db, cid, since, step, desk.clock.now())) return false;
  const std::string once = "arrears:" + base::str(cid) + ":" + base::str(since) + ":" + std::to_string(step);
  const auto customer = tables::customers::access(db, cid).value();
  if (step == kLastWarning || !customer.owner_email) {
    tell_billing(db, desk, once + ":staff", base::display(cid) + (customer.owner_email ? " has had the last warning" : " is in arrears and has no e-mail address"),
                 base::display(due) + " is due, in arrears since " + base::str(since) + ". Decide about a shutdown: " + desk.business.secure_url +
                     "/mgmt/arrears.html");
  }
  if (!customer.owner_email) return false;
  post(db, desk, *customer.owner_email, desk.business.billing, template_of(step),
       {{"NAME", customer.owner_name},
        {"CID", base::display(cid)},
        {"AMOUNT", base::display(due)},
        {"SINCE", base::long_form(since)},
        {"LINK", billing_page(desk)}},
       "arrears of " + base::display(cid), once);
  return true;
}

// For those who are charged by card, the batch decides when arrears begin.
bool begins(const owing::Row& row, const JobRun& run, const JobPlan& plan) {
  if (row.arrears_since || row.by_card()) return false;
  return days_between(plan.today(row.unpaid_since), run.day()) >= plan.invoice_days;
}

Tally work_on(db::Writer& db, JobRun& run, const owing::Row& row) {
  const auto customer = tables::customers::lock(db, row.cid);
  const base::Money due = -balance(db, row.cid);  // as it is now that nobody else can change it
  if (due <= base::Money{} || customer.arrears_since != row.arrears_since) return {};
  if (!customer.arrears_since) begin_arrears(db, run.desk(), kArrears, row.cid, run.day());
  const base::Date since = customer.arrears_since.value_or(run.day());
  const int step = arrears_step(days_between(since, run.day()));
  if (step <= row.last_step || !tell(db, run.desk(), row.cid, since, step, due)) return {};
  return {.items = 1, .skipped = 0, .amount = due};
}

}  // namespace

int arrears_step(long long days) {
  const auto weeks = days / 7;
  if (weeks >= 6) return kLastWarning + static_cast<int>(weeks) - 6;
  return weeks >= 5 ? 3 : weeks >= 3 ? 2 : weeks >= 1 ? 1 : 0;
}

void begin_arrears(db::Writer& db, const Desk& desk, const Actor& actor, base::CustomerId cid, base::Date since) {
  if (!tables::customers::begin_arrears(db, cid, since)) return;
  record(db, actor, "customer.arrears_began", "customer:" + base::str(cid), cid, Changes{}.note("arrears since", "", base::str(since)), desk.clock.now());
  base::log::info("customer.arrears_began", {{"cid", cid}, {"since", since}});
}

JobEnd run_arrears(JobRun& run) {
  const JobPlan& plan = run.at().plan;
  int began = 0;
  each_owing(run, [&](const owing::Row& row) {
    const bool starts = begins(row, run, plan);
    const bool told = row.arrears_since && arrears_step(days_between(*row.arrears_since, run.day())) > row.last_step;
    if (starts || told) run.unit([&](db::Writer& db) { return work_on(db, run, row); });
    began += starts;
  });
  return {JobOutcome::done, base::grouped(run.tally().items) + " notices, about " + base::display(run.tally().amount) + "; " + std::to_string(began) +
                                " customers are newly in arrears."};
}

int cancel_for_arrears(db::Writer& db, const Actor& actor, std::optional<base::UserId> by, base::CustomerId cid, base::Timestamp now) {
  const auto customer = tables::customers::lock(db, cid);
  if (!customer.arrears_since || tables::arrears_notices::last_step(db, cid, *customer.arrears_since) < kLastWarning) return 0;
  const base::Money due = -balance(db, cid);
  if (due <= base::Money{}) return 0;
  const base::Date on = base::add_days(base::date_of(now), kDaysToShutdown);
  int cancelled = 0;
  for (const auto& system : tables::systems::running(db, cid)) {
    const auto row = lock_system(db, system.id);
    if (!row || row->cancel_on) continue;
    cancel_system(db, actor, *row, {.on = on}, now);
    ++cancelled;
  }
  if (cancelled == 0) return 0;
  tables::notes::add(db, cid, by,
                     "In arrears since " + base::str(*customer.arrears_since) + ", " + base::display(due) + " due, last warning sent: shutdown of " +
                         (cancelled == 1 ? "1 system" : std::to_string(cancelled) + " systems") + " set to " + base::str(on) + ".",
                     false, now);
  base::log::info("arrears.cancelled", {{"cid", cid}, {"systems", cancelled}, {"on", on}, {"who", actor.name}});
  return cancelled;
}

}  // namespace domain
