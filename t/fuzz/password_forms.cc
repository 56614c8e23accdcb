// What stands in the column of a password: only a known form is compared, and a text that is none never lets anybody in.
#include "auth/legacy_digest.h"
#include "auth/legacy_password.h"
#include "t/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string stored{fuzz::text(data, size)};
  if (!auth::is_legacy_hash(stored)) fuzz::must(!auth::verify_legacy("secret", stored), "a form that is not known lets nobody in");
  fuzz::must(auth::md5(stored).size() == 16, "MD5 has 16 bytes");
  fuzz::must(auth::sha1(stored).size() == 20, "SHA-1 has 20 bytes");
  return 0;
}
