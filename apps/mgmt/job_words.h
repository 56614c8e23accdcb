// Daily jobs in the words of mgmt.
#pragma once

#include <string>

#include "domain/job_schedule.h"

namespace mgmt {

struct OutcomeWords {
  const char* words;
  const char* tone;
  const char* icon;
};
// Of a run; `interrupted`: it has not ended, and nobody works for it.
[[nodiscard]] OutcomeWords outcome_words(domain::JobOutcome outcome, bool interrupted);

// What is wrong, in a sentence.
[[nodiscard]] std::string alarm_words(const domain::JobState& state);
// "2 min 5 s"; empty while it runs.
[[nodiscard]] std::string took(const tables::job_runs::Row& run);
// Whether that run has not ended, and nobody works for it any more.
[[nodiscard]] bool interrupted(const std::vector<domain::JobState>& states, const tables::job_runs::Row& run);
// Its title, or what it was called when there was such a job.
[[nodiscard]] std::string job_title(const std::string& name);

}  // namespace mgmt
