#include "domain/bandwidth_job.h"

#include <algorithm>

#include "base/log.h"
#include "base/text.h"
#include "domain/ledger.h"
#include "domain/overage.h"
#include "domain/post.h"
#include "domain/traffic_month.h"
#include "tables/ip_history.h"
#include "tables/job_done.h"

namespace domain {

namespace {

using tables::bandwidth_accounts::Row;

constexpr int kPage = 200;
const Actor kBandwidth{"job:bandwidth", "", ""};

class TrafficAway : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Month {
  base::Date first, last;
  [[nodiscard]] std::string name() const { return base::str(first).substr(0, 7); }
};

Month month_of(base::Date day) {
  const base::Date first = base::parse<base::Date>(base::str(day).substr(0, 7) + "-01").value();
  return {first, base::add_days(base::add_months(first, 1, 1), -1)};
}

std::int64_t gigabytes_begun(std::int64_t bytes) { return (bytes + kGigabyte - 1) / kGigabyte; }

class Watch {
 public:
  explicit Watch(JobRun& run) : run_(run), month_(month_of(run.day())), before_(month_of(base::add_days(month_.first, -1))) {}

  void work() {
    if (!charged_all()) {
      each(before_, [&](const Row& account, std::int64_t used) { charge(account, used); });
      run_.unit([&](db::Writer& db) {
        static_cast<void>(run_.first(db, "month", "overage:" + before_.name()));
        return Tally{};
      });
    }
    each({month_.first, run_.day()}, [&](const Row& account, std::int64_t used) { warn(account, used); });
  }
  [[nodiscard]] std::string words() const {
    return base::grouped(warned_) + " customers warned; overage of " + base::grouped(charged_) + " customers charged, " + base::display(run_.tally().amount) + ".";
  }

 private:
  bool charged_all() {
    return run_.at().database.read(
        [&](db::Reader& db) { return tables::job_done::done(db, {.job = run_.job(), .object = "month", .period = "overage:" + before_.name(), .run = {}}); });
  }

  // Every customer with what was used in these days.
  template <class F>
  void each(const Month& days, F use) {
    base::CustomerId after;
    const base::Timestamp from = run_.at().plan.zone.at(days.first, std::chrono::minutes{0});
    const base::Timestamp until = run_.at().plan.zone.at(base::add_days(days.last, 1), std::chrono::minutes{0});
    for (;;) {
      const auto page = run_.at().database.read([&](db::Reader& db) { return tables::bandwidth_accounts::page(db, days.first, after, kPage); });
      for (const Row& account : page) {
        const auto tenures = run_.at().database.read([&](db::Reader& db) { return tables::ip_history::of_customer(db, account.cid, from, until); });
        if (tenures.empty()) continue;
        const auto used = run_.at().traffic(tenures, days.first, days.last);
        if (!used) throw TrafficAway("the traffic database does not answer");
        use(account, *used);
        run_.keep();
      }
      if (page.size() < kPage) return;
      after = page.back().cid;
    }
  }

  void warn(const Row& account, std::int64_t used) {
    const int step = bandwidth_step(used, account.allowance_gb);
    if (step == 0) return;
    bool told = false;
    run_.unit([&](db::Writer& db) {
      told = run_.first(db, "customer:" + base::str(account.cid), month_.name() + ":" + std::to_string(step));
      if (told) tell(db, account, used, step);
      return Tally{.items = told ? 1 : 0, .skipped = 0, .amount = {}};
    });
    warned_ += told;
  }

  void tell(db::Writer& db, const Row& account, std::int64_t used, int step) {
    const Desk& desk = run_.desk();
    const std::string cid = base::display(account.cid);
    const std::string once = "bandwidth:" + base::str(account.cid) + ":" + month_.name() + ":" + std::to_string(step);
    const base::NameValues values = {{"NAME", account.owner_name},
                                     {"CID", cid},
                                     {"USED", base::grouped(used / kGigabyte) + " GB"},
                                     {"ALLOWANCE", base::grouped(account.allowance_gb) + " GB"},
                                     {"OPTION", overage_words(account.option, account.limit)},
                                     {"LINK", desk.business.secure_url + "/am/bandwidth.html"}};
    const std::string cause = "bandwidth of " + cid;
    if (account.owner_email) post(db, desk, *account.owner_email, desk.business.support, step == 100 ? "bandwidth_used_up" : "bandwidth_near", values, cause, once);
    post(db, desk, desk.business.support, desk.business.support, "staff_alert",
         {{"SUBJECT", cid + " has used " + (step == 100 ? "all" : "nine tenths") + " of its bandwidth"},
          {"WORDS", base::grouped(used / kGigabyte) + " GB of " + base::grouped(account.allowance_gb) + " GB this month. The customer's choice: " +
                        overage_words(account.option, account.limit) + ".\n\n" + desk.business.secure_url + "/mgmt/bandwidth.html?who=" + cid}},
         cause, once + ":staff");
  }

  void charge(const Row& account, std::int64_t used) {
    const base::Money amount = overage_charge(account, used, run_.at().plan.overage_gb);
    if (amount <= base::Money{}) return;
    bool posted = false;
    run_.unit([&](db::Writer& db) {
      posted = run_.first(db, "customer:" + base::str(account.cid), "overage:" + before_.name());
      if (!posted) return Tally{};
      post(db, run_.desk(), kBandwidth,
           {.cid = account.cid,
            .kind = EntryKind::charge,
            .amount = amount,
            .text = "Bandwidth beyond the allowance: " + base::grouped(gigabytes_begun(used - account.allowance_gb * kGigabyte)) + " GB",
            .period_from = before_.first,
            .period_to = month_.first});
      return Tally{.items = 1, .skipped = 0, .amount = amount};
    });
    charged_ += posted;
  }

  JobRun& run_;
  Month month_, before_;
  int warned_ = 0, charged_ = 0;
};

}  // namespace

int bandwidth_step(std::int64_t used, std::int64_t allowance_gb) {
  const std::int64_t allowance = allowance_gb * kGigabyte;
  return used >= allowance ? 100 : used >= allowance / 10 * 9 ? 90 : 0;
}

base::Money overage_charge(const Row& account, std::int64_t used, base::Money a_gigabyte) {
  const std::int64_t over = used - account.allowance_gb * kGigabyte;
  if (over <= 0 || account.option == Overage::stop) return {};
  const base::Money all = a_gigabyte.times(gigabytes_begun(over));
  return account.option == Overage::limit ? std::min(all, account.limit.value_or(base::Money{})) : all;
}

JobEnd run_bandwidth(JobRun& run) {
  if (!run.at().traffic) return {JobOutcome::done, "There is no traffic database."};
  Watch watch{run};
  try {
    watch.work();
  } catch (const TrafficAway&) {
    base::log::warning("bandwidth.away", {{"run", run.id()}});
    return {JobOutcome::failed, "The traffic database does not answer. " + watch.words() + " The next run goes on."};
  }
  return {JobOutcome::done, watch.words()};
}

}  // namespace domain
