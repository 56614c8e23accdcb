// announcements: what customers read at the top of their dashboard, all of them or one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace base {

using AnnouncementId = Id<struct AnnouncementTag>;

}  // namespace base

namespace tables::announcements {

// As the customer reads it.
struct Shown {
  std::string text;
  bool for_one = false;  // for this customer alone
};
// Those for the customer alone come first, then the newest.
[[nodiscard]] std::vector<Shown> shown_to(db::Reader& db, base::CustomerId cid, base::Timestamp now);

// As staff see it.
struct Row {
  base::AnnouncementId id;
  std::optional<base::CustomerId> cid;  // null: for all
  std::string text;
  base::Timestamp shown_from;
  std::optional<base::Timestamp> shown_until;
};
// Those whose time is not over, the next to begin first; then the last that are over, `most` of them.
[[nodiscard]] std::vector<Row> current(db::Reader& db, base::Timestamp now);
[[nodiscard]] std::vector<Row> past(db::Reader& db, base::Timestamp now, int most);
[[nodiscard]] std::optional<Row> find(db::Reader& db, base::AnnouncementId id);

// `row.id` is not looked at.
base::AnnouncementId add(db::Writer& db, const Row& row);
// False when its time was over already.
[[nodiscard]] bool end(db::Writer& db, base::AnnouncementId id, base::Timestamp now);

}  // namespace tables::announcements
