// tokens: what somebody may do once, within a time, by showing a secret of which only the SHA-256 is here.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::tokens {

// activation: the setup code with which a customer chooses the first Account Manager password. hand_off: staff go on into a
// customer's account. owner_token: the code that guards changes of an account. login_setup: the link for a new login of an
// account. new_password: what a link was exchanged for. owner_undo: takes back the choice of an owner. support_message: sends a
// message that was written with an address which is not on file.
enum class Purpose { password_reset, owner_token, activation, hand_off, staff_setup, login_setup, new_password, owner_undo, support_message };

struct New {
  std::string token_hash;  // SHA-256
  Purpose purpose{};
  std::optional<base::CustomerId> cid;
  std::optional<base::UserId> user;
  base::Timestamp expires_at;
  std::optional<base::AmLoginId> login = std::nullopt;  // with a cid: which further login of it
  std::optional<std::string> session_hash = std::nullopt;
  std::string detail = {};
};

struct Owner {
  std::optional<base::CustomerId> cid;
  std::optional<base::UserId> user;
  std::optional<base::AmLoginId> login;
  std::string detail;
};

// A code that is typed by hand: only so many tries.
struct OpenCode {
  std::string token_hash;
  int tries = 0;
};

struct Issued {
  base::Timestamp created_at;
  base::Timestamp expires_at;
};

void add(db::Writer& db, const New& token, base::Timestamp now);
// Uses it up and says whose it was; nullopt when there is none of that purpose, or it was used or is too old. Of two who show the
// same one at the same moment, one gets it. With a `cid`, another customer's is none.
[[nodiscard]] std::optional<Owner> take(db::Writer& db, const std::string& token_hash, Purpose purpose, base::Timestamp now,
                                        std::optional<base::CustomerId> cid = std::nullopt);
// Ends those of a customer that are still good.
void end_of(db::Writer& db, base::CustomerId cid, Purpose purpose, base::Timestamp now);
void end_of(db::Writer& db, base::UserId user, Purpose purpose, base::Timestamp now);
// How many were made for this login of the customer since then.
[[nodiscard]] int count_since(db::Reader& db, base::CustomerId cid, std::optional<base::AmLoginId> login, Purpose purpose,
                              base::Timestamp since);
// The newest one of a session that is still good, held until the transaction ends.
[[nodiscard]] std::optional<OpenCode> lock_of_session(db::Writer& db, const std::string& session_hash, Purpose purpose,
                                                      base::Timestamp now);
void end_of_session(db::Writer& db, const std::string& session_hash, Purpose purpose, base::Timestamp now);
void count_try(db::Writer& db, const std::string& token_hash);
void end_of_login(db::Writer& db, base::CustomerId cid, std::optional<base::AmLoginId> login, Purpose purpose, base::Timestamp now);
// Whose it is while it is still good; take() decides.
[[nodiscard]] std::optional<Owner> good(db::Reader& db, const std::string& token_hash, Purpose purpose, base::Timestamp now);
// The newest one of a customer that is still good.
[[nodiscard]] std::optional<Issued> open_of(db::Reader& db, base::CustomerId cid, Purpose purpose, base::Timestamp now);

}  // namespace tables::tokens

template <>
struct base::EnumWords<tables::tokens::Purpose> {
  static constexpr std::string_view words[] = {"password_reset", "owner_token", "activation", "hand_off",
                                               "staff_setup", "login_setup", "new_password", "owner_undo", "support_message"};
};
