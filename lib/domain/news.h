// Announcements that staff publish on customers' dashboards. One that is out stays as it was written: a wrong one is ended, and a
// corrected one published.
#pragma once

#include "base/form.h"
#include "domain/audit.h"
#include "tables/announcements.h"

namespace domain {

using News = tables::announcements::Row;

// Fields cid (empty: for all customers), text, from and until: days in UTC, until the end of the last one. No `from` is now, no
// `until` for good.
[[nodiscard]] News read_news(db::Reader& db, base::Form& form, base::Timestamp now);

base::AnnouncementId publish(db::Writer& db, const Actor& actor, const News& news, base::Timestamp now);
// False when there is none, or its time was over already.
[[nodiscard]] bool end_news(db::Writer& db, const Actor& actor, base::AnnouncementId id, base::Timestamp now);

}  // namespace domain
