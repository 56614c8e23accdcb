// The one configuration file: KEY=value lines, read by all programs (00-overview, Configuration). An environment variable
// of the same name overrides a line. Everything is checked when it is loaded: a key that is unknown, missing or malformed
// throws ConfigError, whose text names file, line (or "environment") and key. Values are never part of a message.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/contact_values.h"
#include "base/log.h"
#include "base/secret.h"

namespace base {

enum class KeyKind { text, path, number, flag, url, email, level, secret };

struct ConfigKey {
  std::string_view name;
  KeyKind kind;
  bool required;
  std::string_view fallback;  // used when the key is absent and not required
};

// Every key that exists, in the order of the example file.
[[nodiscard]] const std::vector<ConfigKey>& config_keys();

using ConfigValues = std::map<std::string, std::string, std::less<>>;

class ConfigError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Config {
 public:
  // Reads `file`; with DEV=0 a file that others may read is refused.
  [[nodiscard]] static Config load(const std::string& file);
  // From text, for tests: `name` stands for the file in messages; the environment is not looked at.
  [[nodiscard]] static Config parse(std::string_view text, const std::string& name);

  // Asking for a key that is not in the table, or as another kind, is a bug: std::logic_error.
  [[nodiscard]] const std::string& text(std::string_view key) const;  // text, path and url
  [[nodiscard]] int number(std::string_view key) const;
  [[nodiscard]] bool flag(std::string_view key) const;
  [[nodiscard]] Email email(std::string_view key) const;
  [[nodiscard]] log::Level level(std::string_view key) const;
  [[nodiscard]] Secret secret(std::string_view key) const;

  // Things that work but should not stay so, such as a world-readable file in developer mode.
  [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

 private:
  Config(ConfigValues values, const std::string& name);
  [[nodiscard]] const std::string& value(std::string_view key, KeyKind kind) const;
  ConfigValues values_;
  std::vector<std::string> warnings_;
};

}  // namespace base
