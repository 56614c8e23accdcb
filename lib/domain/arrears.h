// Customers who do not pay what is due (60-billing, arrears). Arrears begin when a card could not be charged for good
// (batch_charge.h), or, for those who do not pay by card, when something has been due for so long (JobPlan::invoice_days), and end
// by themselves when the balance is clear (ledger.h). Meanwhile the job writes in weeks 1, 3, 5 and 6, and every week after that;
// each step once, and of several that were missed only the latest. From week 6 on each is a last warning: the customer is on the
// list of those whom staff may cancel. Nothing is shut off by itself.
#pragma once

#include "domain/job.h"

namespace domain {

JobEnd run_arrears(JobRun& run);

// Which notice is due so many days after the arrears began: 0 none, 1 to 3, from 4 on a last warning each week.
[[nodiscard]] int arrears_step(long long days);
inline constexpr int kLastWarning = 4;

// Does nothing for a customer who is in arrears already.
void begin_arrears(db::Writer& db, const Desk& desk, const Actor& actor, base::CustomerId cid, base::Date since);

inline constexpr int kDaysToShutdown = 10;
// By staff: sets the shutdown date of every system that runs and has none, ten days from today, and writes a note. Returns how
// many; zero, and nothing is done, when the customer has had no last warning, or has paid.
int cancel_for_arrears(db::Writer& db, const Actor& actor, std::optional<base::UserId> by, base::CustomerId cid, base::Timestamp now);

}  // namespace domain
