// pmt_source: how a customer pays. One source at most is active: what is charged or asked; others are kept, to be made active
// again, or ended. Of a card only brand, last four digits, expiry and the gateway's reference are stored.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::pmt_source {

enum class Type { card, paypal, invoice };
enum class Status { ended, active, kept };

struct New {
  base::CustomerId cid;
  Type type{};
  Status status = Status::active;
  std::string brand;
  std::string last_four;
  std::string expiry;  // YYYY-MM
  std::optional<std::string> reference;  // PNREF, or PayPal's profile id
  std::optional<base::PaymentId> payment;  // that proved the card
};

struct Row {
  base::SourceId id;
  base::CustomerId cid;
  Type type{};
  Status status{};
  std::string brand;
  std::string last_four;
  std::string expiry;
  std::optional<std::string> reference;
  base::Timestamp created_at;
  std::optional<base::Timestamp> ended_at;
  int version = 1;
};

// Throws db::Duplicate when it is to be active and another one is.
base::SourceId add(db::Writer& db, const New& source, base::Timestamp now);
// The active one first, then the kept ones, then the ended.
[[nodiscard]] std::vector<Row> of(db::Reader& db, base::CustomerId cid);
[[nodiscard]] std::optional<base::SourceId> active_of(db::Reader& db, base::CustomerId cid);
[[nodiscard]] std::optional<Row> active(db::Reader& db, base::CustomerId cid);
[[nodiscard]] std::optional<Row> find(db::Reader& db, base::SourceId id);
// What later charges of the card refer to: a gateway forgets references that are not used for long.
void refresh(db::Writer& db, base::SourceId id, const std::string& reference);
// The customer's active source becomes a kept one.
void set_aside(db::Writer& db, base::CustomerId cid);
// Both say false when the row has another version by now.
[[nodiscard]] bool activate(db::Writer& db, base::SourceId id, int version);
[[nodiscard]] bool end(db::Writer& db, base::SourceId id, int version, base::Timestamp now);

}  // namespace tables::pmt_source

template <>
struct base::EnumWords<tables::pmt_source::Type> {
  static constexpr std::string_view words[] = {"f", "p", "i"};
};
template <>
struct base::EnumWords<tables::pmt_source::Status> {
  static constexpr std::string_view words[] = {"0", "1", "2"};
};
