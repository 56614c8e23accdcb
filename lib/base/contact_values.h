// Values that name places on the network: e-mail addresses, host names, IP addresses. Constructed only by parse().
#pragma once

#include <compare>

#include "base/codec.h"

namespace base {

// addr-spec without quoting or comments, at most 254 bytes, a dot in the domain; the domain is folded to lower case.
// What it accepts can stand in a mail header and in an SMTP command as it is.
class Email {
 public:
  Email() = default;
  [[nodiscard]] const std::string& text() const { return text_; }
  friend auto operator<=>(const Email&, const Email&) = default;

 private:
  friend struct Codec<Email>;
  std::string text_;
};

// RFC 1123 labels with at least one dot, folded to lower case, at most 253 bytes.
class HostName {
 public:
  HostName() = default;
  [[nodiscard]] const std::string& text() const { return text_; }
  friend auto operator<=>(const HostName&, const HostName&) = default;

 private:
  friend struct Codec<HostName>;
  std::string text_;
};

// An IPv4 or IPv6 address in its canonical text.
class IpAddress {
 public:
  IpAddress() = default;
  [[nodiscard]] const std::string& text() const { return text_; }
  friend auto operator<=>(const IpAddress&, const IpAddress&) = default;

 private:
  friend struct Codec<IpAddress>;
  std::string text_;
};

template <>
struct Codec<Email> {
  static std::optional<Email> parse(std::string_view text);
  static std::string str(const Email& value) { return value.text(); }
};

template <>
struct Codec<HostName> {
  static std::optional<HostName> parse(std::string_view text);
  static std::string str(const HostName& value) { return value.text(); }
};

template <>
struct Codec<IpAddress> {
  static std::optional<IpAddress> parse(std::string_view text);
  static std::string str(const IpAddress& value) { return value.text(); }
};

}  // namespace base
