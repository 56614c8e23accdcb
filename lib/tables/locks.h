// Who holds locks, from the server's own views of InnoDB: information_schema for transactions and waits, performance_schema for
// the program that each connection says it is (unknown where the server runs without it). Two functions
// of the database look, which schema/grants.sql opens. Only transactions of our own database, and whoever else holds locks in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "db/database.h"

namespace tables::locks {

struct Transaction {
  std::string id;  // the server's number of it
  std::int64_t connection = 0;
  std::string user;     // of the database; empty: the connection has gone meanwhile
  std::string program;  // "mgmt", "jcctl worker" ...; empty: not known
  std::string pid;      // of its process; empty: not known
  std::int64_t open_seconds = 0;
  std::optional<std::int64_t> waiting_seconds;
  std::int64_t rows_locked = 0;
  std::int64_t rows_changed = 0;
  bool sleeps = false;  // it has sent its last statement and then nothing more
  std::int64_t command_seconds = 0;  // how long it has been at this statement, or sleeps
  std::string statement;  // as the server shows it, values and all: never for people's eyes; empty: none at the moment
};

// One transaction wants a lock that another one holds.
struct Wait {
  std::string waiter;  // Transaction::id
  std::string holder;
  std::string table;   // "systems"
  std::string mode;    // "X", "S", "X,GAP" ...
  std::string kind;    // "RECORD" or "TABLE"
};

// The longest open first.
[[nodiscard]] std::vector<Transaction> transactions(db::Reader& db, base::Timestamp now);
[[nodiscard]] std::vector<Wait> waits(db::Reader& db);

// The server has refused it for want of a right.
[[nodiscard]] bool not_allowed(const db::Error& error);

}  // namespace tables::locks
