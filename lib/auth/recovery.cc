#include "auth/recovery.h"

#include "auth/digest.h"
#include "base/text.h"
#include "tables/am_recovery_codes.h"
#include "tables/recovery_codes.h"

namespace auth {

namespace {

constexpr std::string_view kAlphabet = "abcdefghijkmnpqrstuvwxyz23456789";  // nothing that looks like another
constexpr std::size_t kLetters = 16;
constexpr std::size_t kGroup = 4;

// Without what people add and change when they copy a code from paper.
base::Secret bare(std::string_view typed) {
  std::string letters;
  for (const char c : typed) {
    if (c != ' ' && c != '-') letters += base::lower(c);
  }
  return base::Secret{std::move(letters)};
}

}  // namespace

std::vector<std::string> new_recovery_codes(ports::Random& random) {
  std::vector<std::string> codes;
  while (codes.size() < kRecoveryCodes) {
    const std::string digits = random.hex(kLetters);
    std::string code;
    for (std::size_t i = 0; i < kLetters; ++i) {
      if (i > 0 && i % kGroup == 0) code += '-';
      code += kAlphabet[static_cast<std::size_t>(std::stoi(digits.substr(2 * i, 2), nullptr, 16)) % kAlphabet.size()];
    }
    codes.push_back(std::move(code));
  }
  return codes;
}

void set_recovery_codes(db::Writer& db, base::UserId user, const std::vector<std::string>& codes) {
  tables::recovery_codes::remove_of(db, user);
  for (const std::string& code : codes) tables::recovery_codes::add(db, user, sha256(bare(code).reveal()));
}

void set_recovery_codes(db::Writer& db, const tables::am_logins::Who& who, const std::vector<std::string>& codes) {
  tables::am_recovery_codes::remove_of(db, who);
  for (const std::string& code : codes) tables::am_recovery_codes::add(db, who, sha256(bare(code).reveal()));
}

bool use_recovery_code(db::Writer& db, base::UserId user, const base::Secret& typed, base::Timestamp now) {
  const base::Secret code = bare(typed.reveal());
  return code.reveal().size() == kLetters && tables::recovery_codes::use(db, user, sha256(code.reveal()), now);
}

bool use_recovery_code(db::Writer& db, const tables::am_logins::Who& who, const base::Secret& typed, base::Timestamp now) {
  const base::Secret code = bare(typed.reveal());
  return code.reveal().size() == kLetters && tables::am_recovery_codes::use(db, who, sha256(code.reveal()), now);
}

}  // namespace auth
