// What staff do with the card batch by hand. Each is one transaction with the customer's row locked, an entry in the audit trail,
// and tied to the version of the item that staff have seen.
#pragma once

#include "domain/batch_charge.h"

namespace domain {

enum class BatchChange { done, conflict, not_possible };

// What waits is not charged until it is released.
[[nodiscard]] BatchChange hold_item(db::Writer& db, const Desk& desk, const Actor& actor, base::BatchItemId id, int version);
[[nodiscard]] BatchChange release_item(db::Writer& db, const Desk& desk, const Actor& actor, base::BatchItemId id, int version, base::Date today);
// Out of the batch, without arrears. The next gathering brings it in again if something is due then.
[[nodiscard]] BatchChange drop_item(db::Writer& db, const Desk& desk, const Actor& actor, base::BatchItemId id, int version);
// One that failed waits again, from the first try on. Not possible while the customer has another open item.
[[nodiscard]] BatchChange retry_item(db::Writer& db, const Desk& desk, const Actor& actor, base::BatchItemId id, int version, base::Date today);

struct ChargedNow {
  BatchChange change = BatchChange::done;
  BatchBegun::Step step = BatchBegun::Step::gone;
  PaymentState state = PaymentState::unknown;  // when step is charge
};
// Charges one that waits, whatever its day.
[[nodiscard]] ChargedNow charge_item_now(db::Database& database, const Desk& desk, ports::CardGateway& gateway, const Actor& actor,
                                         base::BatchItemId id, int version, base::Date today);

}  // namespace domain
