#include "tables/am_devices.h"

namespace tables::am_devices {

namespace {

constexpr db::Sql kNote = "INSERT IGNORE INTO am_devices (cid, login_id, device_hash, first_at) VALUES (?, ?, ?, ?)";

}  // namespace

bool note(db::Writer& db, const am_logins::Who& who, const std::string& device_hash, base::Timestamp now) {
  return db.exec(kNote, who.cid, who.key(), device_hash, now) == 1;
}

}  // namespace tables::am_devices
