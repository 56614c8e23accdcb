// power_strips: switched power strips as staff have entered them, and what the worker has found out about each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/power.h"
#include "db/database.h"

namespace tables::power_strips {

struct Row {
  base::PowerStripId id;
  std::string name;
  base::StripDriver driver{};
  std::string address;
  base::SnmpVersion version = base::SnmpVersion::v3;
  bool plain_allowed = false;
  std::string user;
  std::string place;
  std::string page_url;
  bool in_service = true;
  int row_version = 0;
};

struct Health {
  std::string model;
  std::optional<base::Timestamp> tried_at;
  std::optional<base::Timestamp> read_at;
  std::optional<base::PowerFault> fault;
  std::string fault_text;
};

struct Known {
  Row row;
  Health health;
};

// Sealed; empty ones are not on file.
struct Secrets {
  std::string community;
  std::string auth;
  std::string privacy;
};

[[nodiscard]] std::vector<Known> all(db::Reader& db);  // by name
[[nodiscard]] std::optional<Known> find(db::Reader& db, base::PowerStripId id);
[[nodiscard]] std::optional<Known> by_name(db::Reader& db, const std::string& name);
[[nodiscard]] Secrets secrets(db::Reader& db, base::PowerStripId id);
// Who changes anything about a strip's outlets or commands locks it first, so that nobody waits for each other.
[[nodiscard]] std::optional<Known> lock(db::Writer& db, base::PowerStripId id);

// `row.id` is not looked at. It is read at once.
base::PowerStripId insert(db::Writer& db, const Row& row, base::Timestamp now);
// Rows changed: 0 when the version has moved on.
long long change(db::Writer& db, const Row& row);
// Those that are empty here stay as they are.
void set_secrets(db::Writer& db, base::PowerStripId id, const Secrets& sealed);
// The worker reads it as soon as it can.
void read_soon(db::Writer& db, base::PowerStripId id, base::Timestamp now);

// Takes the strip that waits longest, those with commands first, for nobody else until `until`. Strips that are out of service
// are taken only while they have commands.
[[nodiscard]] std::optional<base::PowerStripId> take(db::Writer& db, const std::string& holder, base::Timestamp now, base::Timestamp until);
// Locks it; false when somebody else has taken it over meanwhile.
[[nodiscard]] bool still_held(db::Writer& db, base::PowerStripId id, const std::string& holder);
void was_read(db::Writer& db, base::PowerStripId id, const Health& health);
// Lets go of it.
void release(db::Writer& db, base::PowerStripId id, base::Timestamp next_read_at);

}  // namespace tables::power_strips
