// The Payflow name-value notation: NAME=value pairs joined by &, not URL-encoded. A value may carry its
// length in bytes, NAME[5]=A&B=C, and then holds any byte but a quote or a line end. Pure text work: no
// network, no meaning.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/secret.h"
#include "base/text.h"

namespace adapters {

class PayflowMessage {
 public:
  PayflowMessage();

  // A value from a closed alphabet: letters, digits, dot and minus. Anything else is a bug:
  // std::invalid_argument.
  void fixed(std::string_view name, std::string_view value);
  // Free text, always with a length tag, so that no value can become a field. Quotes become apostrophes,
  // control characters blanks; what is over `most` bytes is cut between two characters. Empty text is left
  // out.
  void text(std::string_view name, std::string_view value, std::size_t most);
  // Like text, but not altered: what the notation cannot carry is std::invalid_argument. For credentials.
  void exact(std::string_view name, std::string_view value);

  // The message, which may hold a card number: it moves without leaving a copy behind.
  [[nodiscard]] base::Secret take() &&;

 private:
  void start(std::string_view name);
  void tagged(std::string_view name, std::string_view value);
  std::string body_;
};

class PayflowReply {
 public:
  // Nothing when the text is not exactly a list of pairs with one readable RESULT, or when a name comes
  // twice: such an answer says nothing certain about the operation.
  [[nodiscard]] static std::optional<PayflowReply> parse(std::string_view body);

  [[nodiscard]] int result() const { return result_; }
  // Empty when absent. Names are upper case.
  [[nodiscard]] std::string_view get(std::string_view name) const;

 private:
  [[nodiscard]] bool has(std::string_view name) const;
  base::NameValues fields_;
  int result_ = 0;
};

}  // namespace adapters
