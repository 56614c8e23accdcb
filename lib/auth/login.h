// A login from what was typed to a session, the same way for staff and customers: the wait of earlier failures, the password
// (hashed with no transaction open), the one-time code, then in one transaction either a failure counted or the session begun.
// Whatever is wrong, the answer is the same and takes the same time.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "auth/am_account.h"
#include "base/ids.h"
#include "base/secret.h"
#include "db/database.h"
#include "ports/clock.h"
#include "ports/random.h"

namespace auth {

struct Attempt {
  base::Secret password;
  base::Secret code;  // one-time or recovery code
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
  bool by_recovery_code = false;    // one code less is left
  std::optional<AmAccount> customer;  // who has been admitted to am
};

struct Gate {
  db::Database& database;
  ports::Clock& clock;
  ports::Random& random;
};

[[nodiscard]] Admission log_in_staff(const Gate& gate, const std::string& login, const Attempt& attempt);
// `typed` is what stood in the field (auth/am_account).
[[nodiscard]] Admission log_in_customer(const Gate& gate, const std::string& typed, const Attempt& attempt);

}  // namespace auth
