// An e-mail as bytes: headers and one text part, CRLF line ends, lines of at most 998 bytes, seven-bit clean
// throughout.
#pragma once

#include <string>

#include "ports/mailer.h"

namespace adapters {

// A control character in anything that goes into a header is std::invalid_argument, and so is a missing Date
// or address and a malformed Message-ID or Reply-To. Nothing else is refused: text that is not UTF-8 is read
// as windows-1252.
[[nodiscard]] std::string mime_message(const ports::Message& message);

}  // namespace adapters
