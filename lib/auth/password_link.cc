#include "auth/password_link.h"

#include "auth/digest.h"
#include "auth/session.h"
#include "tables/tokens.h"

namespace auth {

namespace {

using tables::tokens::Owner;
using tables::tokens::Purpose;

std::string choice_hash(std::string_view cookie) { return sha256("new_password:" + std::string{cookie}); }

// Only while the account and the login are open.
std::optional<AmAccount> open_account(db::Reader& db, const std::optional<Owner>& owner) {
  if (!owner || !owner->cid) return std::nullopt;
  auto account = find_am(db, Who{*owner->cid, owner->login});
  return account && account->open ? account : std::nullopt;
}

std::optional<Undo> undo_from(const std::optional<Owner>& owner) {
  if (!owner || !owner->cid) return std::nullopt;
  return Undo{*owner->cid, owner->detail};
}

}  // namespace

std::optional<std::string> new_password_link(db::Writer& db, ports::Random& random, const Who& who, LinkKind kind, base::Timestamp now) {
  const auto purpose = kind == LinkKind::reset ? Purpose::password_reset : Purpose::login_setup;
  if (kind == LinkKind::reset &&
      tables::tokens::count_since(db, who.cid, who.login, purpose, now - std::chrono::hours{1}) >= kResetsAnHour) {
    return std::nullopt;
  }
  tables::tokens::end_of_login(db, who.cid, who.login, purpose, now);
  std::string key = new_token(random);
  const std::chrono::seconds good_for = kind == LinkKind::reset ? std::chrono::seconds{kResetTime} : std::chrono::seconds{kInviteTime};
  tables::tokens::add(db, {.token_hash = sha256(key), .purpose = purpose, .cid = who.cid, .user = std::nullopt,
                           .expires_at = now + good_for, .login = who.login}, now);
  return key;
}

bool exchange_link(db::Writer& db, std::string_view key, std::string_view cookie, base::Timestamp now) {
  const std::string hash = sha256(key);
  auto owner = tables::tokens::take(db, hash, Purpose::password_reset, now);
  if (!owner) owner = tables::tokens::take(db, hash, Purpose::login_setup, now);
  if (!open_account(db, owner)) return false;
  tables::tokens::add(db, {.token_hash = choice_hash(cookie), .purpose = Purpose::new_password, .cid = owner->cid, .user = std::nullopt,
                           .expires_at = now + kChooseTime, .login = owner->login}, now);
  return true;
}

std::optional<AmAccount> may_choose(db::Reader& db, std::string_view cookie, base::Timestamp now) {
  return open_account(db, tables::tokens::good(db, choice_hash(cookie), Purpose::new_password, now));
}

std::optional<AmAccount> take_choice(db::Writer& db, std::string_view cookie, base::Timestamp now) {
  return open_account(db, tables::tokens::take(db, choice_hash(cookie), Purpose::new_password, now));
}

std::string new_undo_link(db::Writer& db, ports::Random& random, base::CustomerId cid, const std::string& before, base::Timestamp now) {
  std::string key = new_token(random);
  tables::tokens::add(db, {.token_hash = sha256(key), .purpose = Purpose::owner_undo, .cid = cid, .user = std::nullopt,
                           .expires_at = now + kUndoTime, .detail = before}, now);
  return key;
}

std::optional<Undo> undo_of(db::Reader& db, std::string_view key, base::Timestamp now) {
  return undo_from(tables::tokens::good(db, sha256(key), Purpose::owner_undo, now));
}

std::optional<Undo> take_undo(db::Writer& db, std::string_view key, base::Timestamp now) {
  auto undo = undo_from(tables::tokens::take(db, sha256(key), Purpose::owner_undo, now));
  if (undo) tables::tokens::end_of(db, undo->cid, Purpose::owner_undo, now);
  return undo;
}

}  // namespace auth
