// A mail with somebody's words in it: seven-bit lines of a mail's length, and no header but ours.
#include "adapters/mime_message.h"

#include <stdexcept>

#include "base/text.h"
#include "t/fuzz/fuzz.h"

namespace {

void well_formed(const std::string& mail) {
  std::size_t line = 0;
  for (std::size_t i = 0; i < mail.size(); ++i) {
    const char c = mail[i];
    fuzz::must(static_cast<unsigned char>(c) < 0x80 && c != '\0', "a mail is seven-bit clean");
    if (c == '\r') fuzz::must(i + 1 < mail.size() && mail[i + 1] == '\n', "CR stands before LF only");
    if (c == '\n') fuzz::must(i > 0 && mail[i - 1] == '\r', "LF stands after CR only");
    line = c == '\n' ? 0 : line + 1;
    fuzz::must(line <= 999, "a line is no longer than 998");
  }
}

// A header's name begins a line; what is folded begins with a blank.
void only_our_headers(std::string_view head) {
  for (const std::string& line : base::split(head, '\n')) {
    if (line.empty() || line[0] == ' ' || line[0] == '\t' || line[0] == '\r') continue;
    const std::string name = base::to_lower(line.substr(0, line.find(':')));
    fuzz::must(name != "bcc" && name != "cc" && name != "x-injected", "no header is one that was not asked for");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fuzz::text(data, size);
  const auto end = text.find('\x01');
  ports::Message message;
  message.message_id = "1@example.com";
  message.from = base::parse<base::Email>("billing@example.com").value();
  message.from_name = "Example Hosting";
  message.to = base::parse<base::Email>("owner@example.net").value();
  message.date = "Sat, 28 Nov 2026 22:00:00 +0000";
  message.subject = text.substr(0, end);
  message.body = end == std::string_view::npos ? "" : text.substr(end + 1);
  try {
    const std::string mail = adapters::mime_message(message);
    well_formed(mail);
    only_our_headers(std::string_view{mail}.substr(0, mail.find("\r\n\r\n")));
  } catch (const std::invalid_argument&) {
    fuzz::must(base::has_control(message.subject) || message.subject.find_first_of("\t\r\n") != std::string::npos ||
                   message.subject.find('\0') != std::string::npos || message.subject.find('\x7f') != std::string::npos,
               "only a control character in the subject is refused");
  }
  return 0;
}
