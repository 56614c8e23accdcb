// The welcome mail of each product: what a customer gets when an order goes into service, and what staff read and copy.
#pragma once

#include <string>
#include <vector>

#include "base/codec.h"
#include "base/contact_values.h"
#include "base/ids.h"
#include "domain/desk.h"
#include "tables/systems.h"

namespace domain {

enum class Welcome { linux, debian, freebsd, dedicated, colo };

// By what runs on it. Debian and Ubuntu have a text of their own.
[[nodiscard]] Welcome welcome_for(tables::systems::Kind kind, std::string_view os);

struct Welcomed {
  std::string order;  // its reference
  std::string name;   // of the owner
  std::string hostname;
  std::vector<base::IpAddress> ips;
  std::string os;
  base::CustomerId cid;
};
// For post() and mail_text(). It says where the Account Manager is, and no password.
[[nodiscard]] std::string welcome_template(Welcome kind);
[[nodiscard]] base::NameValues welcome_values(const Desk& desk, const Welcomed& to);
// With "[host name]" and the like where a system's own words would stand.
[[nodiscard]] base::NameValues welcome_blanks(const Desk& desk);

}  // namespace domain

template <>
struct base::EnumWords<domain::Welcome> {
  static constexpr std::string_view words[] = {"linux", "debian", "freebsd", "dedicated", "colo"};
};
