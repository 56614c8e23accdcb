// Keeps the words by which customers are found. Call index_customer() in every transaction that changes an owner's name,
// company or phone, or a contact: what is not indexed is not found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "db/database.h"
#include "tables/search_terms.h"

namespace domain {

void index_customer(db::Writer& db, base::CustomerId cid);
// All customers from `first` to `last`.
void index_customers(db::Writer& db, base::CustomerId first, base::CustomerId last);

// Each name from each of its words on, and each phone number as all its digits, its last ten and its last seven, so that any
// word, phrase or local number that somebody types is the beginning of a term.
[[nodiscard]] std::vector<tables::search_terms::Row> search_terms(const std::vector<tables::search_terms::Source>& sources);

// A whole name as it stands among the terms.
[[nodiscard]] std::string name_term(std::string_view name);

// A phone number's digits without leading zeros: the same number is dialled with them at home and without them from abroad.
[[nodiscard]] std::string phone_term(std::string_view phone);

}  // namespace domain
