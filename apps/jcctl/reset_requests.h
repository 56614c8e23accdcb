// Answers to those who have forgotten the password of am (apps/am/passreset): whether what they typed belongs together is found
// out here, where nobody waits for it.
#pragma once

#include "db/database.h"
#include "domain/desk.h"

namespace jcctl {

// Works through all that are waiting; returns how many mails it has written.
int answer_resets(db::Database& database, const domain::Desk& desk);

}  // namespace jcctl
