// A database that may be dead, slow or gone, and for which nobody waits longer than told: questions to it have an answer or none.
// After it could not be reached it is not tried again for a while, so that not every request waits for it.
#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include "db/database.h"

namespace db {

class Impatient {
 public:
  using Clock = std::chrono::steady_clock;

  // All statements of one question together may take `patience`; one that waits for a silent server ends after the target's
  // timeout. After a failure there is no other try for `rest`.
  Impatient(Target target, std::chrono::milliseconds patience, std::chrono::milliseconds rest)
      : target_(std::move(target)), patience_(patience), rest_(rest) {}

  class Turn {
   public:
    // For one statement: the server ends it when what is left of the time is over. Throws Down when nothing is left.
    Reader& reader();

   private:
    friend class Impatient;
    struct Open : Reader {
      explicit Open(Connection& connection) : Reader(connection) {}
    };
    Turn(Connection& connection, Clock::time_point ends) : connection_(connection), reader_(connection), ends_(ends) {}
    Connection& connection_;
    Open reader_;
    Clock::time_point ends_;
  };

  // nullopt: it is not available now. Only the database's own failures end here; what `work` throws otherwise goes on.
  template <class F>
  auto ask(F work) -> std::optional<decltype(work(std::declval<Turn&>()))> {
    const auto ends = Clock::now() + patience_;
    while (may_try()) {
      const bool kept = connection_ != nullptr;  // from a question before; the server may have ended it meanwhile
      try {
        Turn turn{connection(), ends};
        auto answer = work(turn);
        slow_ = 0;
        return answer;
      } catch (const Error& error) {
        if (!again(error, kept && Clock::now() < ends)) return std::nullopt;
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool may_try() const { return Clock::now() >= not_before_; }
  Connection& connection();
  // Notes the failure. True when the question may be asked once more, on a new connection; a fault that is not the server's
  // state is thrown on.
  bool again(const Error& error, bool another_try);

  Target target_;
  std::chrono::milliseconds patience_, rest_;
  std::unique_ptr<Connection> connection_;
  Clock::time_point not_before_{};
  int slow_ = 0;  // questions in a row that took too long
};

}  // namespace db
