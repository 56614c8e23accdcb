#include "auth/security_code.h"

#include "auth/digest.h"
#include "base/text.h"
#include "tables/customers.h"
#include "tables/tokens.h"

namespace auth {

namespace {

using tables::tokens::Purpose;

constexpr std::string_view kAlphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";  // nothing that looks like another
static_assert(kAlphabet.size() == 32);
constexpr std::size_t kLetters = 8;

std::string hashed(const CodeFor& code, std::string_view letters) {
  return hmac(code.session, "owner_token:" + base::str(code.guard.cid) + ':' + std::to_string(code.guard.key()) + ':' + std::string{letters});
}

std::string bare(std::string_view typed) {
  std::string letters;
  for (const char c : typed) {
    if (c == ' ' || c == '-' || c == '\t') continue;
    letters += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
  return letters;
}

}  // namespace

std::optional<std::string> new_code(db::Writer& db, ports::Random& random, const CodeFor& code, base::Timestamp now) {
  // Those who ask at the same moment take turns, so that the count is right.
  if (!tables::customers::hold(db, code.guard.cid)) return std::nullopt;
  if (tables::tokens::count_since(db, code.guard.cid, code.guard.login, Purpose::owner_token, now - std::chrono::hours{1}) >= kCodesAnHour) {
    return std::nullopt;
  }
  const std::string digits = random.hex(kLetters);
  std::string letters;
  for (std::size_t i = 0; i < kLetters; ++i) {
    letters += kAlphabet[static_cast<std::size_t>(std::stoi(digits.substr(2 * i, 2), nullptr, 16)) % kAlphabet.size()];
  }
  const std::string session = sha256(code.session);
  tables::tokens::end_of_session(db, session, Purpose::owner_token, now);
  tables::tokens::add(db, {.token_hash = hashed(code, letters), .purpose = Purpose::owner_token, .cid = code.guard.cid, .user = std::nullopt,
                           .expires_at = now + kCodeTime, .login = code.guard.login, .session_hash = session}, now);
  return letters.substr(0, 4) + '-' + letters.substr(4);
}

CodeCheck use_code(db::Writer& db, const CodeFor& code, std::string_view typed, base::Timestamp now) {
  const auto open = tables::tokens::lock_of_session(db, sha256(code.session), Purpose::owner_token, now);
  if (!open || open->tries >= kCodeTries) return CodeCheck::none;
  if (same(open->token_hash, hashed(code, bare(typed))) &&
      tables::tokens::take(db, open->token_hash, Purpose::owner_token, now, code.guard.cid)) {
    return CodeCheck::good;
  }
  tables::tokens::count_try(db, open->token_hash);
  return open->tries + 1 >= kCodeTries ? CodeCheck::none : CodeCheck::wrong;
}

}  // namespace auth
