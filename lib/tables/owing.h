// Customers whose balance is below zero, with what the daily jobs and staff have to know of each: over several tables in one
// query. Read only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"
#include "tables/pmt_source.h"

namespace tables::owing {

struct Row {
  base::CustomerId cid;
  base::Money due;              // above zero
  base::Timestamp unpaid_since; // when the oldest entry was posted that payments do not reach; they pay the oldest first
  std::optional<base::Date> arrears_since;
  std::optional<base::SourceId> source;  // the active one
  std::string source_type;               // f, p, i; empty when there is none
  bool has_reference = false;            // the source can be charged by
  bool in_batch = false;                 // an open item
  bool given_up = false;     // in arrears, because the last item failed with this very card: not tried again before there is
                             // another card, or, if it was only declined too often, another charge
  bool agreement = false;    // a PayPal subscription is active
  base::Money asked;         // what open invoices ask for
  int last_step = 0;         // of the notices of these arrears; zero: none was sent

  [[nodiscard]] bool by_card() const { return source_type == "f" && has_reference; }
};

// The next ones after that number, in its order.
[[nodiscard]] std::vector<Row> page(db::Reader& db, base::CustomerId after, int most);

// As staff see it.
struct Listed {
  Row row;
  std::string customer;  // the company, else the owner
  bool cancelled = false;
  std::string brand;
  std::string last_four;
  std::optional<base::Timestamp> told_at;     // the last notice
  int systems = 0;                            // that run
  std::optional<base::Date> cancel_on;        // the nearest shutdown date of a system that runs
};
// The most due first.
[[nodiscard]] std::vector<Listed> list(db::Reader& db, int most);

// What is due of one customer, by the age of the entries.
struct Age {
  base::CustomerId cid;
  std::string customer;
  base::Money fresh;     // up to 30 days
  base::Money month;     // 31 to 60
  base::Money two;       // 61 to 90
  base::Money old;       // more
  [[nodiscard]] base::Money sum() const { return fresh + month + two + old; }
};
[[nodiscard]] std::vector<Age> by_age(db::Reader& db, base::Timestamp now, int most);

}  // namespace tables::owing
