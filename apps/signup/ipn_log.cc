#include "apps/signup/ipn_log.h"

#include <fcntl.h>
#include <unistd.h>

#include "base/log.h"

namespace signup {

void write_ipn_log(const std::string& file, base::Timestamp when, base::IpnId id, const std::string& remote_addr,
                   const std::string& body) {
  // The body is form-encoded; whatever else it holds must not start a line of its own.
  std::string line = base::str(when) + " ipn=" + base::str(id) + " addr=" + remote_addr + " ";
  for (char c : body) line += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
  line += '\n';
  // Opened anew each time: notices are rare, and logrotate may have renamed the file.
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640);
  if (descriptor < 0 || ::write(descriptor, line.data(), line.size()) != static_cast<ssize_t>(line.size())) {
    base::log::error("ipn.log_failed", {{"file", file}});
  }
  if (descriptor >= 0) ::close(descriptor);
}

}  // namespace signup
