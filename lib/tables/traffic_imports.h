// traffic_imports of the traffic database: each file of a collector that was counted, by its checksum.
#pragma once

#include <string>

#include "base/date.h"
#include "db/database.h"

namespace tables::traffic_imports {

struct Row {
  std::string checksum;  // SHA-256, hexadecimal
  std::string name;
  std::int64_t lines = 0, kept = 0, refused = 0;
  std::int64_t bytes = 0;
};

[[nodiscard]] bool known(db::Reader& db, const std::string& checksum);
// Throws db::Duplicate for a file that is known.
void add(db::Writer& db, const Row& file, base::Timestamp now);
// One import at a time: waits up to a minute for another one to end. False: it did not.
[[nodiscard]] bool take_turn(db::Writer& db);
void end_turn(db::Writer& db);

}  // namespace tables::traffic_imports
