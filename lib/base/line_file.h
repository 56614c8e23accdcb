// Logs for people with grep beside the program's own: one line for each event, written whole.
#pragma once

#include <string>

namespace base {

// Appends the line; control characters in it become '?', so that none can begin a line of its own. The file is opened anew each
// time, because logrotate may have renamed it. False when it cannot be written.
[[nodiscard]] bool append_line(const std::string& file, std::string line);

}  // namespace base
