// jcctl batch-gather, batch-process, invoice-gather and arrears: and their like: the daily jobs around what is due.
#include "apps/jcctl/job_command.h"

namespace jcctl {

int batch_gather(Context& context, const Arguments& arguments) { return run_job_command(context, "batch-gather", arguments); }
int batch_process(Context& context, const Arguments& arguments) { return run_job_command(context, "batch-process", arguments); }
int invoice_gather(Context& context, const Arguments& arguments) { return run_job_command(context, "invoice-gather", arguments); }
int arrears(Context& context, const Arguments& arguments) { return run_job_command(context, "arrears", arguments); }
int bandwidth(Context& context, const Arguments& arguments) { return run_job_command(context, "bandwidth", arguments); }
int card_notices(Context& context, const Arguments& arguments) { return run_job_command(context, "card-notices", arguments); }
int reconcile(Context& context, const Arguments& arguments) { return run_job_command(context, "reconcile", arguments); }

}  // namespace jcctl
