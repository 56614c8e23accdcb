// am_reset_requests: who has asked for a new password of am, as typed. What comes of it is decided by jcctl worker.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::am_reset_requests {

struct Row {
  std::int64_t id = 0;
  std::optional<base::CustomerId> cid;  // nullopt: no customer id at all
  std::string name;                     // of a further login; empty: the account itself
  std::string email;
};

void add(db::Writer& db, const Row& request, const std::string& remote_addr, base::Timestamp now);
[[nodiscard]] int count_from(db::Reader& db, const std::string& remote_addr, base::Timestamp since);
// The oldest that nobody has worked on, held until the transaction ends.
[[nodiscard]] std::optional<Row> next(db::Writer& db);
void done(db::Writer& db, std::int64_t id, base::Timestamp now);
void remove_before(db::Writer& db, base::Timestamp when);

}  // namespace tables::am_reset_requests
