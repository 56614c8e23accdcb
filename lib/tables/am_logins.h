// am_logins: further logins of a customer's account beside its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::am_logins {

// What a login is for (auth/rights). The account's own login is an owner's.
enum class Kind { owner, billing, technical };

// Somebody who logs in to a customer's account: by a further login, or without one by the account's own.
struct Who {
  Who() = default;
  Who(base::CustomerId customer, std::optional<base::AmLoginId> further = std::nullopt) : cid(customer), login(further) {}

  base::CustomerId cid;
  std::optional<base::AmLoginId> login;

  // As a key column holds it: 0 is the account's own.
  [[nodiscard]] std::int64_t key() const { return login ? login->value : 0; }
  friend bool operator==(const Who&, const Who&) = default;
};

struct Row {
  base::AmLoginId id;
  base::CustomerId cid;
  std::string name;
  base::Email email;
  Kind kind{};
  std::optional<std::string> hash;  // nullopt: no password has been chosen yet
  bool active = true;
  int version = 0;

  [[nodiscard]] bool may_log_in() const { return active && hash.has_value(); }
};

[[nodiscard]] std::vector<Row> of(db::Reader& db, base::CustomerId cid);  // by name
[[nodiscard]] std::optional<Row> find(db::Reader& db, base::AmLoginId id);
[[nodiscard]] std::optional<Row> by_name(db::Reader& db, base::CustomerId cid, const std::string& name);
[[nodiscard]] std::optional<Row> lock(db::Writer& db, base::AmLoginId id);

// `login.id`, `login.hash` and `login.version` do not matter.
base::AmLoginId add(db::Writer& db, const Row& login, base::Timestamp now);
// E-mail, kind and state. False when the row has moved on since `changed.version`; nothing is changed then.
[[nodiscard]] bool set(db::Writer& db, const Row& changed);
void set_hash(db::Writer& db, base::AmLoginId id, const std::string& hash);

}  // namespace tables::am_logins

template <>
struct base::EnumWords<tables::am_logins::Kind> {
  static constexpr std::string_view words[] = {"owner", "billing", "technical"};
};
