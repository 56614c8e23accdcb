// paypal_activity: the transactions that PayPal itself lists, one row each, with the state of the last import.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::paypal_activity {

struct Transaction {
  std::string txn_id;
  base::Timestamp happened_at;
  std::string type;
  std::string status;
  std::string currency;
  base::Money gross;  // with its sign
  std::string name;
  std::string email;
  std::string parent_txn_id;
  bool ours = false;  // a payment or money back, that we must know
};

enum class Stored { added, changed, known };
// The newest state of a transaction replaces what was on file; what staff have decided on it stays.
Stored store(db::Writer& db, const Transaction& transaction, base::Timestamp now);

// One that is completed at PayPal and differs from what is on file here.
struct Differing {
  Transaction at_paypal;
  std::optional<base::PaymentId> payment;  // null: we have never heard of it
  std::optional<base::Money> amount;       // of that payment
  std::string state;                       // of that payment
  std::optional<base::IpnId> notice;       // that is held about it
  std::string decided_by;                  // who of the staff said that nothing is missing
  std::string note;
};
// Not decided on, or those that were; the newest first, 1000 at most.
[[nodiscard]] std::vector<Differing> differing(db::Reader& db, bool decided);
[[nodiscard]] std::optional<Differing> find(db::Reader& db, const std::string& txn_id);
// False when somebody has decided already.
[[nodiscard]] bool decide(db::Writer& db, const std::string& txn_id, const std::string& who, const std::string& note, base::Timestamp now);
// When a list was last imported; nullopt: never.
[[nodiscard]] std::optional<base::Timestamp> last_import(db::Reader& db);

}  // namespace tables::paypal_activity
