// An account that has a password and no owner e-mail: at the first login one of its contacts is chosen as the owner. Every contact
// is told and can take it back for three days.
#pragma once

#include <functional>
#include <string>

#include "base/actor.h"
#include "base/ids.h"
#include "domain/desk.h"
#include "tables/contacts.h"

namespace domain {

// Makes an address that takes the choice back; `before` is to come back with it.
using UndoLink = std::function<std::string(const std::string& before)>;

// False when there is an owner by now, or the contact is none of this account's.
[[nodiscard]] bool choose_owner(db::Writer& db, const Desk& desk, const base::Actor& actor, base::CustomerId cid, base::ContactId chosen,
                                const UndoLink& undo_link, base::Timestamp undo_until);

// The account is as it was before and shut: contacts and staff are told.
void undo_owner(db::Writer& db, const Desk& desk, const base::Actor& actor, base::CustomerId cid, const std::string& before);

}  // namespace domain
