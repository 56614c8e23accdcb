// Numbers of documents, without a gap and each once: "INV-2026-00001". The counter of a series is a row that is moved in the
// transaction that uses the number, so a transaction that is rolled back or dies takes none. Documents of one series are issued
// one after another: take the number last.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "db/database.h"

namespace domain {

struct DocumentNumber {
  std::string series;
  int seq = 0;
};

// `pattern` is a configured beginning; {year} in it is that of `issued_on`, so a series begins with each year.
[[nodiscard]] DocumentNumber next_number(db::Writer& db, const std::string& pattern, base::Date issued_on);

// Letters, digits, '-' and '/' and {year}, 24 characters at most.
[[nodiscard]] bool well_formed_series(std::string_view pattern);

// As the database writes it: five digits at least.
[[nodiscard]] std::string number_text(const DocumentNumber& number);

}  // namespace domain
