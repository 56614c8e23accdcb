#include "auth/am_account.h"

#include "auth/digest.h"
#include "auth/throttle.h"
#include "base/text.h"
#include "tables/am_factors.h"
#include "tables/am_recovery_codes.h"
#include "tables/customers.h"
#include "tables/sessions.h"
#include "tables/tokens.h"

namespace auth {

namespace {

using tables::tokens::Purpose;

constexpr std::size_t kLongestLogin = 20;

AmAccount account_of(const tables::customers::Access& access) {
  return {.who = access.cid,
          .person = access.owner_name,
          .company = access.company,
          .email = access.owner_email,
          .hash = access.am_auth,
          .open = access.am_enabled};
}

std::optional<AmAccount> account_of(const std::optional<tables::customers::Access>& access,
                                    const std::optional<tables::am_logins::Row>& login) {
  if (!access || !login || login->cid != access->cid) return std::nullopt;
  return AmAccount{.who = {access->cid, login->id},
                   .login = login->name,
                   .person = login->name,
                   .company = access->company,
                   .kind = login->kind,
                   .email = login->email,
                   .hash = login->hash,
                   .open = access->am_enabled && login->active};
}

std::optional<AmAccount> account_of(const std::optional<tables::customers::Access>& access) {
  return access ? std::optional{account_of(*access)} : std::nullopt;
}

}  // namespace

AmName parse_am_name(std::string_view typed) {
  const std::string text = base::to_lower(base::trim(typed));
  const auto dash = text.find('-');
  AmName name{base::parse_cid(text.substr(0, dash)), {}};
  if (dash == std::string::npos) return name;
  name.login = text.substr(dash + 1);
  if (!valid_am_login(name.login)) return {};
  return name;
}

std::string am_name(base::CustomerId cid, std::string_view login) {
  return base::display(cid) + (login.empty() ? "" : "-" + std::string{login});
}

bool valid_am_login(std::string_view login) {
  return !login.empty() && login.size() <= kLongestLogin && login.front() >= 'a' && login.front() <= 'z' &&
         login.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._") == std::string_view::npos;
}

std::string am_subject(base::CustomerId cid, std::string_view login) {
  return base::str(cid) + (login.empty() ? "" : "-" + std::string{login});
}

std::string am_actor(const AmAccount& account) { return "customer:" + am_subject(account.who.cid, account.login); }

std::optional<AmAccount> find_am(db::Reader& db, const AmName& name) {
  if (!name.cid) return std::nullopt;
  const auto access = tables::customers::access(db, *name.cid);
  if (name.login.empty()) return account_of(access);
  return account_of(access, tables::am_logins::by_name(db, *name.cid, name.login));
}

std::optional<AmAccount> find_am(db::Reader& db, const Who& who) {
  const auto access = tables::customers::access(db, who.cid);
  return who.login ? account_of(access, tables::am_logins::find(db, *who.login)) : account_of(access);
}

std::optional<AmAccount> lock_am(db::Writer& db, const Who& who) {
  const auto access = tables::customers::lock_access(db, who.cid);
  return who.login ? account_of(access, tables::am_logins::lock(db, *who.login)) : account_of(access);
}

void store_am_hash(db::Writer& db, const Who& who, const std::string& hash) {
  if (who.login) {
    tables::am_logins::set_hash(db, *who.login, hash);
  } else {
    tables::customers::set_am_auth(db, who.cid, hash);
  }
}

void remove_am_factor(db::Writer& db, const Who& who) {
  tables::am_factors::remove(db, who);
  tables::am_recovery_codes::remove_of(db, who);
  tables::sessions::remove_others(db, who, "");
}

void set_am_password(db::Writer& db, const AmAccount& account, const std::string& hash, std::string_view kept_token, base::Timestamp now) {
  const Who& who = account.who;
  store_am_hash(db, who, hash);
  tables::sessions::remove_others(db, who, sha256(kept_token));
  for (const auto purpose : {Purpose::password_reset, Purpose::login_setup, Purpose::activation, Purpose::new_password}) {
    tables::tokens::end_of_login(db, who.cid, who.login, purpose, now);
  }
  forgive_account(db, Door::am, am_subject(who.cid, account.login));
}

}  // namespace auth
