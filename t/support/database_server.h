// The MariaDB that database and page tests use: the one whose socket JC_TEST_DB_SOCKET names, else a private one of this test
// program, made at the first call and gone with it. Its administrator is the account that runs the test, by its unix socket.
#pragma once

#include <memory>
#include <string>

#include "db/connection.h"
#include "t/support/child.h"
#include "t/support/temp_dir.h"

namespace t {

class DatabaseServer {
 public:
  static DatabaseServer& shared();
  // One more, with lines of its own in its settings.
  explicit DatabaseServer(const std::string& settings);

  [[nodiscard]] const std::string& socket() const { return socket_; }
  [[nodiscard]] const std::string& administrator() const { return administrator_; }
  // As by kill -9, and a new start; connections are gone.
  void crash();
  // `database` may be empty.
  [[nodiscard]] db::Target target(const std::string& database) const { return {socket_, database, administrator_, {}, 30}; }

 private:
  DatabaseServer();
  void install(const std::string& settings);
  void start();
  std::string administrator_;
  std::string socket_;
  std::unique_ptr<TempDir> directory_;
  std::unique_ptr<Child> process_;
};

// An empty database that nobody else uses, dropped at the end together with the user of the same name.
class ScratchDatabase {
 public:
  ScratchDatabase();
  ~ScratchDatabase();
  ScratchDatabase(const ScratchDatabase&) = delete;
  ScratchDatabase& operator=(const ScratchDatabase&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }
  void reconnect();  // after a crash of the server
  [[nodiscard]] const std::string& password() const { return password_; }  // for the user, whoever makes it
  [[nodiscard]] db::Connection& connection() { return *connection_; }      // as the administrator

 private:
  std::string name_;
  std::string password_;
  std::unique_ptr<db::Connection> connection_;
};

}  // namespace t
