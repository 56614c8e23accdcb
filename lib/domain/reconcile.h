// Looks once a day for card money that nobody can be sure of (60-billing): attempts without a clear outcome are asked about, and what
// stays open, accepted orders whose capture did not go through, and items of the card batch that nothing will move on are told to
// billing, each once. They stay on the page of the card batch until they are settled.
#pragma once

#include "domain/job.h"

namespace domain {

JobEnd run_reconcile(JobRun& run);

}  // namespace domain
