// sessions: who is logged in where. A session is found by the SHA-256 of its cookie; the cookie itself is stored nowhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"
#include "tables/am_logins.h"
#include "tables/users.h"

namespace tables::sessions {

// A session joined with its person, so that a page needs one query to know who asks.
struct Staff {
  base::UserId id;
  std::string login;
  users::Role role{};
  bool second_factor = false;
  base::Timestamp seen_at;
  base::Timestamp proven_at;      // when password or code was last asked for
  std::int64_t menu_version = 0;  // of reference_versions
  int waiting = 0;                // orders and quote requests that nobody has decided on
};

// A member of staff who looks at a customer's account.
struct Viewer {
  std::string login;
  users::Role role{};
  std::string write_reason;  // why they change something; empty: they only look
};

struct Customer {
  base::CustomerId cid;
  base::Timestamp seen_at;
  bool owner_known = false;     // is there an owner e-mail on file?
  std::optional<Viewer> staff;  // nullopt: it is the customer
  std::optional<base::AmLoginId> login;  // nullopt: the account's own
  std::string login_name;                // of a further login
  am_logins::Kind kind = am_logins::Kind::owner;
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
// Newest first. A customer's own only: staff who look at the account are not among them.
[[nodiscard]] std::vector<Listed> of(db::Reader& db, base::UserId user);
[[nodiscard]] std::vector<Listed> of(db::Reader& db, const am_logins::Who& who);

void add(db::Writer& db, const std::string& token_hash, base::UserId user, const From& from, base::Timestamp now);
void add(db::Writer& db, const std::string& token_hash, const am_logins::Who& who, const From& from, base::Timestamp now);
void add_view(db::Writer& db, const std::string& token_hash, base::CustomerId cid, base::UserId staff, const From& from,
              base::Timestamp now);
// From now on the member of staff may change something, for this reason.
void give_reason(db::Writer& db, const std::string& token_hash, const std::string& reason);
void touch(db::Writer& db, const std::string& token_hash, base::Timestamp now);
// Password or code was given again.
void prove(db::Writer& db, const std::string& token_hash, base::Timestamp now);
void remove(db::Writer& db, const std::string& token_hash);
void remove_of(db::Writer& db, base::UserId user);
void remove_of(db::Writer& db, base::CustomerId cid);  // the customer's own, of every login
void remove_others(db::Writer& db, base::UserId user, const std::string& kept_hash);
void remove_others(db::Writer& db, const am_logins::Who& who, const std::string& kept_hash);
void remove_before(db::Writer& db, base::Timestamp seen);

}  // namespace tables::sessions
