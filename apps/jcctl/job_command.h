// A daily job as a command: for timers where no worker runs it, and for trying out. The schedule need not be due.
#pragma once

#include <string_view>

#include "apps/jcctl/commands.h"
#include "base/date.h"
#include "domain/invoicing.h"
#include "domain/job_plan.h"

namespace jcctl {

struct JobArguments {
  std::optional<base::Date> day;  // --for DATE
  bool dry_run = false;           // --dry-run
};
// Throws for anything else.
[[nodiscard]] JobArguments job_arguments(std::string_view command, const Arguments& arguments);

// Runs the job for the company's today, or a day before, and prints what it did. 0: done, or somebody else works for it; 1: it
// failed; 3: stopped by the brake.
int run_by_hand(Context& context, std::string_view name, const domain::JobPlan& plan, std::optional<base::Date> day);

// The same for a job that has no dry run.
int run_job_command(Context& context, std::string_view name, const Arguments& arguments);

// What jobs give out with pay links.
[[nodiscard]] domain::PayKey fresh_pay_key(ports::Random& random);

}  // namespace jcctl
