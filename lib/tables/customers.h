// customers: accounts. Here is what a login needs and what the dashboard's head shows.
#pragma once

#include <optional>
#include <string>

#include "base/ids.h"
#include "db/database.h"

namespace tables::customers {

struct Access {
  base::CustomerId cid;
  std::optional<std::string> am_auth;  // nullopt: no password has been set
  bool am_enabled = false;

  [[nodiscard]] bool may_log_in() const { return am_enabled && am_auth.has_value(); }
  friend bool operator==(const Access&, const Access&) = default;
};

struct Owner {
  std::string name;
  std::string company;
};

[[nodiscard]] std::optional<Access> access(db::Reader& db, base::CustomerId cid);
[[nodiscard]] std::optional<Access> lock_access(db::Writer& db, base::CustomerId cid);
void set_am_auth(db::Writer& db, base::CustomerId cid, const std::string& hash);
[[nodiscard]] Owner owner(db::Reader& db, base::CustomerId cid);

}  // namespace tables::customers
