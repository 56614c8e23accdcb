#include "domain/reconcile.h"

#include "base/text.h"
#include "domain/notices.h"
#include "domain/payments.h"
#include "tables/unsettled.h"

namespace domain {

namespace {

namespace unsettled = tables::unsettled;

constexpr int kMost = 500;
constexpr std::chrono::hours kOpenFor{1};  // the worker settles what is younger

struct Finding {
  std::string object;  // "payment:7"
  base::Money amount;
  std::string subject;
  std::string words;
};

std::string whose(const std::optional<base::CustomerId>& cid) { return cid ? " of " + base::display(*cid) : ""; }

std::vector<Finding> findings(db::Reader& db, const Desk& desk) {
  std::vector<Finding> all;
  for (const auto& p : unsettled::payments_before(db, desk.clock.now() - kOpenFor, kMost)) {
    if (p.vendor != tables::payments::Vendor::payflow) continue;
    all.push_back({"payment:" + base::str(p.id), p.amount, "A card payment is still open",
                   "Payment " + base::str(p.id) + whose(p.cid) + " (" + p.what + ") over " + base::display(p.amount) + " is " + base::str(p.state) + " since " +
                       base::str(p.created_at) + " UTC. The gateway knows it by customer reference " + p.custref + "."});
  }
  for (const auto& c : unsettled::failed_captures(db, kMost)) {
    all.push_back({"order:" + c.order_ref, c.amount, "An accepted order was not captured",
                   "Order " + c.order_ref + whose(c.cid) + " is in service, but its card was not captured (" + base::display(c.amount) + "): " + c.message +
                       ". Ask for the money in another way."});
  }
  for (const auto& s : unsettled::stuck_items(db, kMost)) {
    all.push_back({"batch item:" + base::str(s.item), s.amount, "An item of the card batch is stuck",
                   "Item " + base::str(s.item) + whose(s.cid) + " over " + base::display(s.amount) + " says that it is being charged, and no attempt is under way."});
  }
  return all;
}

}  // namespace

JobEnd run_reconcile(JobRun& run) {
  const Desk& desk = run.desk();
  int settled = 0;
  while (const int now = settle_due(run.at().database, desk, *run.at().services.cards)) {
    settled += now;
    run.keep();
  }
  const auto open = run.at().database.read([&](db::Reader& db) { return findings(db, desk); });
  for (const Finding& finding : open) {
    run.unit([&](db::Writer& db) {
      if (!run.first(db, finding.object, "open")) return Tally{.items = 0, .skipped = 1, .amount = {}};
      tell_billing(db, desk, "reconcile:" + finding.object, finding.subject, finding.words + "\n\n" + desk.business.secure_url + "/mgmt/pfp_batch.html?show=open");
      return Tally{.items = 1, .skipped = 0, .amount = finding.amount};
    });
  }
  return {JobOutcome::done, base::grouped(settled) + " settled by asking the gateway. Open: " + base::grouped(static_cast<long long>(open.size())) + ", of which " +
                                base::grouped(run.tally().items) + " are new."};
}

}  // namespace domain
