// The IPN log: one line per notice that arrives, for people who look for one with grep. The database has the truth.
#pragma once

#include <string>

#include "base/date.h"
#include "base/ids.h"

namespace signup {

void write_ipn_log(const std::string& file, base::Timestamp when, base::IpnId id, const std::string& remote_addr,
                   const std::string& body);

}  // namespace signup
