#include "auth/proof.h"

#include <algorithm>

#include "auth/digest.h"
#include "auth/password.h"
#include "auth/throttle.h"
#include "auth/totp.h"
#include "base/log.h"
#include "base/text.h"
#include "tables/audit_log.h"
#include "tables/sessions.h"
#include "tables/users.h"

namespace auth {

namespace {

using std::chrono::seconds;
using enum Proof::Outcome;

bool is_code(std::string_view typed) {
  const auto digits = std::count_if(typed.begin(), typed.end(), base::is_digit);
  return digits == 6 && typed.find_first_not_of("0123456789 -") == std::string_view::npos;
}

void trace(db::Writer& db, const base::Actor& actor, const char* action, base::Timestamp now) {
  tables::audit_log::add(db,
                         {.actor = actor.name,
                          .remote_addr = actor.remote_addr,
                          .request_id = actor.request_id,
                          .action = action,
                          .object = actor.name,
                          .old_value = "",
                          .new_value = ""},
                         now);
}

Proof refuse(db::Writer& db, const base::Actor& actor, const Knock& who, base::Timestamp now) {
  const bool shut = count_failure(db, who, now) == kStaffTries;
  trace(db, actor, shut ? "login.shut" : "proof.refused", now);
  return {};
}

Proof decide(const Gate& gate, const base::Actor& actor, base::UserId id, const base::Secret& typed, std::string_view token,
             bool codes_count) {
  std::optional<tables::users::Row> user;
  Knock who;
  const seconds wait = gate.database.read([&](db::Reader& db) {
    user = tables::users::find(db, id);
    who = knock(Door::mgmt, user ? user->login : actor.name, user.has_value(), actor.remote_addr);
    return wait_before(db, who, gate.clock.now());
  });
  if (wait > seconds{0}) return {waiting, wait};
  if (!user) return {};

  const bool code = codes_count && user->totp_secret && is_code(typed.reveal());
  const bool password_good = !code && check_password(typed, user->hash).good;
  const Proof proof = gate.database.write([&](db::Writer& db) -> Proof {
    const base::Timestamp now = gate.clock.now();
    if (const seconds longer = hold(db, who, now); longer > seconds{0}) return {waiting, longer};
    const auto row = tables::users::lock(db, id);
    if (!row || !row->active || row->hash != user->hash || row->totp_secret != user->totp_secret) {
      return refuse(db, actor, who, now);
    }
    if (code) {
      const auto step = verify_totp(base::Secret{*row->totp_secret}, typed.reveal(), now, row->totp_counter);
      if (!step) return refuse(db, actor, who, now);
      tables::users::set_totp_counter(db, id, *step);
    } else if (!password_good) {
      return refuse(db, actor, who, now);
    }
    forgive(db, who);
    tables::sessions::prove(db, sha256(token), now);
    trace(db, actor, "proof", now);
    return {good, {}};
  });
  base::log::info(proof.outcome == good ? "proof.given" : "proof.refused",
                  {{"who", actor.name}, {"addr", actor.remote_addr}});
  return proof;
}

}  // namespace

bool proof_counts(base::Timestamp proven_at, base::Timestamp now) { return now < proven_at + kProofLasts; }

Proof prove(const Gate& gate, const base::Actor& actor, base::UserId user, const base::Secret& typed, std::string_view token) {
  return decide(gate, actor, user, typed, token, true);
}

Proof prove_password(const Gate& gate, const base::Actor& actor, base::UserId user, const base::Secret& typed,
                     std::string_view token) {
  return decide(gate, actor, user, typed, token, false);
}

}  // namespace auth
