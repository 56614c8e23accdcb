// The processes that do a day's work: each runs the jobs that are due and what the worker does all the time, at the hours of the
// day, and may be killed at any moment, be one of two, or lose its database. A day is done when no job of it is due.
#pragma once

#include "t/soak/company.h"

namespace soak {

struct Trouble {
  int kills = 0;          // of workers
  int database_kills = 0;
  int doubled = 0;        // days with two workers
};

// Throws std::runtime_error when the day's work does not end.
void work_through(Company& company, base::Date day, Trouble& trouble);

}  // namespace soak
