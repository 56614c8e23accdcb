// The card log: one armored OpenPGP message per record, for a public key whose private half is elsewhere.
// Decrypted, a record is one line of tab-separated fields:
//   time (UTC)  reference  amount  holder  number  expiry (YYYY-MM)
// The key is looked up anew for each record, so that one that is removed, expired or revoked counts at once.
#pragma once

#include <string>

#include "ports/card_vault.h"

namespace adapters {

struct GpgmeVaultSettings {
  std::string home;         // the key ring's directory
  std::string fingerprint;  // 40 hexadecimal digits: an address could be claimed by another key
  std::string log_file;
};

class GpgmeVault : public ports::CardVault {
 public:
  explicit GpgmeVault(GpgmeVaultSettings settings);
  [[nodiscard]] bool seal(const ports::CardRecord& record, std::string& why) override;
  [[nodiscard]] std::string probe() override;

 private:
  // False with a reason, or true with the armored message.
  [[nodiscard]] bool encrypt(const std::string& clear, std::string& sealed, std::string& why) const;
  GpgmeVaultSettings settings_;
};

}  // namespace adapters
