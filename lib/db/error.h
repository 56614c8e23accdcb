// What the database can refuse. Everything else that goes wrong is an Error: a fault of the program or the server.
#pragma once

#include <stdexcept>
#include <string>

namespace db {

class Error : public std::runtime_error {
 public:
  Error(unsigned code, const std::string& message)
      : std::runtime_error("database error " + std::to_string(code) + ": " + message), code_(code) {}
  [[nodiscard]] unsigned code() const { return code_; }

 private:
  unsigned code_;
};

// A unique key refused the row: what it says exists already.
class Duplicate : public Error {
 public:
  using Error::Error;
};

// Lock wait, deadlock or failed certification: the whole transaction may be run again.
class Conflict : public Error {
 public:
  using Error::Error;
};

// The server cannot be reached, or went away before COMMIT was sent.
class Down : public Error {
 public:
  using Error::Error;
};

// The server went away after COMMIT was sent: the transaction may have happened. Never run again blindly.
class InDoubt : public Error {
 public:
  using Error::Error;
};

}  // namespace db
