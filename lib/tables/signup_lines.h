// signup_lines: an order's price as it was computed when it was placed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::signup_lines {

struct Row {
  std::string code;
  std::string name;
  std::string detail;
  int quantity = 1;
  base::Money amount;  // every interval
  base::Money setup;   // once
};

// A line, and the package it was made from: none for a quoted server.
struct WithPackage {
  Row line;
  std::optional<base::PackageId> package;
  int disk_gb = 0;  // what one unit includes today
  int ips = 0;
  int bandwidth_gb = 0;
  int backup_gb = 0;
};
[[nodiscard]] std::vector<WithPackage> with_packages(db::Reader& db, base::SignupId id);
[[nodiscard]] std::vector<Row> of(db::Reader& db, base::SignupId id);
void add(db::Writer& db, base::SignupId id, const std::vector<Row>& rows);

}  // namespace tables::signup_lines
