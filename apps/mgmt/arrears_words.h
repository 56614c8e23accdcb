// A customer who owes something, in words.
#pragma once

#include <string>

#include "base/date.h"
#include "tables/owing.h"

namespace mgmt {

// "Visa ending 4242", "PayPal", "Invoice", "None on file".
[[nodiscard]] std::string method_words(const tables::owing::Listed& listed);
// "in the card batch", "card given up", "agreement active", or nothing.
[[nodiscard]] std::string method_note(const tables::owing::Listed& listed);
// Of the last notice: "First", "Second", "Third", "Last warning 2"; nothing for none.
[[nodiscard]] std::string notice_words(int step);
// "3 days ago".
[[nodiscard]] std::string days_words(base::Date today, base::Date since);
// Had the last warning, and has systems of which none has a shutdown date.
[[nodiscard]] bool waits_for_decision(const tables::owing::Listed& listed);

}  // namespace mgmt
