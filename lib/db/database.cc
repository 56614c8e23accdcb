#include "db/database.h"

#include <thread>

namespace db {

namespace {

constexpr int kMostTries = 5;
constexpr std::chrono::seconds kBudget{3};

}  // namespace

Connection& Database::connection() {
  if (!connection_) {
    auto fresh = std::make_unique<Connection>(target_);
    fresh->command("SET SESSION TRANSACTION READ ONLY");
    connection_ = std::move(fresh);
  }
  return *connection_;
}

void Database::ping() {
  try {
    connection().command("DO 0");
  } catch (const Error&) {
    connection_.reset();
    throw;
  }
}

void Database::commit() {
  try {
    connection_->commit();
  } catch (const Down& lost) {
    throw InDoubt(lost.code(), "the connection was lost while committing");
  }
}

void Database::roll_back() noexcept {
  // 1205 leaves the transaction open: it has to be ended here, or a later COMMIT would keep half of it.
  try {
    if (connection_) connection_->roll_back();
  } catch (...) {
    connection_.reset();
  }
}

void Database::pause_or_rethrow(int tries, std::chrono::steady_clock::time_point began) {
  const auto pause = std::chrono::milliseconds{20 << tries};
  if (tries >= kMostTries || std::chrono::steady_clock::now() + pause - began > kBudget) throw;
  std::this_thread::sleep_for(pause);
}

}  // namespace db
