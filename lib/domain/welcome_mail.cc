#include "domain/welcome_mail.h"

namespace domain {

namespace {

std::string am_address(const Desk& desk) { return desk.business.secure_url + "/am/login.html"; }

}  // namespace

Welcome welcome_for(tables::systems::Kind kind, std::string_view os) {
  switch (kind) {
    case tables::systems::Kind::dedicated: return Welcome::dedicated;
    case tables::systems::Kind::colo: return Welcome::colo;
    case tables::systems::Kind::vps: break;
  }
  if (os.starts_with("FreeBSD")) return Welcome::freebsd;
  return os.starts_with("Debian") || os.starts_with("Ubuntu") ? Welcome::debian : Welcome::linux;
}

std::string welcome_template(Welcome kind) {
  switch (kind) {
    case Welcome::linux: return "welcome_linux";
    case Welcome::debian: return "welcome_debian";
    case Welcome::freebsd: return "welcome_freebsd";
    case Welcome::dedicated: return "welcome_dedicated";
    case Welcome::colo: return "welcome_colo";
  }
  return "";
}

base::NameValues welcome_values(const Desk& desk, const Welcomed& to) {
  std::string addresses;
  for (const auto& ip : to.ips) addresses += (addresses.empty() ? "" : ", ") + ip.text();
  return {{"REF", to.order},
          {"NAME", to.name},
          {"HOST", to.hostname},
          {"IPS", addresses.empty() ? "you get them in a mail of their own" : addresses},
          {"SYSTEM", to.os},
          {"CID", base::display(to.cid)},
          {"AM", am_address(desk)}};
}

base::NameValues welcome_blanks(const Desk& desk) {
  return {{"REF", "[order]"}, {"NAME", "[name]"}, {"HOST", "[host name]"}, {"IPS", "[addresses]"}, {"SYSTEM", "[operating system]"},
          {"CID", "[customer id]"}, {"AM", am_address(desk)}};
}

}  // namespace domain
