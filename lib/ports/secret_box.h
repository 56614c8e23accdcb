// Keeps short secrets so that who has the database alone has none of them. What a sealed text is about is bound to it: under
// another name it does not open.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/secret.h"

namespace ports {

class SecretBox {
 public:
  virtual ~SecretBox() = default;
  // Printable text. Throws std::runtime_error when there is no usable key.
  [[nodiscard]] virtual std::string seal(const base::Secret& secret, std::string_view about) = 0;
  // nullopt when it was sealed about something else, has been changed, or its key is not there any more.
  [[nodiscard]] virtual std::optional<base::Secret> open(std::string_view sealed, std::string_view about) = 0;
  // The same for the same secret and different for any other, as 64 hexadecimal digits. Nobody without the key can make one, so
  // none can be guessed from it. Stays the same when a key is added. Throws like seal().
  [[nodiscard]] virtual std::string fingerprint(const base::Secret& secret) = 0;
  // What is wrong and what to do about it; empty when all is well.
  [[nodiscard]] virtual std::string probe() = 0;
};

}  // namespace ports
