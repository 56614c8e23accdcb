// gateway_events: each signed notice as it came, the verdict on it, and what it did. event_key (the event's id) is unique and set only
// once a notice is verified, so that a forged one cannot use it up.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"
#include "tables/ipn.h"
#include "tables/payments.h"

namespace tables::gateway_events {

using ipn::Effect;
using payments::Vendor;

using EventId = base::Id<struct GatewayEventTag>;

struct Row {
  EventId id;
  base::Timestamp received_at;
  std::string signature;
  std::string raw_body;
  int checks = 0;
};

struct New {
  Vendor vendor{};
  std::string remote_addr;
  std::string signature;
  std::string raw_body;
};

struct Outcome {
  Effect effect{};
  std::string note;
  std::optional<base::PaymentId> payment = std::nullopt;
};

EventId add(db::Writer& db, const New& event, base::Timestamp now);
// Not judged yet and due; oldest first.
[[nodiscard]] std::vector<Row> due(db::Reader& db, base::Timestamp now);
// False when another process has taken it since.
[[nodiscard]] bool claim_check(db::Writer& db, EventId id, int checks, base::Timestamp next);
void check_again(db::Writer& db, EventId id, base::Timestamp at);
void forged(db::Writer& db, EventId id, const std::string& why);
// Marks it genuine and takes its event; throws db::Duplicate when the event was taken before. False when it has its verdict.
[[nodiscard]] bool genuine(db::Writer& db, EventId id, const std::string& event_key, const std::string& kind);
void duplicate(db::Writer& db, EventId id, const std::string& kind);
void outcome(db::Writer& db, EventId id, const Outcome& what);

}  // namespace tables::gateway_events
