// Seals card data so that only the holder of a private key elsewhere can read it.
#pragma once

#include <string>

#include "ports/card.h"

namespace ports {

class CardVault {
 public:
  virtual ~CardVault() = default;
  // Appends one sealed record. False when it could not be sealed or stored: then nothing at all was written, and `why`
  // says the reason without any card data. Never throws for a broken key, a full disk or a missing file.
  [[nodiscard]] virtual bool seal(const CardRecord& record, std::string& why) = 0;
  // For `jcctl doctor`: empty when a record could be sealed now, else what is wrong and what to do.
  [[nodiscard]] virtual std::string probe() = 0;
};

}  // namespace ports
