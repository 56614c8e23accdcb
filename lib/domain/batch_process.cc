#include "domain/batch_process.h"

#include "base/log.h"
#include "base/text.h"
#include "domain/batch_charge.h"
#include "domain/batch_mails.h"
#include "domain/job_brake.h"

namespace domain {

namespace {

namespace items = tables::pfp_batch;
using Step = BatchBegun::Step;

constexpr int kMostInARow = 3;  // refusals, or calls without an answer
const Actor kBatch{"job:batch-process", "", ""};

struct Sum {
  std::int64_t items = 0;
  base::Money amount;
  void add(base::Money more) {
    ++items;
    amount += more;
  }
  [[nodiscard]] std::string words() const { return base::grouped(items) + ", " + base::display(amount); }
};

class Batch {
 public:
  explicit Batch(JobRun& run) : run_(run) {}

  void work() {
    base::BatchItemId after;
    while (const auto next = run_.at().database.read([&](db::Reader& db) { return items::next_due(db, after, run_.day()); })) {
      work_on(*next);
      after = *next;
      if (in_a_row_ >= kMostInARow) {
        stopped_ = true;
        return;
      }
    }
  }
  [[nodiscard]] bool stopped() const { return stopped_; }
  [[nodiscard]] std::string words() const {
    std::string text = "Billed: " + billed_.words() + ". Declined: " + declined_.words() + ".";
    if (unknown_.items > 0) text += " Outcome not known yet: " + unknown_.words() + ".";
    if (refused_.items > 0) text += " Refused by the gateway: " + refused_.words() + ".";
    if (not_tried_ > 0) text += " Card expired or unknown: " + std::to_string(not_tried_) + ".";
    if (dropped_ > 0) text += " Nothing due any more: " + std::to_string(dropped_) + ".";
    if (postponed_ > 0) text += " Put off, as another payment is under way: " + std::to_string(postponed_) + ".";
    if (stopped_) text += " Stopped: the gateway gives no useful answer. The next run goes on with the rest.";
    return text;
  }

 private:
  void work_on(base::BatchItemId id) {
    run_.keep();
    BatchBegun begun;
    run_.unit([&](db::Writer& db) {
      begun = begin_batch_charge(db, run_.desk(), kBatch, id, run_.day());
      return Tally{.items = 0, .skipped = begun.step == Step::charge || begun.step == Step::gone ? 0 : 1, .amount = {}};
    });
    not_tried_ += begun.step == Step::failed;
    dropped_ += begun.step == Step::dropped;
    postponed_ += begun.step == Step::postponed;
    if (begun.step == Step::charge) charge(begun);
  }

  void charge(const BatchBegun& begun) {
    const auto answer = ask_for_batch_charge(run_.desk(), *run_.at().services.cards, begun);
    const base::Money amount = begun.attempt->amount;
    const bool refused = answer.outcome == ports::CardOutcome::refused && failure_of(answer.outcome, answer.result) == BatchFailure::none;
    run_.outcome([&](db::Writer& db) {
      settle_card_payment(db, run_.desk(), begun.attempt->id, answer);
      const bool paid = tables::payments::lock(db, begun.attempt->id).state == PaymentState::done;
      return Tally{.items = 1, .skipped = 0, .amount = paid ? amount : base::Money{}};
    });
    count(answer, refused, amount);
  }

  void count(const ports::CardAnswer& answer, bool refused, base::Money amount) {
    const bool unknown = answer.outcome == ports::CardOutcome::unknown;
    in_a_row_ = refused || unknown ? in_a_row_ + 1 : 0;
    if (answer.outcome == ports::CardOutcome::approved) return billed_.add(amount);
    if (unknown || answer.outcome == ports::CardOutcome::held) return unknown_.add(amount);
    (refused ? refused_ : declined_).add(amount);
  }

  JobRun& run_;
  Sum billed_, declined_, unknown_, refused_;
  int not_tried_ = 0, dropped_ = 0, postponed_ = 0;
  int in_a_row_ = 0;
  bool stopped_ = false;
};

Figures planned(JobRun& run) {
  const auto due = run.at().database.read([&](db::Reader& db) { return items::due(db, run.day()); });
  return {due.items, due.amount, due.largest, due.largest_cid};
}

}  // namespace

JobEnd run_batch_process(JobRun& run) {
  while (settle_due(run.at().database, run.desk(), *run.at().services.cards) > 0) run.keep();
  if (auto braked = brake(run, planned(run), run.at().plan.batch)) return *std::move(braked);
  Batch batch{run};
  batch.work();
  const std::string text = "Processed: " + base::grouped(run.tally().items) + ". " + batch.words();
  run.unit([&](db::Writer& db) {
    const bool first = run.first(db, "report", base::str(run.day()));
    if (first || run.tally().items + run.tally().skipped > 0) {
      report_to_billing(db, run.desk(), "batch-process:" + base::str(run.id()),
                        "Card batch of " + base::str(run.day()) + ": " + base::display(run.tally().amount) + " billed",
                        text + "\n\n" + run.desk().business.secure_url + "/mgmt/pfp_batch.html");
    }
    return Tally{};
  });
  return {batch.stopped() ? JobOutcome::failed : JobOutcome::done, text};
}

}  // namespace domain
