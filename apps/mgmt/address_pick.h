// A form that wants addresses opens the IP map with ?pick= and is opened again with those that were chosen there, beside the ones
// that it had.
#pragma once

#include <string>
#include <vector>

#include "web/request.h"

namespace mgmt {

// The form that asked, or empty: a page of mgmt, nothing else. A number is the form of that system.
[[nodiscard]] std::string asking_form(const web::Request& request);
// The form's address with these addresses added to those that it had.
[[nodiscard]] std::string back_to(const std::string& form, const std::vector<std::string>& picked);
// The addresses whose boxes were ticked: a field use-192.0.2.8 each, since no field comes twice.
[[nodiscard]] std::vector<std::string> ticked(const web::Request& request);

}  // namespace mgmt
