// How a customer pays: at most one source is active, the database says so too. Adding one or making one active sets the other
// aside; nothing is deleted, an ended source stays in the list. Cards come in by signup and by the customers' own page.
#pragma once

#include <optional>
#include <string>

#include "db/database.h"
#include "domain/audit.h"
#include "domain/desk.h"
#include "tables/pmt_source.h"

namespace domain {

using SourceRow = tables::pmt_source::Row;

// "Visa ending 4242", "PayPal I-EXAMPLE0001", "Invoice by mail".
[[nodiscard]] std::string source_words(const SourceRow& source);
// A card's month is over; false for everything else.
[[nodiscard]] bool expired(const SourceRow& source, base::Date today);

// The new source is the active one.
base::SourceId add_source(db::Writer& db, const Desk& desk, const Actor& actor, tables::pmt_source::New source);

enum class SourceChange { done, conflict, not_possible };
// Not possible for one that is ended or active already, or a card that has expired.
[[nodiscard]] SourceChange activate_source(db::Writer& db, const Desk& desk, const Actor& actor, base::SourceId id, int version);
// Not possible for one that is ended. Afterwards the customer may be without an active source: nothing is charged by itself then.
[[nodiscard]] SourceChange end_source(db::Writer& db, const Desk& desk, const Actor& actor, base::SourceId id, int version);

}  // namespace domain
