// XChaCha20-Poly1305 by libsodium. The key file has one key a line, 64 hexadecimal digits each; its number is that of its line.
// The last one seals; all of them open, so a key is replaced by adding a line. The file is read when it is first needed, and
// refused when anybody but its owner may read it; a file that several programs need may be read by its group too.
//
// A fingerprint is BLAKE2b under a key that is made from the first line's and used for nothing else; so the first line stays.
//
// A sealed text: key number, nonce and cipher text with its tag, the latter two as hexadecimal digits, with dots between.
#pragma once

#include <string>
#include <vector>

#include "ports/secret_box.h"

namespace adapters {

class SodiumBox final : public ports::SecretBox {
 public:
  enum class Readers { owner, group };
  // `setting` names the file in messages: its configuration key.
  explicit SodiumBox(std::string key_file, std::string setting = "SYSTEM_KEY_FILE", Readers readers = Readers::owner)
      : key_file_(std::move(key_file)), setting_(std::move(setting)), readers_(readers) {}

  [[nodiscard]] std::string seal(const base::Secret& secret, std::string_view about) override;
  [[nodiscard]] std::optional<base::Secret> open(std::string_view sealed, std::string_view about) override;
  [[nodiscard]] std::string fingerprint(const base::Secret& secret) override;
  [[nodiscard]] std::string probe() override;

 private:
  const std::vector<base::Secret>& keys();

  std::string key_file_;
  std::string setting_;
  Readers readers_;
  std::vector<base::Secret> keys_;
};

}  // namespace adapters
