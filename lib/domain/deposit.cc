#include "domain/deposit.h"

#include "tables/deposit_entries.h"

namespace domain {

base::EntryId enter_payment(db::Writer& db, const Desk& desk, const Actor& actor, const std::string& deposit, const Entry& payment) {
  const auto entry = post(db, desk, actor, payment);
  tables::deposit_entries::add(db, deposit, entry);
  return entry;
}

bool entered_before(db::Reader& db, const Entry& payment) {
  if (payment.reference.empty()) return false;
  return tables::billing_history::has_payment(db, payment.cid, payment.means, payment.reference, payment.amount);
}

}  // namespace domain
