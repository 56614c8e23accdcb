// One connection to MariaDB over its unix socket, with its prepared statements. Used by Database only; everyone else sees a
// Reader or a Writer. Never reconnects by itself: that would silently lose the transaction.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/secret.h"
#include "db/error.h"
#include "db/sql.h"
#include "db/value.h"

struct st_mysql;
struct st_mysql_stmt;

namespace db {

struct Target {
  std::string socket;
  std::string database;  // may be empty
  std::string user;
  base::Secret password;      // empty: unix_socket login
  int timeout_seconds = 5;    // a read that takes longer ends the connection
};

class Connection {
 public:
  explicit Connection(const Target& target);  // throws Down
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // A fixed text without values: transaction control and session settings.
  void command(const char* text);
  // A whole script of statements, for migrations and seeds only.
  void script(const std::string& text);

  struct Result {
    std::vector<Columns> rows;
    long long affected = 0;
    long long last_id = 0;
  };
  Result run(Sql sql, const std::vector<Cell>& values);

  // Statements sent since the connection was made; page tests count queries with it.
  [[nodiscard]] long long statements() const { return statements_; }

 private:
  st_mysql_stmt* prepared(Sql sql);
  [[noreturn]] void fail(unsigned code, const std::string& message) const;

  struct Close {
    void operator()(st_mysql*) const;
  };
  std::unique_ptr<st_mysql, Close> handle_;
  std::unordered_map<const char*, st_mysql_stmt*> cache_;
  long long statements_ = 0;
};

}  // namespace db
