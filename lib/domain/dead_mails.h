// What staff decide about mails that could not be delivered.
#pragma once

#include "domain/audit.h"
#include "tables/mail_outbox.h"

namespace domain {

// With all its tries, from now on. False when it is not undelivered any more.
[[nodiscard]] bool retry_mail(db::Writer& db, const Actor& actor, const tables::mail_outbox::Undelivered& mail, base::Timestamp now);
// It stays on file, and may still be tried again. False when it was not waiting for a decision.
[[nodiscard]] bool give_up_mail(db::Writer& db, const Actor& actor, const tables::mail_outbox::Undelivered& mail, base::Timestamp now);

}  // namespace domain
