// A login from what was typed to a session, the same way for staff and customers: the wait of earlier failures, the password
// (hashed with no transaction open), the one-time code, then in one transaction either a failure counted or the session begun.
// Whatever is wrong, the answer is the same and takes the same time.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/ids.h"
#include "base/secret.h"
#include "db/database.h"
#include "ports/clock.h"
#include "ports/random.h"

namespace auth {

struct Attempt {
  base::Secret password;
  base::Secret code;  // one-time code; staff only
  std::string remote_addr;
  std::string agent;
  std::string request_id;
  std::string token;  // the browser's cookie until now
};

struct Admission {
  enum class Outcome {
    admitted,
    refused,
    waiting  // too soon after failures; nothing of the attempt was looked at
  } outcome = Outcome::refused;
  std::string token;                // of the new session
  std::chrono::seconds wait{0};     // how long still
};

struct Gate {
  db::Database& database;
  ports::Clock& clock;
  ports::Random& random;
};

[[nodiscard]] Admission log_in_staff(const Gate& gate, const std::string& login, const Attempt& attempt);
// `typed` is what stood in the field; cid what it means, if anything.
[[nodiscard]] Admission log_in_customer(const Gate& gate, std::optional<base::CustomerId> cid, const std::string& typed,
                                        const Attempt& attempt);

}  // namespace auth
