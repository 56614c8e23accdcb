// Who waits for whose lock, made of what the server says about transactions and waits.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tables/locks.h"

namespace domain {

struct LockReport {
  struct Party {
    tables::locks::Transaction transaction;
    int holds_up = 0;  // how many others wait for it
  };
  struct Wait {
    std::size_t waiter = 0;  // places in parties
    std::size_t holder = 0;
    std::string table;
    std::string mode;
    bool whole_table = false;
  };

  std::vector<Party> parties;  // the longest open first
  std::vector<Wait> waits;     // the longest wait first
};

// Waits of a transaction that is not in the list are left out: it ended between the two questions.
[[nodiscard]] LockReport lock_report(std::vector<tables::locks::Transaction> transactions, const std::vector<tables::locks::Wait>& waits);
// nullopt when the database does not let us look.
[[nodiscard]] std::optional<LockReport> look_for_locks(db::Reader& db, base::Timestamp now);

// What a statement does, without any value in it: each literal becomes "?", comments go, blanks are single; `most` bytes at
// most. A statement that the server has cut off inside a literal loses the rest of that literal too.
[[nodiscard]] std::string statement_shape(std::string_view statement, std::size_t most = 200);

}  // namespace domain
