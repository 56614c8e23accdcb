#include "db/impatient.h"

#include "base/log.h"

namespace db {

namespace {

constexpr unsigned kTookTooLong = 1969;  // max_statement_time
constexpr int kSlowInARow = 2;           // one report may be too big; two mean that the server is slow

}  // namespace

Reader& Impatient::Turn::reader() {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(ends_ - Clock::now()).count();
  if (left <= 0) throw Error(kTookTooLong, "the time for this question is over");
  std::string fraction = std::to_string(1000 + left % 1000);
  fraction.front() = '.';
  connection_.command(("SET SESSION max_statement_time = " + std::to_string(left / 1000) + fraction).c_str());
  return reader_;
}

Connection& Impatient::connection() {
  if (!connection_) {
    auto fresh = std::make_unique<Connection>(target_);
    fresh->command("SET SESSION TRANSACTION READ ONLY");
    connection_ = std::move(fresh);
  }
  return *connection_;
}

bool Impatient::again(const Error& error, bool another_try) {
  const bool down = dynamic_cast<const Down*>(&error) != nullptr;
  const bool slow = error.code() == kTookTooLong;
  if (!down && !slow) throw;
  if (down) {
    connection_.reset();
    if (another_try) return true;
  }
  if (slow && ++slow_ < kSlowInARow) {
    base::log::info("side_database.slow", {{"why", error.what()}});
    return false;
  }
  slow_ = 0;
  not_before_ = Clock::now() + rest_;
  base::log::warning("side_database.down", {{"why", error.what()}, {"seconds", std::chrono::duration_cast<std::chrono::seconds>(rest_).count()}});
  return false;
}

}  // namespace db
