// Quotes as staff write and send them. The customer gets a link with a random key, of which only the SHA-256 is stored; sending
// again makes a new key. Changing a quote takes it back until it is sent again; one that was ordered stays as it is.
#pragma once

#include <optional>
#include <string>

#include "base/form.h"
#include "domain/audit.h"
#include "domain/desk.h"
#include "tables/quotes.h"
#include "tables/signups.h"

namespace domain {

using Quote = tables::quotes::Written;

// What staff may change of it.
[[nodiscard]] Quote read_quote(base::Form& form, Quote quote, base::Date today);
void fill_quote(base::Form& form, const Quote& quote);
// Empty but for its expiry, in 30 days, and for whom it is.
[[nodiscard]] Quote new_quote(const std::optional<tables::signups::Case>& request, base::Date today);

base::QuoteId add_quote(db::Writer& db, const Actor& actor, Quote quote, base::Timestamp now);
// These say false when it was ordered or changed meanwhile.
[[nodiscard]] bool change_quote(db::Writer& db, const Actor& actor, const Quote& before, const Quote& after, base::Timestamp now);
// Mails the link; a request that it answers is accepted by that.
[[nodiscard]] bool send_quote(db::Writer& db, const Desk& desk, const Actor& actor, const Quote& quote, const std::string& key,
                              const std::string& key_hash);
[[nodiscard]] bool withdraw_quote(db::Writer& db, const Actor& actor, const Quote& quote, base::Timestamp now);

}  // namespace domain
