// am_factors: the second factor of a login to a customer's account.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tables/am_logins.h"

namespace tables::am_factors {

using am_logins::Who;

struct Row {
  std::optional<std::string> secret;   // base32; nullopt: no second factor
  std::optional<std::string> pending;  // becomes the secret once a code of it was given
  std::int64_t counter = 0;            // last time step used
};

// A login of the customer's that has a second factor.
struct Holder {
  Who who;
  std::string name;  // of a further login; empty: the account's own
};
[[nodiscard]] std::vector<Holder> holders(db::Reader& db, base::CustomerId cid);
[[nodiscard]] Row of(db::Reader& db, const Who& who);
[[nodiscard]] Row lock(db::Writer& db, const Who& who);
void set_pending(db::Writer& db, const Who& who, const std::string& secret);
// The pending one is the factor from now on; `counter` is the step of the code that proved it.
void confirm(db::Writer& db, const Who& who, std::int64_t counter);
void set_counter(db::Writer& db, const Who& who, std::int64_t counter);
void remove(db::Writer& db, const Who& who);

}  // namespace tables::am_factors
