// The messages that we send to Payflow, one function per kind.
#pragma once

#include <string>
#include <string_view>

#include "base/secret.h"
#include "ports/card_gateway.h"

namespace adapters {

struct PayflowLogin {
  std::string partner;
  std::string vendor;
  std::string user;
  base::Secret password;
};

// What the notation cannot carry is std::invalid_argument: a quote in the login, a card number that is not
// digits, a custref over twelve letters and digits.
[[nodiscard]] base::Secret card_request(const PayflowLogin& login, std::string_view type,
                                        const ports::CardRequest& request, const ports::Card& card);
// On an earlier operation. A void ('V') is always of the whole and names no amount.
[[nodiscard]] base::Secret reference_request(const PayflowLogin& login, std::string_view type,
                                             const ports::CardRequest& request, const std::string& reference);
[[nodiscard]] base::Secret inquiry_request(const PayflowLogin& login, const std::string& custref);

// Letters and digits, 1 to `most` of them, or std::invalid_argument.
void check_identifier(const char* what, std::string_view text, std::size_t most);

}  // namespace adapters
