// What staff change about the people of an account and what these people want: its owner, its contacts, and what happens to their
// traffic. Each change is in the audit trail, and the search finds the customer by the new words at once.
#pragma once

#include "base/actor.h"
#include "base/form.h"
#include "domain/contacts.h"
#include "domain/desk.h"
#include "domain/overage.h"
#include "domain/owner.h"
#include "domain/saved.h"
#include "tables/customers.h"

namespace domain {

// What an owner says of themselves, put into what is on file.
void give_owner(tables::customers::Person& person, const Owner& owner);

// A new owner e-mail is told to the old address and to the new one.
[[nodiscard]] Saved change_owner(db::Writer& db, const Desk& desk, const base::Actor& actor, base::CustomerId cid, int version,
                                 const Owner& owner);

[[nodiscard]] Saved change_bandwidth(db::Writer& db, const Desk& desk, const base::Actor& actor, base::CustomerId cid, int version,
                                     const OverageChoice& choice);

// The rules about contacts (domain/contacts.h) hold for all contacts together: a change that would break one is refused
// at the field contact-billing or contact-admin. What was broken before may be mended one contact at a time.
[[nodiscard]] Saved add_contact(db::Writer& db, const Desk& desk, const base::Actor& actor, base::CustomerId cid,
                                const Contact& contact);
[[nodiscard]] Saved change_contact(db::Writer& db, const Desk& desk, const base::Actor& actor, const tables::contacts::Row& on_file,
                                   int version, const Contact& contact);
// Refused at the field "remove".
[[nodiscard]] Saved remove_contact(db::Writer& db, const Desk& desk, const base::Actor& actor, const tables::contacts::Row& on_file,
                                   int version);

// "billing, alternate admin": words for staff.
[[nodiscard]] std::string contact_roles(ContactRole billing, ContactRole admin);
// "billing and alternate technical": words for customers.
[[nodiscard]] std::string spoken_roles(ContactRole billing, ContactRole admin);

}  // namespace domain
