// notes: what staff write down about a customer. A note stays; only its pin changes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::notes {

struct Row {
  base::NoteId id;
  base::CustomerId cid;
  base::Timestamp at;
  std::string login;  // empty: from before people had logins, or no person
  std::string text;
  bool pinned = false;
  int count = 0;  // all notes of the customer
};

// Without `by` it comes from the Account Manager, and says so itself.
base::NoteId add(db::Writer& db, base::CustomerId cid, std::optional<base::UserId> by, const std::string& text, bool pinned, base::Timestamp now);
// False when it was that already.
bool pin(db::Writer& db, base::NoteId id, bool pinned);
[[nodiscard]] std::optional<Row> find(db::Reader& db, base::NoteId id);
// The pinned ones, then the newest, `most` together.
[[nodiscard]] std::vector<Row> first_of(db::Reader& db, base::CustomerId cid, int most);
// Newest first; `before` pages on: those with a smaller id.
[[nodiscard]] std::vector<Row> of(db::Reader& db, base::CustomerId cid, std::int64_t before, int most);
// The newest with that word in it, whatever its case.
[[nodiscard]] std::vector<Row> with_word(db::Reader& db, base::CustomerId cid, const std::string& word, int most);

}  // namespace tables::notes
