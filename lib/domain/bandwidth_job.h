// Watches every customer's traffic of the month (60-billing, bandwidth): at nine tenths of the allowance and when it is used up the
// customer and staff get a mail, once in a month for each, which says what happens by the customer's option (domain/overage). When
// a month is over, what was used beyond the allowance is charged: JobPlan::overage_gb for each gigabyte that was begun, up to the
// customer's limit; nothing for those whose traffic is to be stopped. Once for each customer and month, also after days without a
// run. While the traffic database is away the run fails, and is tried again.
#pragma once

#include "domain/job.h"
#include "tables/bandwidth_accounts.h"

namespace domain {

JobEnd run_bandwidth(JobRun& run);

// 0 below nine tenths of the allowance, 90 from there on, 100 when it is used up.
[[nodiscard]] int bandwidth_step(std::int64_t used, std::int64_t allowance_gb);
// What is charged for the bytes of a month.
[[nodiscard]] base::Money overage_charge(const tables::bandwidth_accounts::Row& account, std::int64_t used, base::Money a_gigabyte);

}  // namespace domain
