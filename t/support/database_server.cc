#include "t/support/database_server.h"

#include <pwd.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <thread>

#include "adapters/system_random.h"

namespace t {

namespace {

std::string account_name() {
  const passwd* entry = getpwuid(getuid());
  if (entry == nullptr) throw std::runtime_error("this account has no name");
  return entry->pw_name;
}

// Nothing in a test outlives the machine, so nothing waits for the disk; what is committed outlives the server, though.
constexpr char kSettings[] =
    "skip-name-resolve\nskip-log-bin\ncharacter-set-server=utf8mb4\ndefault-time-zone=+00:00\n"
    "performance_schema=ON\nperformance_schema_instrument='%=OFF'\nperformance_schema_digests_size=0\nmax_connections=300\ntable_open_cache=500\nopen_files_limit=4096\n"
    "innodb_buffer_pool_size=64M\ninnodb_log_file_size=32M\ninnodb_flush_log_at_trx_commit=2\n"
    "innodb_doublewrite=0\ninnodb_rollback_on_timeout=ON\n"
    "sql_mode=STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO\n";

// Digits and letters of our own making only, so that it can stand in a statement.
std::string scratch_name() {
  static int count = 0;
  return "jct_" + std::to_string(getpid()) + '_' + std::to_string(++count);
}

}  // namespace

DatabaseServer& DatabaseServer::shared() {
  static DatabaseServer server;
  return server;
}

DatabaseServer::DatabaseServer() : administrator_(account_name()) {
  if (const char* given = std::getenv("JC_TEST_DB_SOCKET")) {
    socket_ = given;
    return;
  }
  install("skip-networking\n");
}

DatabaseServer::DatabaseServer(const std::string& settings) : administrator_(account_name()) { install(settings); }

void DatabaseServer::install(const std::string& settings_of_its_own) {
  directory_ = std::make_unique<TempDir>();
  socket_ = directory_->path("sock");
  const std::string data = directory_->path("data");
  const bool root = getuid() == 0;
  // By a relative path, since the script does not quote where it gives the files to root.
  std::vector<std::string> command = {"/bin/sh",
                                      "-c",
                                      "cd \"$0\" && exec mariadb-install-db \"$@\"",
                                      directory_->path(""),
                                      "--no-defaults",
                                      "--datadir=./data",
                                      "--auth-root-authentication-method=socket",
                                      "--auth-root-socket-user=" + administrator_,
                                      "--skip-test-db",
                                      "--skip-name-resolve",
                                      "--innodb-log-file-size=32M"};
  if (root) command.push_back("--user=root");
  std::string output;
  if (run(command, &output) != 0) throw std::runtime_error("mariadb-install-db failed:\n" + output);

  const std::string settings = directory_->path("my.cnf");
  write_file(settings, "[mysqld]\ndatadir=" + data + "\nsocket=" + socket_ + "\npid-file=" + directory_->path("pid") +
                           "\nlog-error=" + directory_->path("log") + '\n' + kSettings + settings_of_its_own);
  start();
}

void DatabaseServer::start() {
  // Debian keeps the server where an ordinary account's PATH does not look.
  std::vector<std::string> command = {"/usr/sbin/mariadbd", "--defaults-file=" + directory_->path("my.cnf")};
  if (getuid() == 0) command.push_back("--user=root");
  process_ = std::make_unique<Child>(command);
  for (int wait = 0; wait < 2000 && process_->running(); ++wait) {
    try {
      const db::Connection connection{target("")};
      return;
    } catch (const db::Down&) {
      std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
  }
  throw std::runtime_error("mariadbd did not start:\n" + read_file(directory_->path("log")));
}

void DatabaseServer::crash() {
  if (!process_) throw std::logic_error("this server is not ours to kill");
  process_->kill();
  start();
}

ScratchDatabase::ScratchDatabase()
    : name_(scratch_name()),
      password_(adapters::SystemRandom{}.hex(16)),
      connection_(std::make_unique<db::Connection>(DatabaseServer::shared().target(""))) {
  connection_->script("CREATE DATABASE " + name_ + " CHARACTER SET utf8mb4; USE " + name_);
}

void ScratchDatabase::reconnect() { connection_ = std::make_unique<db::Connection>(DatabaseServer::shared().target(name_)); }

ScratchDatabase::~ScratchDatabase() {
  try {
    connection_->script("DROP DATABASE IF EXISTS " + name_ + "; DROP USER IF EXISTS '" + name_ + "'@'localhost'");
  } catch (const db::Error&) {
    // A test may have ended the server; then there is nothing to drop.
  }
}

}  // namespace t
