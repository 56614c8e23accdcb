// Sends an invoice with a pay link to every customer who owes something and is not charged by card (60-billing, invoice-gather): who
// pays by invoice, who has no way to pay on file, and who pays by PayPal without an agreement that will. An agreement that is
// active is given JobPlan::invoice_days to pay before we ask. What an open invoice asks for already is not asked for again, so a
// run that is run again sends nothing twice.
#pragma once

#include "domain/job.h"

namespace domain {

JobEnd run_invoice_gather(JobRun& run);

}  // namespace domain
