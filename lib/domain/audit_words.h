// The audit trail in words that people read: "contact.edited" is "Contact edited", "system:123" is "System 123", "user:lee" is "lee".
#pragma once

#include <string>
#include <string_view>

namespace domain {

[[nodiscard]] std::string action_words(std::string_view action);
[[nodiscard]] std::string object_words(std::string_view object);
[[nodiscard]] std::string actor_words(std::string_view actor);

}  // namespace domain
