// The numbered files below schema/, and what a database has of them. Each applied file is recorded with its checksum.
#pragma once

#include <string>
#include <vector>

#include "db/connection.h"
#include "db/database.h"

namespace db {

struct Migration {
  int number = 0;
  std::string name;  // "0001-customers.sql"
  std::string text;
};

// In order. Throws std::runtime_error when the directory cannot be read or a number is missing or double.
[[nodiscard]] std::vector<Migration> migrations(const std::string& directory);

// Empty when the database has exactly these migrations, unchanged; else one sentence that says what differs and what to do.
[[nodiscard]] std::string schema_fault(Database& database, const std::vector<Migration>& wanted);

// Applies what is missing. Throws std::runtime_error when an applied file has changed since. Returns the names applied.
std::vector<std::string> migrate(Connection& admin, const std::vector<Migration>& wanted);

}  // namespace db
