// quotes: staff's answers to quote requests. The link's key is stored as its SHA-256 only.
#pragma once

#include <optional>
#include <string>

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

[[nodiscard]] std::optional<Row> by_key(db::Reader& db, const std::string& key_hash);
// True when this call took it: it was sent, had not expired, and now belongs to an order.
[[nodiscard]] bool take(db::Writer& db, base::QuoteId id, base::Timestamp now);

}  // namespace tables::quotes

template <>
struct base::EnumWords<tables::quotes::State> {
  static constexpr std::string_view words[] = {"draft", "sent", "ordered", "withdrawn"};
};
