// The strips as staff enter them.
#include <algorithm>

#include "base/contact_values.h"
#include "base/web_address.h"
#include "domain/power.h"
#include "tables/power_ports.h"

namespace domain {

namespace {

using Strip = tables::power_strips::Row;
using base::SnmpVersion;

constexpr std::size_t kShortestKey = 8;  // of SNMPv3
constexpr std::size_t kLongestSecret = 64;

bool is_name(std::string_view name) {
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return base::is_alnum(c); });
  // A digit at the beginning could be taken for an outlet's number.
  return plain && !name.empty() && base::is_alpha(name.front());
}

// "192.0.2.9", "strip1.example.com", "[2001:db8::9]", each with a port or without.
bool is_address(std::string_view text) {
  std::string_view host = text;
  std::string_view port;
  if (text.starts_with('[')) {
    const auto end = text.find(']');
    if (end == std::string_view::npos) return false;
    host = text.substr(1, end - 1);
    port = text.substr(end + 1);
    if (host.find(':') == std::string_view::npos || !base::parse<base::IpAddress>(host)) return false;
  } else {
    const auto colon = text.find(':');
    host = text.substr(0, colon);
    if (colon != std::string_view::npos) port = text.substr(colon);
    if (!base::parse<base::IpAddress>(host) && !base::parse<base::HostName>(host)) return false;
  }
  if (port.empty()) return true;
  const auto number = base::parse<int>(port.substr(1));
  return port.front() == ':' && number && *number > 0 && *number < 65536;
}

bool unfit(const base::Secret& secret, std::size_t least) {
  const std::string& text = secret.reveal();
  return !text.empty() && (text.size() < least || text.size() > kLongestSecret || base::has_control(text));
}

Saved check(db::Reader& db, const Strip& strip, const StripSecrets& secrets, const tables::power_strips::Secrets& on_file) {
  if (!is_name(strip.name)) return Saved::refused("name", "strip_name_wrong");
  if (const auto same = tables::power_strips::by_name(db, strip.name); same && same->row.id != strip.id) return Saved::refused("name", "strip_name_taken");
  if (!is_address(strip.address)) return Saved::refused("address", "strip_address_wrong");
  if (!strip.page_url.empty() && !base::is_https_address(strip.page_url)) return Saved::refused("page", "strip_page_wrong");
  if (strip.version != SnmpVersion::v3) {
    if (!strip.plain_allowed) return Saved::refused("plain", "strip_plain_forbidden");
    if (secrets.community.empty() && on_file.community.empty()) return Saved::refused("community", "strip_community_missing");
    if (unfit(secrets.community, 1)) return Saved::refused("community", "strip_community_wrong");
    return {};
  }
  if (strip.user.empty()) return Saved::refused("user", "strip_user_missing");
  if ((secrets.auth.empty() && on_file.auth.empty()) || unfit(secrets.auth, kShortestKey)) return Saved::refused("auth", "strip_key_wrong");
  if ((secrets.privacy.empty() && on_file.privacy.empty()) || unfit(secrets.privacy, kShortestKey)) return Saved::refused("privacy", "strip_key_wrong");
  return {};
}

Changes differences(const Strip& before, const Strip& after, const StripSecrets& secrets) {
  Changes changes;
  changes.note("name", before.name, after.name).note("kind", before.driver, after.driver).note("address", before.address, after.address);
  changes.note("version", before.version, after.version).note("in clear allowed", before.plain_allowed, after.plain_allowed);
  changes.note("user", before.user, after.user).note("place", before.place, after.place).note("web page", before.page_url, after.page_url);
  changes.note("in service", before.in_service, after.in_service);
  if (!secrets.community.empty()) changes.note("community", "", "changed");
  if (!secrets.auth.empty()) changes.note("authentication key", "", "changed");
  if (!secrets.privacy.empty()) changes.note("privacy key", "", "changed");
  return changes;
}

void seal(db::Writer& db, ports::SecretBox& box, base::PowerStripId id, const StripSecrets& given) {
  const auto sealed = [&](const base::Secret& secret, std::string_view which) {
    return secret.empty() ? std::string{} : box.seal(secret, secret_of_strip(id, which));
  };
  tables::power_strips::set_secrets(db, id, {sealed(given.community, "community"), sealed(given.auth, "auth"), sealed(given.privacy, "privacy")});
}

}  // namespace

std::string secret_of_strip(base::PowerStripId strip, std::string_view which) { return "strip:" + base::str(strip) + '/' + std::string{which}; }

Saved save_strip(db::Writer& db, ports::SecretBox& box, const Actor& actor, const Strip& strip, const StripSecrets& secrets, base::Timestamp now) {
  const bool adds = strip.id.value == 0;
  const auto on_file = adds ? tables::power_strips::Secrets{} : tables::power_strips::secrets(db, strip.id);
  if (auto refused = check(db, strip, secrets, on_file); !refused.done()) return refused;
  if (adds) {
    const auto id = tables::power_strips::insert(db, strip, now);
    seal(db, box, id, secrets);
    Strip none;
    none.in_service = false;
    record(db, actor, "strip.added", "strip:" + base::str(id), std::nullopt, differences(none, strip, secrets), now);
    return {};
  }
  const auto before = tables::power_strips::lock(db, strip.id);
  const Saved saved = Saved::by_version(tables::power_strips::change(db, strip));
  if (!saved.done() || !before) return saved;
  seal(db, box, strip.id, secrets);
  if (before->row.name != strip.name) tables::power_ports::rename(db, strip.id, strip.name);
  tables::power_strips::read_soon(db, strip.id, now);
  record(db, actor, "strip.edited", "strip:" + base::str(strip.id), std::nullopt, differences(before->row, strip, secrets), now);
  return saved;
}

}  // namespace domain
