// ip_history: whose each address was, and from when to when. A row without an end is the present; a free address has none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::ip_history {

struct Row {
  base::IpAddress ip;
  std::optional<base::SystemId> system;
  std::optional<std::string> reserved_for;
  base::Timestamp since;
  std::optional<base::Timestamp> until;
  std::string who;
};

void begin(db::Writer& db, const base::IpAddress& ip, std::optional<base::SystemId> system,
           const std::optional<std::string>& reserved_for, const std::string& who, base::Timestamp now);
void end(db::Writer& db, const base::IpAddress& ip, base::Timestamp now);

// Newest first.
[[nodiscard]] std::vector<Row> of_address(db::Reader& db, const base::IpAddress& ip, int most);
// The addresses that a customer's systems had at some time between the two moments.
struct Tenure {
  base::IpAddress ip;
  base::SystemId system;
  base::Timestamp since;
  std::optional<base::Timestamp> until;
};
[[nodiscard]] std::vector<Tenure> of_customer(db::Reader& db, base::CustomerId cid, base::Timestamp from, base::Timestamp until);
// What the system gave back last: the addresses whose time ended at its latest end, and whether nobody has them now.
struct GivenBack {
  base::IpAddress ip;
  bool free = false;
};
[[nodiscard]] std::vector<GivenBack> last_given_back(db::Reader& db, base::SystemId system);

}  // namespace tables::ip_history
