#include "tables/universal_passwords.h"

namespace tables::universal_passwords {

namespace {

constexpr db::Sql kAdd = "INSERT INTO universal_passwords (fingerprint, noted_at) VALUES (?, ?) ON DUPLICATE KEY UPDATE noted_at = noted_at";

}  // namespace

bool add(db::Writer& db, const std::string& fingerprint, base::Timestamp now) { return db.exec(kAdd, fingerprint, now) == 1; }

}  // namespace tables::universal_passwords
