// One connection to MariaDB, over its unix socket or through TLS, with its prepared statements. Used by Database only; everyone else sees a
// Reader or a Writer. Never reconnects by itself: that would silently lose the transaction.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/secret.h"
#include "db/error.h"
#include "db/sql.h"
#include "db/value.h"

struct st_mysql;
struct st_mysql_stmt;
struct st_mysql_bind;

namespace db {

// A server on another machine. It is spoken to through TLS only, and only if its certificate has this name and is signed by one
// in the file.
struct Host {
  std::string name;
  int port = 3306;
  std::string ca_file;
};

struct Target {
  std::string socket;  // not looked at when there is a host
  std::string database;  // may be empty
  std::string user;
  base::Secret password;      // empty: unix_socket login
  int timeout_seconds = 5;    // a read that takes longer ends the connection
  std::optional<Host> host{};
};

class Connection {
 public:
  explicit Connection(const Target& target);  // throws Down
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // A fixed text without values: session settings and the like.
  void command(const char* text);

  // A transaction begins with its first statement: one that does nothing costs nothing.
  void begin() { state_ = State::wanted; }
  void commit() { end("COMMIT"); }
  void roll_back() { end("ROLLBACK"); }

  // A whole script of statements, for migrations and seeds only.
  void script(const std::string& text);

  struct Result {
    std::vector<Columns> rows;
    long long affected = 0;
    long long last_id = 0;
  };
  Result run(Sql sql, const std::vector<Cell>& values);

  // Puts each row, which has whole numbers only and no NULL, into `row` and calls `take`, as it comes in: nothing is held. `take`
  // must leave the connection alone.
  void run_each(Sql sql, const std::vector<Cell>& values, std::span<std::int64_t> row, const std::function<void()>& take);

  // The same statement for many rows of whole numbers, given column by column; a few thousand go in one message.
  void run_many(Sql sql, const std::vector<std::vector<std::int64_t>>& columns);
  // The same for rows of any values, given row by row.
  void run_many(Sql sql, const std::vector<std::vector<Cell>>& rows);

  // Statements sent since the connection was made; page tests count queries with it.
  [[nodiscard]] long long statements() const { return statements_; }

 private:
  void open_transaction();
  // Without a transaction each statement is one of its own.
  enum class State { none, wanted, open };

  void end(const char* text);
  st_mysql_stmt* prepared(Sql sql);
  st_mysql_stmt* prepared_for_many(Sql sql, std::size_t columns);
  void send_many(st_mysql_stmt* statement, st_mysql_bind* binds, std::size_t rows);
  st_mysql_stmt* execute(Sql sql, const std::vector<Cell>& values);
  [[noreturn]] void fail(unsigned code, const std::string& message) const;

  struct Close {
    void operator()(st_mysql*) const;
  };
  std::unique_ptr<st_mysql, Close> handle_;
  std::unordered_map<const char*, st_mysql_stmt*> cache_;
  State state_ = State::none;
  long long statements_ = 0;
};

}  // namespace db
