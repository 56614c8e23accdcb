#include "base/config.h"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>

#include "base/text.h"

namespace base {

namespace {

const ConfigKey* find_key(std::string_view name) {
  const auto& keys = config_keys();
  const auto it = std::find_if(keys.begin(), keys.end(), [&](const ConfigKey& k) { return k.name == name; });
  return it == keys.end() ? nullptr : &*it;
}

// Exactly this machine and a port: "http://127.0.0.1:80@example.com/" is somewhere else.
bool loopback_http(std::string_view url) {
  for (std::string_view here : {"http://127.0.0.1:", "http://localhost:"}) {
    if (!url.starts_with(here)) continue;
    const auto port = url.substr(here.size(), url.find('/', here.size()) - here.size());
    return !port.empty() && port.find_first_not_of("0123456789") == std::string_view::npos;
  }
  return false;
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

// A setting and where it stands, for messages.
struct Setting {
  std::string where;
  std::string key;
  std::string value;
};

std::vector<Setting> settings_in(std::string_view content, const std::string& name) {
  std::vector<Setting> settings;
  int line_number = 0;
  for (const std::string& raw : split(content, '\n')) {
    ++line_number;
    const auto line = trim(raw);
    if (line.empty() || line.front() == '#') continue;
    const std::string where = name + ':' + std::to_string(line_number) + ": ";
    const auto equals = line.find('=');
    if (equals == std::string_view::npos) throw ConfigError(where + "expected KEY=value");
    settings.push_back({where, std::string{trim(line.substr(0, equals))}, unquoted(trim(line.substr(equals + 1)))});
  }
  return settings;
}

std::optional<std::string> from_environment(std::string_view key) {
  const char* value = std::getenv(std::string{key}.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>{value};
}

// A variable takes the place of the file's line of that key, and is checked by the same rules.
std::vector<Setting> overridden(std::vector<Setting> settings) {
  std::erase_if(settings, [](const Setting& s) { return find_key(s.key) != nullptr && from_environment(s.key); });
  for (const ConfigKey& key : config_keys()) {
    const auto value = from_environment(key.name);
    if (!value) continue;
    const std::string where = "environment: ";
    if (value->find('\n') != std::string::npos) throw ConfigError(where + std::string{key.name} + ": must be one line");
    settings.push_back({where, std::string{key.name}, unquoted(trim(*value))});
  }
  return settings;
}

ConfigValues checked(const std::vector<Setting>& settings) {
  ConfigValues values;
  for (const auto& [where, key, value] : settings) {
    const ConfigKey* known = find_key(key);
    if (known == nullptr) throw ConfigError(where + key + ": unknown key");
    if (const auto wrong = fault(*known, value); !wrong.empty() && !(value.empty() && !known->required)) {
      throw ConfigError(where + key + ": " + wrong);
    }
    if (!values.emplace(key, value).second) throw ConfigError(where + key + ": given twice");
  }
  return values;
}

void add_defaults(ConfigValues& values, const std::string& name) {
  for (const ConfigKey& key : config_keys()) {
    const auto it = values.find(key.name);
    if (it != values.end() && !(it->second.empty() && !key.fallback.empty())) {
      if (key.required && it->second.empty()) throw ConfigError(name + ": " + std::string{key.name} + ": is empty");
      continue;
    }
    if (key.required) throw ConfigError(name + ": " + std::string{key.name} + ": is missing");
    values[std::string{key.name}] = key.fallback;
  }
}

// Card and PayPal data leave the host: only a simulator on this very machine may be spoken to in clear.
void check_gateway(std::string_view address, bool developer, const std::string& where) {
  if (address.starts_with("https://")) {
    if (developer) throw ConfigError(where + "developer mode (DEV=1) speaks to simulators on loopback only");
    return;
  }
  if (!developer || !loopback_http(address)) {
    throw ConfigError(where + "must begin with https:// (http to loopback only with DEV=1)");
  }
}

std::string read_file(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw ConfigError(file + ": cannot be read");
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

bool readable_by_others(const std::string& file) {
  struct stat info {};
  return ::stat(file.c_str(), &info) == 0 && (info.st_mode & S_IROTH) != 0;
}

}  // namespace

Config::Config(ConfigValues values, const std::string& name) : values_(std::move(values)) {
  add_defaults(values_, name);
  for (std::string_view key : {"PF_URL", "PP_URL", "PP_VERIFY_URL"}) {
    check_gateway(text(key), flag("DEV"), name + ": " + std::string{key} + ": ");
  }
}

Config Config::parse(std::string_view content, const std::string& name) { return {checked(settings_in(content, name)), name}; }

Config Config::load(const std::string& file) {
  Config config{checked(overridden(settings_in(read_file(file), file))), file};
  if (readable_by_others(file)) {
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
