// packages: what is sold. A base package, and add-ons by role. Prices are cents for 1, 6 and 12 months.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::packages {

enum class Svc { linux_vps, freebsd_vps, linux_oss, freebsd_oss, dedicated, colo };
enum class Role { base, disk, ip, bandwidth, backup };

struct Row {
  std::string code;
  Svc svc{};
  Role role{};
  std::string name;
  std::string detail;
  int disk_gb = 0;
  int ips = 0;
  int bandwidth_gb = 0;
  int backup_gb = 0;
  int most = 0;  // add-ons: how many one order may have
  base::Money price_1, price_6, price_12;
  base::Money setup;
};

// Everything on offer on that day, by product, role and position.
[[nodiscard]] std::vector<Row> offered(db::Reader& db, base::Date on);

// A package as staff see it, on offer or not.
struct Kept {
  base::PackageId id;
  Row row;
  int position = 0;
  base::Date offered_from;
  std::optional<base::Date> offered_until;  // the last day
  int version = 0;
  int running = 0;  // subscriptions that have not ended

  [[nodiscard]] bool is_offered(base::Date on) const {
    return offered_from <= on && (!offered_until || *offered_until >= on);
  }
};

// Current and past ones, by product, role and position.
[[nodiscard]] std::vector<Kept> all(db::Reader& db);
[[nodiscard]] std::optional<Kept> find(db::Reader& db, base::PackageId id);
[[nodiscard]] std::optional<base::PackageId> id_of(db::Reader& db, const std::string& code);
// Throws db::Duplicate when the code is taken.
base::PackageId add(db::Writer& db, const Kept& package);
// All but code, product and role. False when somebody else has changed it since `package.version`.
[[nodiscard]] bool change(db::Writer& db, const Kept& package);

}  // namespace tables::packages

template <>
struct base::EnumWords<tables::packages::Svc> {
  static constexpr std::string_view words[] = {"linux", "freebsd", "linux_oss", "freebsd_oss", "dedicated", "colo"};
};
template <>
struct base::EnumWords<tables::packages::Role> {
  static constexpr std::string_view words[] = {"base", "disk", "ip", "bandwidth", "backup"};
};
