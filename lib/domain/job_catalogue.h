// Every daily job; domain/job.h says how one is added.
#pragma once

#include <span>
#include <string_view>

#include "domain/job.h"

namespace domain {

[[nodiscard]] std::span<const Job> all_jobs();
[[nodiscard]] const Job* find_job(std::string_view name);  // null: there is none of that name

}  // namespace domain
