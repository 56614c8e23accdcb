// Charges what waits in the card batch, one item after the other (60-billing, batch-process; domain/batch_charge has the rules of an
// item). What an earlier run has left open is asked about first. When the gateway refuses our requests, or gives no answer, a few
// times in a row, the run stops and has failed; the next one goes on with the rest.
#pragma once

#include "domain/job.h"

namespace domain {

JobEnd run_batch_process(JobRun& run);

}  // namespace domain
