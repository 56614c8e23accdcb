// Placing an order: from a draft to a registered order, exactly once, whatever is clicked (30-signup).
#pragma once

#include <optional>
#include <string>

#include "db/database.h"
#include "domain/catalogue.h"
#include "domain/desk.h"
#include "domain/order.h"

namespace domain {

struct Placed {
  base::OrderRef ref;
  bool again = false;       // it was placed before; nothing was done now
  bool by_invoice = false;  // nothing is paid online
};

struct PlaceOutcome {
  std::optional<Placed> placed;
  int open_step = 0;         // else: the step that must be completed first
  bool quote_gone = false;   // else: the quote was used, withdrawn or has expired
};

// Who the order belongs to: the hash that finds the draft, and the key of its confirmation page with its hash.
struct DraftKeys {
  std::string draft_hash;
  std::string view_key;
  std::string view_hash;
};

// Locks the draft, so that of any number of parallel submits one places the order and the others see it placed.
[[nodiscard]] PlaceOutcome place_order(db::Writer& db, const Desk& desk, const DraftKeys& keys,
                                       const std::string& remote_addr);

// The quote that a draft was started with; nullopt when it has none or the quote cannot be used any more.
[[nodiscard]] std::optional<tables::quotes::Row> quote_of(db::Reader& db, const base::Form& draft, base::Timestamp now);
inline constexpr std::string_view kQuoteField = "quote-hash";  // set by us, never taken from a form

[[nodiscard]] std::string confirm_path(const base::OrderRef& ref, const std::string& view_key);

}  // namespace domain
