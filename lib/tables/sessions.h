// sessions: who is logged in where. A session is found by the SHA-256 of its cookie; the cookie itself is stored nowhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"
#include "tables/users.h"

namespace tables::sessions {

// A session joined with its person, so that a page needs one query to know who asks.
struct Staff {
  base::UserId id;
  std::string login;
  users::Role role{};
  base::Timestamp seen_at;
};

struct Customer {
  base::CustomerId cid;
  base::Timestamp seen_at;
};

struct From {
  std::string remote_addr;
  std::string agent;
};

struct Listed {
  std::string token_hash;
  base::Timestamp created_at;
  base::Timestamp seen_at;
  std::string remote_addr;
  std::string agent;
};

// Only what is younger than `made_after`, was seen after `seen_after`, and belongs to somebody who may still log in.
[[nodiscard]] std::optional<Staff> staff(db::Reader& db, const std::string& token_hash, base::Timestamp made_after,
                                         base::Timestamp seen_after);
[[nodiscard]] std::optional<Customer> customer(db::Reader& db, const std::string& token_hash,
                                               base::Timestamp made_after, base::Timestamp seen_after);
// Newest first.
[[nodiscard]] std::vector<Listed> of(db::Reader& db, base::UserId user);
[[nodiscard]] std::vector<Listed> of(db::Reader& db, base::CustomerId cid);

void add(db::Writer& db, const std::string& token_hash, base::UserId user, const From& from, base::Timestamp now);
void add(db::Writer& db, const std::string& token_hash, base::CustomerId cid, const From& from, base::Timestamp now);
void touch(db::Writer& db, const std::string& token_hash, base::Timestamp now);
void remove(db::Writer& db, const std::string& token_hash);
void remove_of(db::Writer& db, base::UserId user);
void remove_before(db::Writer& db, base::Timestamp seen);

}  // namespace tables::sessions
