// The brake of a job: before it does anything, it adds up what it would do; a run beyond the bounds of the configuration stops and
// asks. Staff may let exactly that happen: the same day, the same figures.
#pragma once

#include <optional>

#include "domain/audit.h"
#include "domain/job.h"
#include "tables/job_brakes.h"

namespace domain {

using Figures = tables::job_brakes::Figures;

// "9,000 items, more than 5,000; $12.00 in all, more than $10.00"; empty: within the bounds.
[[nodiscard]] std::string beyond(const Figures& figures, const Bounds& bounds);

// The end of a run that may not go on; nullopt: it may. Keeps the figures, and writes to billing. What earlier runs of that day
// have done since it was allowed counts to what was.
[[nodiscard]] std::optional<JobEnd> brake(JobRun& run, const Figures& figures, const Bounds& bounds);

enum class Allowing { done, already, not_possible };
// `run` is one that was braked, and no later run of its job has finished. The schedule begins it anew at once.
[[nodiscard]] Allowing allow_braked(db::Writer& db, const Desk& desk, const Actor& actor, base::JobRunId run);

}  // namespace domain
