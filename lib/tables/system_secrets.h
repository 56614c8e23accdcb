// system_secrets: a system's own root password, sealed (ports/secret_box). Nothing here can be read without the key.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::system_secrets {

struct Row {
  std::string sealed;
  base::Timestamp set_at;
  std::optional<std::string> fingerprint;  // a keyed hash, the same for the same password; null: not made yet
};

[[nodiscard]] std::optional<Row> find(db::Reader& db, base::SystemId system);
void set(db::Writer& db, base::SystemId system, const std::string& sealed, const std::string& fingerprint, base::Timestamp now);

// Whether a system other than this one has that password, or it is noted as one that many had.
[[nodiscard]] bool is_shared(db::Reader& db, const std::string& fingerprint, base::SystemId except);

// A running system whose password others have too, or many once had.
struct Shared {
  base::SystemId system;
  base::CustomerId cid;
  std::string hostname;
  std::string machine;  // empty when none is on file
  base::Timestamp set_at;
  int others = 0;       // systems, stopped ones too
  std::string fingerprint;
};
// Those with the same password stand together.
[[nodiscard]] std::vector<Shared> shared(db::Reader& db);

// Rows without a fingerprint: how many, and the first of them beyond `after`.
struct Uncompared {
  base::SystemId system;
  std::string sealed;
};
[[nodiscard]] int uncompared(db::Reader& db);
[[nodiscard]] std::vector<Uncompared> uncompared_after(db::Reader& db, base::SystemId after, int most);
// Nothing when another password was set meanwhile.
void set_fingerprint(db::Writer& db, const Uncompared& row, const std::string& fingerprint);

}  // namespace tables::system_secrets
