#include "apps/signup/ipn_log.h"

#include "base/line_file.h"
#include "base/log.h"

namespace signup {

void write_ipn_log(const std::string& file, base::Timestamp when, base::IpnId id, const std::string& remote_addr,
                   const std::string& body) {
  const std::string line = base::str(when) + " ipn=" + base::str(id) + " addr=" + remote_addr + " " + body;
  if (!base::append_line(file, line)) base::log::error("ipn.log_failed", {{"file", file}});
}

}  // namespace signup
