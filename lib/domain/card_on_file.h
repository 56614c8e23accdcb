// A new card for the charges to come of a customer who has an account. The bank is asked whether it is good, without any money; then
// it is the account's active source, and what was active before is kept, or ended when it is the same card or has expired. The
// attempt is a row of `payments` like any that moves money (payments.h), so that a lost answer is looked up and nothing is asked twice.
#pragma once

#include <optional>
#include <string>

#include "db/database.h"
#include "domain/desk.h"
#include "tables/payments.h"

namespace domain {

// Cards that one account may have checked within an hour: who has got into it shall not find out with it which cards are good.
inline constexpr int kMostCardChecks = 6;

struct CardChange {
  base::CustomerId cid;
  std::optional<base::SourceId> from;  // what was active when the form was shown: of two tabs, the second one is told
  std::string who;                     // for the audit trail
};

[[nodiscard]] std::string card_claim(base::CustomerId cid);

// What an account's page shows of checks.
struct CardChecks {
  bool under_way = false;                              // the bank's answer is not known yet
  std::optional<tables::payments::Row> last;           // the newest one
};
[[nodiscard]] CardChecks card_checks(db::Reader& db, base::CustomerId cid);

// The bank has said that the card is good: the card is the active source, and the owner is told.
void apply_card_check(db::Writer& db, const Desk& desk, const tables::payments::Row& payment);

}  // namespace domain
