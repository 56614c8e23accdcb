// All customers who owe something, one after the other, for jobs.
#pragma once

#include "domain/job.h"
#include "domain/job_brake.h"
#include "tables/owing.h"

namespace domain {

template <class F>
void each_owing(JobRun& run, F use) {
  constexpr int kPage = 500;
  base::CustomerId after;
  for (;;) {
    const auto page = run.at().database.read([&](db::Reader& db) { return tables::owing::page(db, after, kPage); });
    for (const auto& row : page) use(row);
    if (page.size() < kPage) return;
    after = page.back().cid;
    run.keep();
  }
}

inline void add_to(Figures& figures, base::CustomerId cid, base::Money amount) {
  ++figures.items;
  figures.amount += amount;
  if (figures.largest_cid && amount <= figures.largest) return;
  figures.largest = amount;
  figures.largest_cid = cid;
}

}  // namespace domain
