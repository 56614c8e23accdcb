// Sends what the outbox holds. A mail is claimed by moving its next try ahead, so a sender that dies mid-way leaves it to be
// tried again: at least once, with one Message-ID.
#pragma once

#include "db/database.h"
#include "domain/desk.h"
#include "ports/mailer.h"

namespace domain {

// Returns how many mails were handed over.
int deliver_mail(db::Database& database, const Desk& desk, ports::Mailer& mailer);

}  // namespace domain
