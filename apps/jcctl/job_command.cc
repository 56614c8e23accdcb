#include "apps/jcctl/job_command.h"

#include <iostream>
#include <stdexcept>

#include "apps/jcctl/operator.h"
#include "apps/jcctl/traffic_sum.h"
#include "auth/fresh_key.h"
#include "base/text.h"
#include "domain/business.h"
#include "domain/job_catalogue.h"

namespace jcctl {

namespace {

constexpr int kBraked = 3;

int say(const domain::Job& job, const domain::JobResult& result, base::Date day) {
  if (!result.ran) {
    std::cout << job.name << ": run " << base::str(result.run) << " is at work; nothing was done here\n";
    return 0;
  }
  std::cout << job.name << " for " << base::str(day) << ": " << base::str(result.outcome) << ". " << result.text << '\n';
  if (result.outcome == domain::JobOutcome::done) return 0;
  return result.outcome == domain::JobOutcome::braked ? kBraked : 1;
}

}  // namespace

JobArguments job_arguments(std::string_view command, const Arguments& arguments) {
  JobArguments out;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--dry-run") {
      out.dry_run = true;
      continue;
    }
    if (arguments[i] == "--for" && i + 1 < arguments.size()) out.day = base::parse<base::Date>(arguments[++i]);
    if (!out.day) throw std::runtime_error(std::string{command} + ": nothing else than --for YYYY-MM-DD and --dry-run");
  }
  return out;
}

int run_by_hand(Context& context, std::string_view name, const domain::JobPlan& plan, std::optional<base::Date> day) {
  auto& services = context.services();
  const auto business = domain::business_from(context.config);
  const domain::Desk desk{business, *services.clock, *services.random, *services.texts};
  const domain::Job& job = *domain::find_job(name);
  const base::Date today = plan.today(services.clock->now());
  if (day && *day > today) throw std::runtime_error(std::string{name} + ": " + base::str(*day) + " has not come yet; only --dry-run looks ahead");
  domain::JobDesk at{context.database, desk, services, plan, this_process(), {}, [&] { return fresh_pay_key(*services.random); }, traffic_sum(context.config)};
  return say(job, domain::run_job(at, job, day.value_or(today), operator_actor().name), day.value_or(today));
}

int run_job_command(Context& context, std::string_view name, const Arguments& arguments) {
  const auto wanted = job_arguments(name, arguments);
  if (wanted.dry_run) throw std::runtime_error(std::string{name} + ": has no dry run; the brake of the configuration stops what is too much");
  return run_by_hand(context, name, domain::job_plan_from(context.config), wanted.day);
}

domain::PayKey fresh_pay_key(ports::Random& random) {
  auto [key, hash] = auth::fresh_key(random);
  return {std::move(key), std::move(hash)};
}

}  // namespace jcctl
