// Appends a block to a file that several processes write: all of it or nothing.
#pragma once

#include <string>
#include <string_view>

namespace adapters {

// One write to the end of the file under its lock, then fdatasync. The file is made with mode 0600 when it is
// not there; only a regular file is accepted. Returns why not, empty when the block is on the disk. What a
// failed write left behind is cut off again before the lock is let go.
[[nodiscard]] std::string append_whole(const std::string& file, std::string_view block);

}  // namespace adapters
