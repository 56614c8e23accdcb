// One field that finds a customer by whatever staff have at hand: an id, a name, an address, a reference, a phone number.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "db/database.h"
#include "tables/customer_search.h"

namespace domain {

using SearchField = tables::customer_search::Field;

// A piece of a text that was found, in its order.
struct Piece {
  std::string text;
  bool matched = false;
};

struct Hit {
  base::CustomerId cid;
  std::string name;  // as the customer's pages show it
  tables::customers::Status status{};
  SearchField field{};
  std::vector<Piece> text;  // what was found in that field
  bool exact = false;       // and not only its beginning
};

struct Found {
  std::vector<Hit> hits;  // the best first, each customer once
  bool more = false;      // there are, or may be, others
  // The one that was meant: the only one found, or the only one whose id, host, address or reference it is exactly.
  std::optional<base::CustomerId> clear;
};

inline constexpr std::size_t kMostHits = 20;
inline constexpr std::size_t kMostTyped = 100;  // bytes; what is behind them is not read

// Two statements at most, whatever is typed.
[[nodiscard]] Found find_customers(db::Reader& db, std::string_view typed);

// Which probes a text asks for.
[[nodiscard]] tables::customer_search::Probes probes_for(std::string_view typed);

}  // namespace domain
