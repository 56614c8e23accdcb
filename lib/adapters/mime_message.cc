#include "adapters/mime_message.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "base/charset.h"
#include "base/text.h"

namespace adapters {

namespace {

constexpr std::size_t kLineWithWords = 76;  // RFC 2047: a header line that holds an encoded word
constexpr std::size_t kWord = 75;           // and the word itself
constexpr std::size_t kQuotedPrintable = 76;
constexpr std::size_t kLine = 998;

bool control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

bool printable_ascii(char c) { return c >= 0x20 && c <= 0x7E; }

std::string hex_escape(char c) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  return {'=', kDigits[byte >> 4], kDigits[byte & 15]};
}

void refuse_control(std::string_view header, std::string_view value) {
  if (std::any_of(value.begin(), value.end(), control)) {
    throw std::invalid_argument("control character in mail header " + std::string{header});
  }
}

bool all_printable(std::string_view text) { return std::all_of(text.begin(), text.end(), printable_ascii); }

// One character of UTF-8 in the Q encoding that is safe in a subject and in a display name.
std::string q_encoded(std::string_view character) {
  const char first = character.front();
  if (first == ' ') return "_";
  if (base::is_alnum(first) || std::string_view{"!*+-/"}.find(first) != std::string_view::npos) {
    return {first};
  }
  std::string out;
  for (char c : character) out += hex_escape(c);
  return out;
}

// RFC 2047 words, one to a line, never split inside a character. `used` columns of the first line are taken.
std::string encoded_words(std::string_view text, std::size_t used) {
  constexpr std::string_view kOpen = "=?UTF-8?Q?";
  constexpr std::string_view kClose = "?=";
  std::string out{kOpen};
  std::size_t room = std::min(kWord, kLineWithWords - used) - kOpen.size() - kClose.size();
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    const std::string piece = q_encoded(text.substr(at, end - at));
    if (piece.size() > room) {
      out += std::string{kClose} + "\r\n " + std::string{kOpen};
      room = kWord - kOpen.size() - kClose.size();
    }
    out += piece;
    room -= piece.size();
    at = end;
  }
  return out += kClose;
}

std::string unstructured(std::string_view header, const std::string& given) {
  refuse_control(header, given);
  const std::string text = base::to_utf8(given, "");
  const std::size_t used = header.size() + 2;
  const bool plain = all_printable(text) && used + text.size() <= 78 && text.find("=?") == std::string::npos;
  return plain ? text : encoded_words(text, used);
}

std::string mailbox(std::string_view header, const std::string& name, const std::string& address) {
  refuse_control(header, name);
  if (name.empty()) return address;
  const std::string text = base::to_utf8(name, "");
  if (!all_printable(text) || text.size() > 60 || text.find("=?") != std::string::npos) {
    return encoded_words(text, header.size() + 2) + "\r\n <" + address + '>';
  }
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\" <" + address + '>';
}

std::string message_id(const std::string& id) {
  const bool fits = std::all_of(id.begin(), id.end(), [](char c) {
    return base::is_alnum(c) || std::string_view{"!#$%&'*+-/=?^_`{|}~.@"}.find(c) != std::string_view::npos;
  });
  const auto at = id.find('@');
  if (!fits || id.size() > 250 || at == 0 || at == std::string::npos || at + 1 == id.size() ||
      at != id.rfind('@')) {
    throw std::invalid_argument("malformed Message-ID");
  }
  return '<' + id + '>';
}

std::string date(const std::string& given) {
  if (given.empty() || !all_printable(given)) throw std::invalid_argument("missing or malformed mail Date");
  return given;
}

std::string reply_to(const std::string& given) {
  const auto address = base::parse<base::Email>(given);
  if (!address || address->text().size() != given.size()) {
    throw std::invalid_argument("malformed mail Reply-To");
  }
  return address->text();
}

std::vector<std::string> lines_of(std::string_view body) {
  std::vector<std::string> lines = base::split(body, '\n');
  for (auto& line : lines) {
    if (line.ends_with('\r')) line.pop_back();
  }
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

std::string quoted_printable(std::string_view line) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool last = i + 1 == line.size();
    const bool blank = line[i] == ' ' || line[i] == '\t';
    const bool as_is = (printable_ascii(line[i]) && line[i] != '=' && !(blank && last)) || (blank && !last);
    const std::string piece = as_is ? std::string{line[i]} : hex_escape(line[i]);
    if (column + piece.size() > kQuotedPrintable - (last ? 0 : 1)) {
      out += "=\r\n";
      column = 0;
    }
    out += piece;
    column += piece.size();
  }
  return out;
}

}  // namespace

std::string mime_message(const ports::Message& message) {
  if (message.from.text().empty() || message.to.text().empty()) {
    throw std::invalid_argument("mail without an address");
  }
  const auto lines = lines_of(base::to_utf8(message.body, ""));
  const bool seven_bit = std::all_of(lines.begin(), lines.end(), [](const std::string& line) {
    return line.size() <= kLine &&
           std::all_of(line.begin(), line.end(), [](char c) { return printable_ascii(c) || c == '\t'; });
  });
  std::string out;
  const auto header = [&](std::string_view name, const std::string& value) {
    out += std::string{name} + ": " + value + "\r\n";
  };
  header("Date", date(message.date));
  header("Message-ID", message_id(message.message_id));
  header("From", mailbox("From", message.from_name, message.from.text()));
  header("To", message.to.text());
  if (!message.reply_to.empty()) header("Reply-To", reply_to(message.reply_to));
  header("Subject", unstructured("Subject", message.subject));
  header("Auto-Submitted", "auto-generated");
  header("MIME-Version", "1.0");
  header("Content-Type", "text/plain; charset=utf-8");
  header("Content-Transfer-Encoding", seven_bit ? "7bit" : "quoted-printable");
  out += "\r\n";
  for (const auto& line : lines) out += (seven_bit ? line : quoted_printable(line)) + "\r\n";
  return out;
}

}  // namespace adapters
