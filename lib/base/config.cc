#include "base/config.h"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/text.h"

namespace base {

namespace {

const ConfigKey* find_key(std::string_view name) {
  const auto& keys = config_keys();
  const auto it = std::find_if(keys.begin(), keys.end(), [&](const ConfigKey& k) { return k.name == name; });
  return it == keys.end() ? nullptr : &*it;
}

bool loopback_http(std::string_view url) {
  return url.starts_with("http://127.0.0.1:") || url.starts_with("http://localhost:");
}

// What is wrong with the value, in words without the value itself; empty when nothing is.
std::string fault(const ConfigKey& key, const std::string& value) {
  switch (key.kind) {
    case KeyKind::number:
      if (const auto n = base::parse<int>(value); !n || *n < 0) return "must be a whole number, zero or more";
      break;
    case KeyKind::flag:
      if (!base::parse<bool>(value)) return "must be 0 or 1";
      break;
    case KeyKind::level:
      if (!base::parse<log::Level>(value)) return "must be debug, info, warning or error";
      break;
    case KeyKind::email:
      if (!base::parse<Email>(value)) return "must be an e-mail address";
      break;
    case KeyKind::url:
      if (value.find("://") == std::string::npos) return "must be a URL with its scheme";
      break;
    case KeyKind::text:
    case KeyKind::path:
    case KeyKind::secret:
      break;
  }
  return {};
}

std::string unquoted(std::string_view value) {
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
  return std::string{value};
}

}  // namespace

Config Config::parse(std::string_view content, const std::string& name) {
  Config config;
  int line_number = 0;
  for (const std::string& raw : split(content, '\n')) {
    ++line_number;
    const auto line = trim(raw);
    if (line.empty() || line.front() == '#') continue;
    const std::string where = name + ':' + std::to_string(line_number) + ": ";
    const auto equals = line.find('=');
    if (equals == std::string_view::npos) throw ConfigError(where + "expected KEY=value");
    const std::string key{trim(line.substr(0, equals))};
    const ConfigKey* known = find_key(key);
    if (known == nullptr) throw ConfigError(where + key + ": unknown key");
    const std::string value = unquoted(trim(line.substr(equals + 1)));
    if (const auto wrong = fault(*known, value); !wrong.empty() && !(value.empty() && !known->required)) {
      throw ConfigError(where + key + ": " + wrong);
    }
    if (!config.values_.emplace(key, value).second) throw ConfigError(where + key + ": given twice");
  }
  for (const ConfigKey& key : config_keys()) {
    const auto it = config.values_.find(key.name);
    if (it != config.values_.end() && !(it->second.empty() && !key.fallback.empty())) {
      if (key.required && it->second.empty()) throw ConfigError(name + ": " + std::string{key.name} + ": is empty");
      continue;
    }
    if (key.required) throw ConfigError(name + ": " + std::string{key.name} + ": is missing");
    config.values_[std::string{key.name}] = key.fallback;
  }
  // Card and PayPal data leave the host: only a simulator on this very machine may be spoken to in clear.
  for (std::string_view key : {"PF_URL", "PP_URL", "PP_VERIFY_URL"}) {
    const auto& address = config.text(key);
    if (address.starts_with("https://")) {
      if (config.flag("DEV")) {
        throw ConfigError(name + ": " + std::string{key} + ": developer mode (DEV=1) speaks to simulators on loopback only");
      }
      continue;
    }
    if (!config.flag("DEV") || !loopback_http(address)) {
      throw ConfigError(name + ": " + std::string{key} + ": must begin with https:// (http to loopback only with DEV=1)");
    }
  }
  return config;
}

Config Config::load(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw ConfigError(file + ": cannot be read");
  std::ostringstream content;
  content << in.rdbuf();
  // A line from the environment replaces the file's line of that key, so it is checked by the same rules.
  std::string merged;
  std::string from_environment;
  for (const std::string& raw : split(content.str(), '\n')) {
    const auto equals = raw.find('=');
    const std::string key{trim(std::string_view{raw}.substr(0, equals))};
    const bool overridden = equals != std::string::npos && find_key(key) != nullptr && std::getenv(key.c_str()) != nullptr;
    merged += (overridden ? "" : raw) + '\n';
  }
  for (const ConfigKey& key : config_keys()) {
    if (const char* value = std::getenv(std::string{key.name}.c_str())) {
      merged += std::string{key.name} + '=' + value + '\n';
    }
  }
  Config config = parse(merged, file);
  struct stat info {};
  if (::stat(file.c_str(), &info) == 0 && (info.st_mode & S_IROTH) != 0) {
    const std::string complaint = file + ": is readable by others; it holds passwords (chmod o-r)";
    if (!config.flag("DEV")) throw ConfigError(complaint);
    config.warnings_.push_back(complaint);
  }
  return config;
}

const std::string& Config::value(std::string_view key, KeyKind kind) const {
  const ConfigKey* known = find_key(key);
  if (known == nullptr || known->kind != kind) throw std::logic_error("configuration key " + std::string{key});
  return values_.find(key)->second;
}

const std::string& Config::text(std::string_view key) const {
  const ConfigKey* known = find_key(key);
  return value(key, known != nullptr && (known->kind == KeyKind::path || known->kind == KeyKind::url) ? known->kind
                                                                                                       : KeyKind::text);
}

int Config::number(std::string_view key) const { return *base::parse<int>(value(key, KeyKind::number)); }
bool Config::flag(std::string_view key) const { return *base::parse<bool>(value(key, KeyKind::flag)); }
Email Config::email(std::string_view key) const { return *base::parse<Email>(value(key, KeyKind::email)); }
log::Level Config::level(std::string_view key) const { return *base::parse<log::Level>(value(key, KeyKind::level)); }
Secret Config::secret(std::string_view key) const { return Secret{value(key, KeyKind::secret)}; }

}  // namespace base
