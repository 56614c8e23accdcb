#include "base/cidr.h"

#include <arpa/inet.h>

#include <algorithm>

#include "base/text.h"

namespace base {

namespace {

using Bytes = std::array<unsigned char, 16>;

bool looks_v6(std::string_view address) { return address.find(':') != std::string_view::npos; }

bool read(const std::string& address, Bytes& bytes) {
  return inet_pton(looks_v6(address) ? AF_INET6 : AF_INET, address.c_str(), bytes.data()) == 1;
}

std::string write(const Bytes& bytes, bool v6) {
  char text[INET6_ADDRSTRLEN];
  return inet_ntop(v6 ? AF_INET6 : AF_INET, bytes.data(), text, sizeof text);
}

bool bit(const Bytes& bytes, int at) { return (bytes[static_cast<std::size_t>(at / 8)] >> (7 - at % 8) & 1) != 0; }

bool same_start(const Bytes& a, const Bytes& b, int bits) {
  for (int at = 0; at < bits; ++at) {
    if (bit(a, at) != bit(b, at)) return false;
  }
  return true;
}

}  // namespace

std::optional<Cidr> Codec<Cidr>::parse(std::string_view text) {
  text = trim(text);
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto address = base::parse<IpAddress>(text.substr(0, slash));
  const auto prefix = base::parse<int>(text.substr(slash + 1));
  if (!address || !prefix) return std::nullopt;
  Cidr cidr;
  cidr.v6_ = looks_v6(address->text());
  const int bits = cidr.v6_ ? 128 : 32;
  if (*prefix < 1 || *prefix > bits || !read(address->text(), cidr.bytes_)) return std::nullopt;
  cidr.prefix_ = *prefix;
  for (int at = *prefix; at < bits; ++at) {
    if (bit(cidr.bytes_, at)) return std::nullopt;
  }
  return cidr;
}

std::string Cidr::text() const { return write(bytes_, v6_) + '/' + std::to_string(prefix_); }

bool Cidr::contains(const IpAddress& ip) const {
  Bytes bytes{};
  return looks_v6(ip.text()) == v6_ && read(ip.text(), bytes) && same_start(bytes, bytes_, prefix_);
}

bool Cidr::overlaps(const Cidr& other) const {
  return v6_ == other.v6_ && same_start(bytes_, other.bytes_, std::min(prefix_, other.prefix_));
}

long long Cidr::first_v4() const {
  return static_cast<long long>(bytes_[0]) << 24 | static_cast<long long>(bytes_[1]) << 16 | static_cast<long long>(bytes_[2]) << 8 | bytes_[3];
}

IpAddress Cidr::first() const { return base::parse<IpAddress>(write(bytes_, v6_)).value(); }

IpAddress Cidr::last() const {
  Bytes bytes = bytes_;
  for (int at = prefix_; at < (v6_ ? 128 : 32); ++at) bytes[static_cast<std::size_t>(at / 8)] |= static_cast<unsigned char>(1 << (7 - at % 8));
  return base::parse<IpAddress>(write(bytes, v6_)).value();
}

}  // namespace base
