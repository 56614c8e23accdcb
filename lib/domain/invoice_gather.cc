#include "domain/invoice_gather.h"

#include "base/log.h"
#include "base/text.h"
#include "domain/ledger.h"
#include "domain/owing_pages.h"
#include "domain/pay_now.h"
#include "tables/customers.h"
#include "tables/payments.h"

namespace domain {

namespace {

constexpr int kMostLines = 50;
const Actor kGather{"job:invoice-gather", "", ""};

bool wanted(const tables::owing::Row& row, const JobRun& run, const JobPlan& plan) {
  if (row.by_card()) return false;
  const bool agreement_may_pay = row.agreement && base::add_days(plan.today(row.unpaid_since), plan.invoice_days) > run.day();
  return !agreement_may_pay;
}

struct Asked {
  Tally tally;
  bool no_address = false;
};

base::Money sum_of(const std::vector<InvoiceLine>& lines) {
  base::Money sum;
  for (const auto& line : lines) sum += line.amount;
  return sum;
}

Asked ask(db::Writer& db, JobRun& run, base::CustomerId cid, const PayKey& key) {
  static_cast<void>(tables::customers::lock(db, cid));
  if (tables::payments::under_way(db, cid)) return {.tally = {.items = 0, .skipped = 1, .amount = {}}};
  const auto lines = lines_for_balance(db, cid, kMostLines);
  if (lines.empty()) return {};
  const auto ref = make_invoice(db, run.desk(), kGather, cid, lines, base::add_days(run.day(), run.at().plan.invoice_days));
  const auto invoice = tables::invoice::by_ref(db, ref).value();
  const auto sent = send_invoice(db, run.desk(), kGather, invoice, invoice.version, key);
  return {.tally = {.items = 1, .skipped = 0, .amount = sum_of(lines)}, .no_address = sent == InvoiceChange::no_address};
}

}  // namespace

JobEnd run_invoice_gather(JobRun& run) {
  std::vector<base::CustomerId> customers;
  Figures figures;
  each_owing(run, [&](const tables::owing::Row& row) {
    if (!wanted(row, run, run.at().plan)) return;
    const base::Money open = row.due - row.asked;
    if (open <= base::Money{}) return;
    customers.push_back(row.cid);
    add_to(figures, row.cid, open);
  });
  if (auto braked = brake(run, figures, run.at().plan.invoices)) return *std::move(braked);
  int no_address = 0;
  for (const base::CustomerId cid : customers) {
    const PayKey key = run.at().pay_key();
    bool unsent = false;
    run.unit([&](db::Writer& db) {
      const Asked asked = ask(db, run, cid, key);
      unsent = asked.no_address;
      return asked.tally;
    });
    no_address += unsent;
  }
  std::string text = base::grouped(run.tally().items) + " invoices, " + base::display(run.tally().amount) + ".";
  if (no_address > 0) text += " " + std::to_string(no_address) + " of them could not be mailed: the owner has no e-mail address.";
  return {JobOutcome::done, text};
}

}  // namespace domain
