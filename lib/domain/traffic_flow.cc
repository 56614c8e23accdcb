#include "domain/traffic_flow.h"

#include <arpa/inet.h>

#include <cstring>

namespace domain {

namespace {

// Millions of lines have IPv4 addresses, so they are read here and not by the library.
bool read_v4(std::string_view text, unsigned char* out) {
  int part = 0, digits = 0, value = 0;
  for (const char c : text) {
    if (c == '.') {
      if (digits == 0 || part == 3) return false;
      out[part++] = static_cast<unsigned char>(value);
      digits = value = 0;
    } else {
      if (c < '0' || c > '9' || ++digits > 3) return false;
      value = value * 10 + (c - '0');
      if (value > 255) return false;
    }
  }
  if (part != 3 || digits == 0) return false;
  out[3] = static_cast<unsigned char>(value);
  return true;
}

}  // namespace

std::optional<NetAddress> parse_net_address(std::string_view text) {
  NetAddress address;
  if (text.find(':') == std::string_view::npos) {
    address.bytes[10] = address.bytes[11] = 0xff;
    return read_v4(text, address.bytes.data() + 12) ? std::optional{address} : std::nullopt;
  }
  char copy[INET6_ADDRSTRLEN];
  if (text.size() >= sizeof copy || text.find('\0') != std::string_view::npos) return std::nullopt;
  std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  if (inet_pton(AF_INET6, copy, address.bytes.data()) != 1) return std::nullopt;
  return address;
}

std::size_t NetAddressHash::operator()(const NetAddress& address) const {
  std::uint64_t high = 0, low = 0;
  std::memcpy(&high, address.bytes.data(), 8);
  std::memcpy(&low, address.bytes.data() + 8, 8);
  std::uint64_t mixed = (high * 0x9e3779b97f4a7c15ULL) ^ low;
  mixed = (mixed ^ mixed >> 32) * 0xd6e8feb86659fd93ULL;
  return mixed ^ mixed >> 32;
}

}  // namespace domain
