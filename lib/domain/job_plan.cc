#include "domain/job_plan.h"

#include <cstdio>

#include "base/text.h"
#include "domain/job_catalogue.h"

namespace domain {

namespace {

base::Money dollars(int whole) { return base::Money::cents(100).times(whole); }

base::TimeZone zone_from(const base::Config& config) {
  const std::string& own = config.text("BILLING_TZ");
  try {
    return base::TimeZone::load(own.empty() ? config.text("COMPANY_ZONE") : own);
  } catch (const std::runtime_error& fault) {
    throw base::ConfigError(std::string{own.empty() ? "COMPANY_ZONE" : "BILLING_TZ"} + ": " + fault.what());
  }
}

}  // namespace

base::Timestamp JobPlan::time_of(std::string_view job, base::Date day) const { return zone.at(day, times.find(job)->second); }

base::Date JobPlan::due_day(std::string_view job, base::Timestamp now) const {
  const base::Date today_there = today(now);
  return time_of(job, today_there) <= now ? today_there : base::add_days(today_there, -1);
}

std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto moment = base::parse<base::Timestamp>("2000-01-01 " + std::string{text} + ":00");
  if (!moment) return std::nullopt;
  return std::chrono::duration_cast<std::chrono::minutes>(moment->at - std::chrono::floor<std::chrono::days>(moment->at));
}

std::string time_of_day(std::chrono::minutes time) {
  char text[32];
  std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(time.count() / 60), static_cast<int>(time.count() % 60));
  return text;
}

JobPlan job_plan_from(const base::Config& config) {
  JobPlan plan;
  plan.zone = zone_from(config);
  for (const Job& job : all_jobs()) {
    const auto time = parse_time_of_day(config.text(job.time_key));
    if (!time) throw base::ConfigError(std::string{job.time_key} + ": a time of day is written as 00:25");
    plan.times[job.name] = *time;
  }
  for (const auto& name : base::split(config.text("JOBS_OFF"), ' ')) {
    if (name.empty()) continue;
    if (find_job(name) == nullptr) throw base::ConfigError("JOBS_OFF: there is no job " + name);
    plan.off.insert(name);
  }
  if (config.number("JOB_LEASE_SECONDS") < 1) throw base::ConfigError("JOB_LEASE_SECONDS: at least 1");
  plan.lease = std::chrono::seconds{config.number("JOB_LEASE_SECONDS")};
  plan.alarm_after = std::chrono::hours{config.number("JOB_ALARM_HOURS")};
  plan.biller = {.items = config.number("BILLER_MOST_ITEMS"),
                 .amount = dollars(config.number("BILLER_MOST_AMOUNT")),
                 .per_customer = dollars(config.number("BILLER_MOST_PER_CUSTOMER"))};
  plan.batch = {.items = config.number("BATCH_MOST_ITEMS"),
                .amount = dollars(config.number("BATCH_MOST_AMOUNT")),
                .per_customer = dollars(config.number("BATCH_MOST_PER_CUSTOMER"))};
  plan.invoices = {.items = config.number("INVOICES_MOST_ITEMS"),
                   .amount = dollars(config.number("INVOICES_MOST_AMOUNT")),
                   .per_customer = dollars(config.number("INVOICES_MOST_PER_CUSTOMER"))};
  plan.overage_gb = base::Money::cents(config.number("OVERAGE_GB_CENTS"));
  plan.invoice_days = config.number("INVOICE_DAYS");
  return plan;
}

}  // namespace domain
