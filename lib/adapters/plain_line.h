// A foreign system's words, made fit for a log line, a database row and a page.
#pragma once

#include <string>
#include <string_view>

namespace adapters {

// One line of well-formed UTF-8, at most `most` bytes, cut between two characters; control characters become
// blanks.
[[nodiscard]] std::string plain_line(std::string_view foreign, std::size_t most = 200);

}  // namespace adapters
