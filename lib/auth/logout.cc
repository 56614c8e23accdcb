#include "auth/logout.h"

#include "auth/session.h"
#include "base/log.h"
#include "tables/audit_log.h"

namespace auth {

namespace {

void trace(db::Writer& db, const Actor& actor, const std::string& action, std::string_view ended, base::Timestamp now) {
  tables::audit_log::add(db,
                         {.actor = actor.name,
                          .remote_addr = actor.remote_addr,
                          .request_id = actor.request_id,
                          .action = action,
                          .object = actor.name,
                          .old_value = std::string{ended},
                          .new_value = ""},
                         now);
  base::log::info(action, {{"who", actor.name}, {"addr", actor.remote_addr}});
}

}  // namespace

void log_out(db::Writer& db, const Actor& actor, std::string_view token, base::Timestamp now) {
  end_session(db, token);
  trace(db, actor, "logout", "", now);
}

void end_own_session(db::Writer& db, const Actor& actor, base::UserId user, std::string_view handle,
                     base::Timestamp now) {
  if (end_session_of(db, user, handle)) trace(db, actor, "session.ended", handle, now);
}

void end_own_session(db::Writer& db, const Actor& actor, const tables::am_logins::Who& who, std::string_view handle,
                     base::Timestamp now) {
  if (end_session_of(db, who, handle)) trace(db, actor, "session.ended", handle, now);
}

}  // namespace auth
