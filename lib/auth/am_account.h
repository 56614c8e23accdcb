// The logins of a customer's account: the account's own, "col00042" or "42", and further ones, "col00042-anna". Each has a
// password and perhaps a second factor of its own, and an address that guards it: the owner's, or the one of the further login.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/contact_values.h"
#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"
#include "tables/am_logins.h"

namespace auth {

using tables::am_logins::Who;

struct AmName {
  std::optional<base::CustomerId> cid;  // nullopt: what was typed is no login
  std::string login;                    // of a further login; empty: the account's own
};
[[nodiscard]] AmName parse_am_name(std::string_view typed);
// "col00042-anna"; "col00042" without a name.
[[nodiscard]] std::string am_name(base::CustomerId cid, std::string_view login);
// Lower case letters, digits, dot and underscore, at most 20, a letter first.
[[nodiscard]] bool valid_am_login(std::string_view login);
// "42-anna": under which the throttle counts, and in the audit trail after "customer:".
[[nodiscard]] std::string am_subject(base::CustomerId cid, std::string_view login);

struct AmAccount {
  Who who;
  std::string login;   // name of a further login; empty: the account's own
  std::string person;  // the owner's name, or of a further login its own
  std::string company;
  tables::am_logins::Kind kind = tables::am_logins::Kind::owner;
  std::optional<base::Email> email;  // that guards it; nullopt: no owner is known yet
  std::optional<std::string> hash;
  bool open = false;  // neither is the account shut nor this login of it

  [[nodiscard]] bool may_log_in() const { return open && hash.has_value(); }
  [[nodiscard]] std::string name() const { return am_name(who.cid, login); }
  friend bool operator==(const AmAccount&, const AmAccount&) = default;
};

[[nodiscard]] std::string am_actor(const AmAccount& account);  // "customer:42-anna"
[[nodiscard]] std::optional<AmAccount> find_am(db::Reader& db, const AmName& name);
[[nodiscard]] std::optional<AmAccount> find_am(db::Reader& db, const Who& who);
// The same, held until the transaction ends.
[[nodiscard]] std::optional<AmAccount> lock_am(db::Writer& db, const Who& who);

// Its second factor with the recovery codes is no more, and all its sessions end.
void remove_am_factor(db::Writer& db, const Who& who);

void store_am_hash(db::Writer& db, const Who& who, const std::string& hash);
// A new password: every session but that of `kept_token` ends, links and codes that lead to a password are void, failures are
// forgotten. A second factor stays as it is.
void set_am_password(db::Writer& db, const AmAccount& account, const std::string& hash, std::string_view kept_token, base::Timestamp now);

}  // namespace auth
