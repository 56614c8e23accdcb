// A system's own root password: kept sealed about its system, so that it opens for no other; that it was set or shown is
// recorded, what it is never is. One that several systems have is found by a keyed hash.
#pragma once

#include <optional>

#include "base/secret.h"
#include "domain/audit.h"
#include "ports/random.h"
#include "ports/secret_box.h"

namespace domain {

// False, and nothing is set, when another system has that password, or it is known as one that many had. What this system had
// before is noted as such a one when others have it still.
[[nodiscard]] bool set_system_password(db::Writer& db, ports::SecretBox& box, const Actor& actor, base::SystemId system,
                                       base::CustomerId cid, const base::Secret& password, base::Timestamp now);

// One that nobody has chosen and nobody is shown here: 125 bits, in a form that can be typed at a console.
void set_random_password(db::Writer& db, ports::SecretBox& box, ports::Random& random, const Actor& actor, base::SystemId system,
                         base::CustomerId cid, base::Timestamp now);

// nullopt when none is on file, or it cannot be opened. The audit trail says who has seen it.
[[nodiscard]] std::optional<base::Secret> show_system_password(db::Writer& db, ports::SecretBox& box, const Actor& actor,
                                                               base::SystemId system, base::CustomerId cid, base::Timestamp now);

// A password that was once used for many: systems that have it show on the report, one that is to get it is refused. False when
// it was noted before.
bool note_universal(db::Writer& db, ports::SecretBox& box, const Actor& actor, const base::Secret& password, base::Timestamp now);

struct Compared {
  int compared = 0;
  int unreadable = 0;  // no key of ours opens them
};
// Makes the keyed hash of each password that was kept before there was one. Opens them for it, and forgets them.
Compared compare_passwords(db::Database& database, ports::SecretBox& box);

}  // namespace domain
