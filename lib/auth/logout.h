// The ways out, each with its trace in the audit log and the program's log.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace auth {

// Who does it: "user:alice" or "customer:42".
struct Actor {
  std::string name;
  std::string remote_addr;
  std::string request_id;
};

void log_out(db::Writer& db, const Actor& actor, std::string_view token, base::Timestamp now);

// Ends one of the person's own sessions. One that is gone already is no error: it was to be gone.
void end_own_session(db::Writer& db, const Actor& actor, base::UserId user, std::string_view handle,
                     base::Timestamp now);
void end_own_session(db::Writer& db, const Actor& actor, base::CustomerId customer, std::string_view handle,
                     base::Timestamp now);

}  // namespace auth
