// Who does something, for the audit trail: "user:lee", "customer:42", "job:worker", "visitor"; from where, and in which request.
#pragma once

#include <string>

namespace base {

struct Actor {
  std::string name;
  std::string remote_addr;
  std::string request_id;
};

}  // namespace base
