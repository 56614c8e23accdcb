#include "domain/job_catalogue.h"

#include <algorithm>

#include "domain/arrears.h"
#include "domain/bandwidth_job.h"
#include "domain/batch_gather.h"
#include "domain/batch_process.h"
#include "domain/biller.h"
#include "domain/card_notices.h"
#include "domain/invoice_gather.h"
#include "domain/reconcile.h"

namespace domain {

namespace {

// In the order of the day.
constexpr Job kJobs[] = {
    {"biller", "Biller", "Posts the charges of all subscriptions whose next bill date has come.", "BILLER_TIME", run_biller},
    {"batch-gather", "Card batch: gather", "Puts who owes something and pays by card into the card batch.", "BATCH_GATHER_TIME", run_batch_gather},
    {"invoice-gather", "Invoices", "Sends an invoice to who owes something and does not pay by card.", "INVOICE_GATHER_TIME", run_invoice_gather},
    {"batch-process", "Card batch: charge", "Charges what waits in the card batch.", "BATCH_PROCESS_TIME", run_batch_process},
    {"arrears", "Arrears", "Writes to who has not paid for weeks.", "ARREARS_TIME", run_arrears},
    {"card-notices", "Cards that expire", "Announces to customers that the card on file expires.", "CARD_NOTICES_TIME", run_card_notices},
    {"bandwidth", "Bandwidth", "Warns of bandwidth that is nearly or all used, and charges what was used beyond it.", "BANDWIDTH_TIME", run_bandwidth},
    {"reconcile", "Reconciliation", "Settles card payments whose outcome is open, and shows what stays so.", "RECONCILE_TIME", run_reconcile},
};

}  // namespace

std::span<const Job> all_jobs() { return kJobs; }

const Job* find_job(std::string_view name) {
  const auto found = std::find_if(std::begin(kJobs), std::end(kJobs), [&](const Job& job) { return job.name == name; });
  return found == std::end(kJobs) ? nullptr : found;
}

}  // namespace domain
