// The book of answers that staff copy: everybody in mgmt adds and edits them, each change is in the audit trail.
#pragma once

#include "domain/audit.h"
#include "domain/saved.h"
#include "tables/pastes.h"

namespace domain {

// Adds a paste with id 0, changes any other.
[[nodiscard]] Saved save_paste(db::Writer& db, const Actor& actor, const tables::pastes::Row& paste, base::Timestamp now);

}  // namespace domain
