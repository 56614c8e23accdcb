// ipn: each PayPal notice as it came, the verdict on it, and what it did. event_key (transaction and state) is unique and set
// only once a notice is verified, so that a forged one cannot use it up.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::ipn {

enum class Verdict { waiting, genuine, forged };
enum class Effect { none, applied, held, ignored, duplicate };

struct Row {
  base::IpnId id;
  std::string raw_body;
  int checks = 0;
};

struct Outcome {
  Effect effect{};
  std::string note;
  std::optional<base::SignupId> signup;
};

base::IpnId add(db::Writer& db, const std::string& raw_body, const std::string& remote_addr, base::Timestamp now);
// Not verified yet and due; oldest first.
[[nodiscard]] std::vector<Row> due(db::Reader& db, base::Timestamp now);
// False when another process has taken it since.
[[nodiscard]] bool claim_check(db::Writer& db, base::IpnId id, int checks, base::Timestamp next);
void check_again(db::Writer& db, base::IpnId id, base::Timestamp at);
void forged(db::Writer& db, base::IpnId id);
// Marks it genuine and takes its event; throws db::Duplicate when the event was taken before. False when it has its verdict.
[[nodiscard]] bool genuine(db::Writer& db, base::IpnId id, const std::string& event_key, const std::string& txn_id,
             const std::string& payment_status);
void duplicate(db::Writer& db, base::IpnId id);
void outcome(db::Writer& db, base::IpnId id, const Outcome& what);

}  // namespace tables::ipn

template <>
struct base::EnumWords<tables::ipn::Verdict> {
  static constexpr std::string_view words[] = {"waiting", "genuine", "forged"};
};
template <>
struct base::EnumWords<tables::ipn::Effect> {
  static constexpr std::string_view words[] = {"none", "applied", "held", "ignored", "duplicate"};
};
