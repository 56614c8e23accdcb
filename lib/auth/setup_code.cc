#include "auth/setup_code.h"

#include "auth/digest.h"
#include "base/text.h"
#include "tables/customers.h"
#include "tables/sessions.h"
#include "tables/tokens.h"

namespace auth {

namespace {

using tables::tokens::Purpose;

constexpr std::size_t kCodeBytes = 16;

}  // namespace

SetupCode reset_access(db::Writer& db, ports::Random& random, base::CustomerId cid, base::Timestamp now) {
  SetupCode code{random.hex(kCodeBytes), now + kSetupTime};
  tables::customers::open_am(db, cid);
  tables::sessions::remove_of(db, cid);
  tables::tokens::end_of(db, cid, Purpose::activation, now);
  tables::tokens::add(db, {sha256(code.text), Purpose::activation, cid, std::nullopt, code.expires_at}, now);
  return code;
}

bool take_setup_code(db::Writer& db, base::CustomerId cid, std::string_view code, base::Timestamp now) {
  return tables::tokens::take(db, sha256(base::trim(code)), Purpose::activation, now, cid).has_value();
}

}  // namespace auth
