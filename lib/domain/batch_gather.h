// Puts one item into the card batch for every customer who owes something and pays by card (60-billing, batch-gather). An item
// says who is to be charged; how much, batch-process finds out when it charges. Nobody has two open items: the database says so.
#pragma once

#include "domain/job.h"

namespace domain {

JobEnd run_batch_gather(JobRun& run);

}  // namespace domain
