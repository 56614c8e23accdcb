// The addresses of one network, and whose each is: a part of the IP map.
#pragma once

#include <string>

#include "tables/networks.h"
#include "web/page.h"
#include "web/view.h"

namespace mgmt {

void show_usage(web::Scope row, const tables::networks::Usage& usage, const std::string& pick);

// `pick` is the form that wants addresses (address_pick.h), or empty.
[[nodiscard]] web::Response one_network(web::GetCtx& c, const tables::networks::Usage& usage, const std::string& pick);

}  // namespace mgmt
