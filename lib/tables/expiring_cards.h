// Cards that are charged and expire in one of two months, with whose they are. Read only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::expiring_cards {

struct Row {
  base::SourceId source;
  base::CustomerId cid;
  std::string brand;
  std::string last_four;
  std::string expiry;  // YYYY-MM
  std::string owner_name;
  std::optional<base::Email> owner_email;
};

// Of active customers, the next ones after that source. The months as YYYY-MM.
[[nodiscard]] std::vector<Row> page(db::Reader& db, const std::string& month, const std::string& next_month, base::SourceId after, int most);

}  // namespace tables::expiring_cards
