#include "tables/traffic_imports.h"

#include "base/text.h"

namespace tables::traffic_imports {

namespace {

constexpr db::Sql kKnown = "SELECT COUNT(*) FROM traffic_imports WHERE checksum = ?";
constexpr db::Sql kAdd =
    "INSERT INTO traffic_imports (checksum, name, imported_at, lines_read, lines_kept, lines_refused, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kTakeTurn = "SELECT COALESCE(GET_LOCK('jc.traffic_import', 60), 0)";
constexpr db::Sql kEndTurn = "SELECT COALESCE(RELEASE_LOCK('jc.traffic_import'), 0)";

}  // namespace

bool known(db::Reader& db, const std::string& checksum) { return db.value<int>(kKnown, checksum) > 0; }

void add(db::Writer& db, const Row& f, base::Timestamp now) {
  db.exec(kAdd, f.checksum, base::clipped(f.name, 200), now, f.lines, f.kept, f.refused, f.bytes);
}

bool take_turn(db::Writer& db) { return db.value<int>(kTakeTurn) == 1; }
void end_turn(db::Writer& db) { static_cast<void>(db.value<int>(kEndTurn)); }

}  // namespace tables::traffic_imports
