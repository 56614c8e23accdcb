// The ways out, each with its trace in the audit log and the program's log.
#pragma once

#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"
#include "tables/am_logins.h"

namespace auth {

using base::Actor;

void log_out(db::Writer& db, const Actor& actor, std::string_view token, base::Timestamp now);

// Ends one of the person's own sessions. One that is gone already is no error: it was to be gone.
void end_own_session(db::Writer& db, const Actor& actor, base::UserId user, std::string_view handle,
                     base::Timestamp now);
void end_own_session(db::Writer& db, const Actor& actor, const tables::am_logins::Who& who, std::string_view handle,
                     base::Timestamp now);

}  // namespace auth
