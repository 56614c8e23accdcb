// The biller (60-billing): posts the charge of each period that has begun, and moves the next bill date on. It catches up after
// days without a run; one_charge_per_period and the date itself see to it that no period is posted twice.
//
// A unit is a page of customers: their rows are locked first, as for every ledger entry. When a page fails, its customers are
// billed one by one, so that one whose account is held by somebody else, or at fault, keeps nobody from being billed; the run has
// then failed, and the next one finds who is left.
#pragma once

#include "domain/job.h"

namespace domain {

JobEnd run_biller(JobRun& run);

}  // namespace domain
