// ipn: each PayPal notice as it came, the verdict on it, and what it did. event_key (transaction and state) is unique and set
// only once a notice is verified, so that a forged one cannot use it up.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::ipn {

// vouched: PayPal does not confirm it, two of the staff do.
enum class Verdict { waiting, genuine, forged, vouched };
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
  std::optional<base::CustomerId> cid = std::nullopt;  // whose account it has touched
};

// What a notice is about, for those that wait for it and for lists.
struct Facts {
  std::string event_key;
  std::string txn_type;
  std::string txn_id;
  std::string parent_txn_id;
  std::string profile_id;
  std::string payment_status;
  std::optional<base::Money> gross;
};

// entered_by: who of the staff pasted it; empty: it came from outside.
base::IpnId add(db::Writer& db, const std::string& raw_body, const std::string& remote_addr, base::Timestamp now,
                const std::string& entered_by = {});
// Not verified yet and due; oldest first.
[[nodiscard]] std::vector<Row> due(db::Reader& db, base::Timestamp now);
// False when another process has taken it since.
[[nodiscard]] bool claim_check(db::Writer& db, base::IpnId id, int checks, base::Timestamp next);
void check_again(db::Writer& db, base::IpnId id, base::Timestamp at);
void forged(db::Writer& db, base::IpnId id);
// Marks it genuine, or one that PayPal has not confirmed vouched, and takes its event; throws db::Duplicate when the event was
// taken before. False when it has its verdict.
[[nodiscard]] bool genuine(db::Writer& db, base::IpnId id, const Facts& facts);
[[nodiscard]] bool vouched(db::Writer& db, base::IpnId id, const Facts& facts);
void duplicate(db::Writer& db, base::IpnId id, Verdict verdict = Verdict::genuine);
void outcome(db::Writer& db, base::IpnId id, const Outcome& what);
void decided(db::Writer& db, base::IpnId id, const std::string& who, base::Timestamp now);

// Held ones that name one of these; empty names are nobody's. Oldest first.
struct About {
  std::string txn_id;   // theirs, or of the payment that they are about
  std::string parent_txn_id;
  std::string profile;  // both names of an agreement
  std::string old_profile;
};
[[nodiscard]] std::vector<Row> held_about(db::Reader& db, const About& what);

// As staff see it.
struct Listed {
  base::IpnId id;
  base::Timestamp received_at;
  std::string remote_addr;
  std::string raw_body;
  Verdict verdict{};
  Effect effect{};
  std::string txn_type;
  std::string txn_id;
  std::string parent_txn_id;
  std::string profile_id;
  std::string payment_status;
  std::optional<base::Money> gross;
  std::string note;
  std::optional<base::CustomerId> cid;
  std::string order_ref;  // empty when it touched no order
  int checks = 0;
  std::optional<base::Timestamp> next_check_at;
  std::string entered_by;
  std::string decided_by;
  std::optional<base::Timestamp> decided_at;
};
enum class Show { held, waiting, forged, by_hand, all };
struct Total {
  int count = 0;
  base::Money gross;
};
// The newest first, `most` after the first `skip`.
[[nodiscard]] std::vector<Listed> listed(db::Reader& db, Show show, int most, int skip);
[[nodiscard]] Total total(db::Reader& db, Show show);
// Those that name a transaction, their own or the one that they are about, or a subscription.
[[nodiscard]] std::vector<Listed> named(db::Reader& db, const std::string& name, int most, int skip);
[[nodiscard]] Total total_named(db::Reader& db, const std::string& name);
[[nodiscard]] std::optional<Listed> find(db::Reader& db, base::IpnId id);
[[nodiscard]] std::optional<Listed> lock(db::Writer& db, base::IpnId id);
// The one that has this event.
[[nodiscard]] std::optional<base::IpnId> with_event(db::Reader& db, const std::string& event_key);

}  // namespace tables::ipn

template <>
struct base::EnumWords<tables::ipn::Verdict> {
  static constexpr std::string_view words[] = {"waiting", "genuine", "forged", "vouched"};
};
template <>
struct base::EnumWords<tables::ipn::Effect> {
  static constexpr std::string_view words[] = {"none", "applied", "held", "ignored", "duplicate"};
};
template <>
struct base::EnumWords<tables::ipn::Show> {
  static constexpr std::string_view words[] = {"held", "waiting", "forged", "by_hand", "all"};
};
