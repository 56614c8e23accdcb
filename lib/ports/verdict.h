// What is known about a message that says it comes from a peer.
#pragma once

namespace ports {

enum class Verdict {
  genuine,
  forged,
  unknown  // cannot be told now: ask again later
};

}  // namespace ports
