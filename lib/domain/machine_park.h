// The machines that systems run on, and the operating systems that there are templates of.
#pragma once

#include "domain/audit.h"
#include "domain/saved.h"
#include "tables/machines.h"
#include "tables/ref_templates.h"

namespace domain {

// Adds a machine with id 0, changes any other. Names are unique; the panel's address is https.
[[nodiscard]] Saved save_machine(db::Writer& db, const Actor& actor, const tables::machines::Row& machine, base::Timestamp now);

// Adds a template with id 0, changes any other. A template of one host is of the host's family, and is not offered to those who
// order: they do not know their host yet.
[[nodiscard]] Saved save_template(db::Writer& db, const Actor& actor, const tables::ref_templates::Entry& entry, base::Timestamp now);

}  // namespace domain
