// Ports are counted by service: those below by their numbers, all others together. So the rows of an address are few, however
// many ports a scan has tried.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace domain {

struct Service {
  int port;
  std::string_view name;
};

// In the order of their ports.
[[nodiscard]] std::span<const Service> services();
// "HTTPS", or "" for a port that is not counted alone.
[[nodiscard]] std::string_view service_name(int port);
// What a flow is counted as: our own port if it is a service's (we serve), else the other side's (we ask), else 0.
[[nodiscard]] int service_port(int own, int other);

}  // namespace domain
