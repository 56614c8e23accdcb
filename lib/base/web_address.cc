#include "base/web_address.h"

#include "base/contact_values.h"
#include "base/text.h"

namespace base {

namespace {

// What browsers drop or read as something else when they parse an address.
bool plain(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= ' ' || c == 0x7f || c == '\\' || c == '"' || c == '<' || c == '>') return false;
  }
  return valid_utf8(text);
}

}  // namespace

bool is_https_address(std::string_view text) {
  constexpr std::string_view kStart = "https://";
  if (!text.starts_with(kStart) || !plain(text)) return false;
  std::string_view host = text.substr(kStart.size());
  host = host.substr(0, host.find_first_of("/?#"));
  if (const auto colon = host.find(':'); colon != std::string_view::npos) {
    const auto port = parse<int>(host.substr(colon + 1));
    if (!port || *port < 1 || *port > 65535) return false;
    host = host.substr(0, colon);
  }
  return parse<HostName>(host).has_value();
}

bool is_own_path(std::string_view text) { return text.starts_with('/') && !text.starts_with("//") && plain(text); }

}  // namespace base
