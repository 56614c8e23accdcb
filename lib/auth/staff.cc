#include "auth/staff.h"

#include "auth/digest.h"
#include "auth/session.h"
#include "auth/throttle.h"
#include "tables/recovery_codes.h"
#include "tables/sessions.h"
#include "tables/tokens.h"

namespace auth {

namespace {

using tables::tokens::Purpose;

std::optional<tables::users::Row> owner_row(db::Reader& db, const std::optional<tables::tokens::Owner>& owner) {
  if (!owner || !owner->user) return std::nullopt;
  auto user = tables::users::find(db, *owner->user);
  return user && user->active ? user : std::nullopt;
}

}  // namespace

void set_password(db::Writer& db, const tables::users::Row& user, const std::string& hash, std::string_view kept_token,
                  base::Timestamp now) {
  tables::users::set_hash(db, user.id, hash);
  tables::sessions::remove_others(db, user.id, sha256(kept_token));
  tables::tokens::end_of(db, user.id, Purpose::staff_setup, now);
  forgive_account(db, Door::mgmt, user.login);
}

void set_active(db::Writer& db, const tables::users::Row& user, bool active) {
  tables::users::set_active(db, user.id, active);
  if (active) {
    forgive_account(db, Door::mgmt, user.login);
  } else {
    tables::sessions::remove_of(db, user.id);
  }
}

void remove_second_factor(db::Writer& db, const tables::users::Row& user) {
  tables::users::remove_totp(db, user.id);
  tables::recovery_codes::remove_of(db, user.id);
  tables::sessions::remove_of(db, user.id);
}

std::string issue_setup(db::Writer& db, ports::Random& random, base::UserId user, base::Timestamp now) {
  tables::tokens::end_of(db, user, Purpose::staff_setup, now);
  std::string key = new_token(random);
  tables::tokens::add(db, {.token_hash = sha256(key), .purpose = Purpose::staff_setup, .cid = std::nullopt, .user = user,
                           .expires_at = now + kSetupLasts}, now);
  return key;
}

std::optional<tables::users::Row> setup_of(db::Reader& db, std::string_view key, base::Timestamp now) {
  return owner_row(db, tables::tokens::good(db, sha256(key), Purpose::staff_setup, now));
}

std::optional<tables::users::Row> take_setup(db::Writer& db, std::string_view key, base::Timestamp now) {
  return owner_row(db, tables::tokens::take(db, sha256(key), Purpose::staff_setup, now));
}

}  // namespace auth
