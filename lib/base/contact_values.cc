#include "base/contact_values.h"

#include <arpa/inet.h>

#include "base/text.h"

namespace base {

namespace {

bool valid_label(std::string_view label) {
  if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
  for (char c : label) {
    if (!is_alnum(c) && c != '-') return false;
  }
  return true;
}

// Labels joined by dots, at least two, the last not all digits (that would be an IP address).
bool valid_domain(std::string_view text) {
  if (text.size() > 253) return false;
  const auto labels = split(text, '.');
  if (labels.size() < 2) return false;
  for (const auto& label : labels) {
    if (!valid_label(label)) return false;
  }
  return labels.back().find_first_not_of("0123456789") != std::string::npos;
}

// RFC 5321 dot-string. A leading hyphen is refused as well: it could be read as an option by a mail program.
bool valid_local_part(std::string_view text) {
  if (text.empty() || text.size() > 64 || text.front() == '-') return false;
  for (const auto& atom : split(text, '.')) {
    if (atom.empty()) return false;
    for (char c : atom) {
      if (!is_alnum(c) && std::string_view{"!#$%&'*+-/=?^_`{|}~"}.find(c) == std::string_view::npos) return false;
    }
  }
  return true;
}

}  // namespace

std::optional<Email> Codec<Email>::parse(std::string_view text) {
  text = trim(text);
  const auto at = text.rfind('@');
  if (text.size() > 254 || at == std::string_view::npos) return std::nullopt;
  if (!valid_local_part(text.substr(0, at)) || !valid_domain(text.substr(at + 1))) return std::nullopt;
  Email email;
  email.text_ = std::string{text.substr(0, at + 1)} + to_lower(text.substr(at + 1));
  return email;
}

std::optional<HostName> Codec<HostName>::parse(std::string_view text) {
  text = trim(text);
  if (!valid_domain(text)) return std::nullopt;
  HostName host;
  host.text_ = to_lower(text);
  return host;
}

std::optional<IpAddress> Codec<IpAddress>::parse(std::string_view text) {
  const std::string given{trim(text)};
  if (given.find('\0') != std::string::npos) return std::nullopt;  // inet_pton would stop there
  unsigned char bytes[16];
  char canonical[INET6_ADDRSTRLEN];
  const int family = given.find(':') == std::string::npos ? AF_INET : AF_INET6;
  if (inet_pton(family, given.c_str(), bytes) != 1) return std::nullopt;
  IpAddress address;
  address.text_ = inet_ntop(family, bytes, canonical, sizeof canonical);
  return address;
}

}  // namespace base
