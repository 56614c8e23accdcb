// What should be settled and is not: payments without a clear outcome, accepted orders whose card was not captured, and items of the
// card batch that no attempt will move on. Over several tables; read only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"
#include "tables/payments.h"

namespace tables::unsettled {

struct Payment {
  base::PaymentId id;
  payments::Vendor vendor{};
  payments::Kind kind{};
  payments::State state{};
  base::Money amount;
  std::optional<base::CustomerId> cid;  // of the payment, else of its invoice
  std::string what;                     // "order 0a1b2c3d", "invoice 0a1b2c3d", "card batch"
  std::string custref;                  // what the gateway knows it by
  std::string reference;
  base::Timestamp created_at;
  int checks = 0;  // how often the gateway was asked
};
// Begun before that moment; the oldest first.
[[nodiscard]] std::vector<Payment> payments_before(db::Reader& db, base::Timestamp before, int most);

struct Capture {
  std::string order_ref;
  std::optional<base::CustomerId> cid;
  base::Money amount;
  std::string message;  // the gateway's
};
[[nodiscard]] std::vector<Capture> failed_captures(db::Reader& db, int most);

struct Stuck {
  base::BatchItemId item;
  base::CustomerId cid;
  base::Money amount;
};
[[nodiscard]] std::vector<Stuck> stuck_items(db::Reader& db, int most);

}  // namespace tables::unsettled
