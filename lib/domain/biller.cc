#include "domain/biller.h"

#include <set>

#include "base/log.h"
#include "base/text.h"
#include "domain/bills.h"
#include "domain/job_brake.h"
#include "domain/ledger.h"
#include "tables/subs.h"

namespace domain {

namespace {

using tables::due_subs::Page;

constexpr int kMostFailures = 20;  // more than that is not the fault of single accounts
const Actor kBiller{"job:biller", "", ""};

struct Plan {
  FigureSum sum;
  std::int64_t held = 0;
};

Plan plan(JobRun& run) {
  Plan plan;
  base::CustomerId after;
  while (const auto page = run.at().database.read([&](db::Reader& db) { return due_page(db, after, run.day()); })) {
    plan.sum.add(page->bills);
    for (const Bill& bill : page->bills) plan.held += bill.held() ? 1 : 0;
    after = page->page.until;
    run.keep();
  }
  return plan;
}

Entry entry_of(const DueSub& sub, const Period& period) {
  return {.cid = sub.cid,
          .kind = EntryKind::charge,
          .amount = sub.amount,
          .text = charge_text(sub),
          .period_from = period.from,
          .period_to = period.until,
          .sub = sub.sub};
}

Tally bill_page(db::Writer& db, const Desk& desk, const Page& page, base::Date day) {
  const auto due = tables::due_subs::lock_page(db, page, day);
  std::vector<Entry> entries;
  std::vector<tables::subs::Moved> moved;
  Tally tally;
  for (const Bill& bill : bills_of(db, due, day)) {
    tally.items += bill.items();
    tally.amount += bill.amount();
    tally.skipped += bill.charged_before + (bill.held() ? 1 : 0);
    if (bill.held()) continue;
    for (const Period& period : bill.periods) entries.push_back(entry_of(*bill.sub, period));
    if (bill.next) {
      moved.push_back({bill.sub->sub, *bill.next});
    } else {
      tables::subs::end(db, bill.sub->sub, bill.sub->ends_on.value());
    }
  }
  post_charges(db, desk, kBiller, entries);
  tables::subs::move_on(db, moved);
  return tally;
}

class Biller {
 public:
  explicit Biller(JobRun& run) : run_(run) {}

  void work() {
    db::Database& database = run_.at().database;
    base::CustomerId after;
    for (;;) {
      const auto page = database.read([&](db::Reader& db) { return tables::due_subs::next_page(db, after, run_.day(), kBillPage); });
      if (!page) return;
      if (!billed(*page)) one_by_one(*page);
      after = page->until;
    }
  }
  [[nodiscard]] const std::set<base::CustomerId>& left() const { return left_; }

 private:
  bool billed(const Page& page) {
    try {
      run_.unit([&](db::Writer& db) { return bill_page(db, run_.desk(), page, run_.day()); });
      return true;
    } catch (const db::Down&) {
      throw;
    } catch (const db::InDoubt&) {
      throw;
    } catch (const db::Error& failure) {
      base::log::warning("biller.page_failed", {{"after", page.after}, {"until", page.until}, {"why", failure.what()}});
      return false;
    }
  }

  void one_by_one(const Page& page) {
    std::set<base::CustomerId> customers;
    const auto due = run_.at().database.read([&](db::Reader& db) { return tables::due_subs::of_page(db, page, run_.day()); });
    for (const auto& sub : due) customers.insert(sub.cid);
    for (const base::CustomerId cid : customers) {
      if (billed({{cid.value - 1}, cid})) continue;
      left_.insert(cid);
      if (left_.size() > kMostFailures) throw std::runtime_error("more than " + std::to_string(kMostFailures) + " customers could not be billed");
    }
  }

  JobRun& run_;
  std::set<base::CustomerId> left_;
};

}  // namespace

JobEnd run_biller(JobRun& run) {
  const Plan planned = plan(run);
  if (auto braked = brake(run, planned.sum.figures(), run.at().plan.biller)) return *std::move(braked);
  Biller biller{run};
  biller.work();
  std::string text = base::counted(run.tally().items, "charge") + ", " + base::display(run.tally().amount) + ".";
  if (planned.held > 0) text += " Left out: " + base::counted(planned.held, "subscription") + " of cancelled customers.";
  if (biller.left().empty()) return {JobOutcome::done, text};
  text += " Could not be billed:";
  for (const base::CustomerId cid : biller.left()) text += " " + base::display(cid);
  return {JobOutcome::failed, text + ". The next run tries again."};
}

}  // namespace domain
