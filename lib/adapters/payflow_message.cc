#include "adapters/payflow_message.h"

#include <algorithm>
#include <stdexcept>

#include "adapters/plain_line.h"
#include "base/codec.h"

namespace adapters {

namespace {

// Longer than any message of ours: while it is not outgrown, the buffer is never copied and freed with a
// number in it.
constexpr std::size_t kRoom = 8 * 1024;
constexpr std::size_t kMostTag = 64 * 1024;

bool control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

std::string carried(std::string_view value, std::size_t most) {
  std::string out = plain_line(value, most);
  std::replace(out.begin(), out.end(), '"', '\'');
  return out;
}

std::string upper(std::string_view text) {
  std::string out{text};
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return out;
}

bool well_formed_name(std::string_view name) {
  return !name.empty() &&
         std::all_of(name.begin(), name.end(), [](char c) { return base::is_alnum(c) || c == '_'; });
}

// Takes "[12]" off the end of `name`: its number, or nothing when there is no tag or a broken one (which then
// makes the name ill-formed).
std::optional<std::size_t> take_tag(std::string_view& name) {
  const auto open = name.find('[');
  if (open == std::string_view::npos || !name.ends_with(']')) return std::nullopt;
  const auto digits = name.substr(open + 1, name.size() - open - 2);
  const auto length = base::parse<int>(digits);
  if (!length || *length < 0 || static_cast<std::size_t>(*length) > kMostTag) return std::nullopt;
  name = name.substr(0, open);
  return static_cast<std::size_t>(*length);
}

}  // namespace

PayflowMessage::PayflowMessage() { body_.reserve(kRoom); }

void PayflowMessage::start(std::string_view name) {
  if (!body_.empty()) body_ += '&';
  body_ += name;
}

void PayflowMessage::tagged(std::string_view name, std::string_view value) {
  start(name);
  body_ += '[' + std::to_string(value.size()) + "]=";
  body_ += value;
}

void PayflowMessage::fixed(std::string_view name, std::string_view value) {
  const bool harmless = std::all_of(value.begin(), value.end(),
                                    [](char c) { return base::is_alnum(c) || c == '.' || c == '-'; });
  if (value.empty() || !harmless) {
    throw std::invalid_argument("payflow field " + std::string{name} + ": bad value");
  }
  start(name);
  body_ += '=';
  body_ += value;
}

void PayflowMessage::text(std::string_view name, std::string_view value, std::size_t most) {
  const std::string sent = carried(value, most);
  if (!sent.empty()) tagged(name, sent);
}

void PayflowMessage::exact(std::string_view name, std::string_view value) {
  if (value.empty() ||
      std::any_of(value.begin(), value.end(), [](char c) { return c == '"' || control(c); })) {
    throw std::invalid_argument("payflow field " + std::string{name} +
                                ": empty, or has a quote or a control character");
  }
  tagged(name, value);
}

base::Secret PayflowMessage::take() && { return base::Secret{std::move(body_)}; }

std::optional<PayflowReply> PayflowReply::parse(std::string_view body) {
  while (body.ends_with('\n') || body.ends_with('\r')) body.remove_suffix(1);
  PayflowReply reply;
  for (bool more = true; more;) {
    const auto equals = body.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    std::string_view name = body.substr(0, equals);
    body.remove_prefix(equals + 1);
    const auto tag = take_tag(name);
    if (!well_formed_name(name) || (tag && *tag > body.size())) return std::nullopt;
    const std::size_t length = tag ? *tag : std::min(body.find('&'), body.size());
    std::string key = upper(name);
    if (reply.has(key)) return std::nullopt;
    reply.fields_.emplace_back(std::move(key), body.substr(0, length));
    body.remove_prefix(length);
    more = !body.empty();
    if (more && body.front() != '&') return std::nullopt;
    if (more) body.remove_prefix(1);
  }
  const auto result = base::parse<int>(reply.get("RESULT"));
  if (!result) return std::nullopt;
  reply.result_ = *result;
  return reply;
}

bool PayflowReply::has(std::string_view name) const {
  return std::any_of(fields_.begin(), fields_.end(), [&](const auto& field) { return field.first == name; });
}

std::string_view PayflowReply::get(std::string_view name) const {
  for (const auto& [key, value] : fields_) {
    if (key == name) return value;
  }
  return {};
}

}  // namespace adapters
