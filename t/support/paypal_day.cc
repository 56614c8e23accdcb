#include "t/support/paypal_day.h"

#include "domain/ledger.h"

namespace t {

void PayPalDay::charge(base::Money amount) {
  database.write([&](db::Writer& db) {
    domain::post(db, desk, {"job:biller", "", ""}, {.cid = {42}, .kind = domain::EntryKind::charge, .amount = amount, .text = "Linux VPS L"});
  });
}

}  // namespace t
