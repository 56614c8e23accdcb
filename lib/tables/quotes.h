// quotes: staff's answers to quote requests. The link's key is stored as its SHA-256 only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::quotes {

enum class State { draft, sent, ordered, withdrawn };

struct Row {
  base::QuoteId id;
  std::string title;
  std::string parts;
  int disk_gb = 0;
  int ips = 0;
  int bandwidth_gb = 0;
  base::Money price_1, price_6, price_12;
  base::Money setup;
  State state{};
  base::Timestamp expires_at;
};

// As staff write it.
struct Written {
  Row row;
  std::optional<base::SignupId> request;  // that it answers
  std::optional<base::OrderRef> request_ref;
  std::string recipient;
  std::string message;
  std::optional<base::Timestamp> sent_at;
  std::string made_by;
  int version = 0;
};

[[nodiscard]] std::optional<Row> find(db::Reader& db, base::QuoteId id);
[[nodiscard]] std::optional<Written> written(db::Reader& db, base::QuoteId id);
[[nodiscard]] std::vector<Written> for_request(db::Reader& db, base::SignupId request);
base::QuoteId add(db::Writer& db, const Written& quote, base::Timestamp now);
// All that staff write; it is a draft again, and an earlier link leads nowhere. False when it was ordered, or has changed since
// `quote.version`. So do the next two.
[[nodiscard]] bool change(db::Writer& db, const Written& quote);
[[nodiscard]] bool send(db::Writer& db, base::QuoteId id, int version, const std::string& key_hash, base::Timestamp now);
[[nodiscard]] bool withdraw(db::Writer& db, base::QuoteId id, int version);

[[nodiscard]] std::optional<Row> by_key(db::Reader& db, const std::string& key_hash);
// True when this call took it: it was sent, had not expired, and now belongs to an order.
[[nodiscard]] bool take(db::Writer& db, base::QuoteId id, base::Timestamp now);

}  // namespace tables::quotes

template <>
struct base::EnumWords<tables::quotes::State> {
  static constexpr std::string_view words[] = {"draft", "sent", "ordered", "withdrawn"};
};
