#include "auth/hand_off.h"

#include "auth/digest.h"
#include "auth/rights.h"
#include "auth/session.h"
#include "tables/tokens.h"
#include "tables/users.h"

namespace auth {

using tables::tokens::Purpose;

std::string hand_off(db::Writer& db, ports::Random& random, base::UserId staff, base::CustomerId cid, base::Timestamp now) {
  std::string token = new_token(random);
  tables::tokens::add(db, {sha256(token), Purpose::hand_off, cid, staff, now + kHandOffTime}, now);
  return token;
}

std::optional<View> take_hand_off(db::Writer& db, std::string_view token, base::Timestamp now) {
  const auto owner = tables::tokens::take(db, sha256(token), Purpose::hand_off, now);
  if (!owner || !owner->cid || !owner->user) return std::nullopt;
  const auto staff = tables::users::lock(db, *owner->user);
  if (!staff || !staff->active || !holds(staff->role, kHandOffRight)) return std::nullopt;
  return View{*owner->cid, staff->id, staff->login};
}

std::string begin_view(db::Writer& db, ports::Random& random, const View& view, const tables::sessions::From& from,
                       std::string_view replaced, base::Timestamp now) {
  end_session(db, replaced);
  std::string token = new_token(random);
  tables::sessions::add_view(db, sha256(token), view.cid, view.staff, from, now);
  return token;
}

}  // namespace auth
