#include "adapters/mime_message.h"

#include <stdexcept>

#include "base/text.h"
#include "t/support/mail_samples.h"
#include "t/support/test.h"

using adapters::mime_message;

namespace {

std::vector<std::string> lines_of(const std::string& mail) {
  std::vector<std::string> lines = base::split(mail, '\n');
  BOOST_TEST(lines.back() == "");
  lines.pop_back();
  for (auto& line : lines) {
    BOOST_TEST_REQUIRE(line.ends_with('\r'), "bare line feed");
    line.pop_back();
    BOOST_TEST(line.find('\r') == std::string::npos);
  }
  return lines;
}

// The value of a header, unfolded.
std::string header(const std::string& mail, const std::string& name) {
  std::string value;
  bool inside = false;
  for (const auto& line : lines_of(mail)) {
    if (line.empty()) break;
    if (inside && line.starts_with(' ')) {
      value += line;
    }
    else
      inside = line.starts_with(name + ": ");
    if (inside && !line.starts_with(' ')) value = line.substr(name.size() + 2);
  }
  return value;
}

std::string body(const std::string& mail) { return mail.substr(mail.find("\r\n\r\n") + 4); }

int hex(char c) { return base::is_digit(c) ? c - '0' : c - 'A' + 10; }

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      out += text[i];
      continue;
    }
    out += static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
    i += 2;
  }
  return out;
}

// Decodes a header made of encoded words, and checks each word by itself.
std::string decoded_words(const std::string& value) {
  std::string out;
  for (const auto& word : base::split(value, ' ')) {
    BOOST_TEST(word.size() <= 75u);
    BOOST_TEST_REQUIRE((word.starts_with("=?UTF-8?Q?") && word.ends_with("?=")));
    const std::string inner = word.substr(10, word.size() - 12);
    BOOST_TEST(inner.find('?') == std::string::npos);
    const std::string text = unescaped(base::replace_all(inner, "_", " "));
    BOOST_TEST(base::valid_utf8(text), "split inside a character");
    out += text;
  }
  return out;
}

std::string decoded_body(const std::string& mail) {
  return unescaped(base::replace_all(base::replace_all(body(mail), "=\r\n", ""), "\r\n", "\n"));
}

std::string with_subject(const std::string& subject) {
  auto message = t::test_message();
  message.subject = subject;
  return header(mime_message(message), "Subject");
}

std::string with_body(const std::string& text) {
  auto message = t::test_message();
  message.body = text;
  return mime_message(message);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mime)

BOOST_AUTO_TEST_CASE(an_ordinary_message) {
  BOOST_TEST(mime_message(t::test_message()) ==
             "Date: Sun, 22 Nov 2026 16:00:00 +0000\r\n"
             "Message-ID: <20261122.1a2b3c4d@example.com>\r\n"
             "From: \"Example Hosting\" <billing@example.com>\r\n"
             "To: ada@example.net\r\n"
             "Subject: Your order 1a2b3c4d\r\n"
             "Auto-Submitted: auto-generated\r\n"
             "MIME-Version: 1.0\r\n"
             "Content-Type: text/plain; charset=utf-8\r\n"
             "Content-Transfer-Encoding: 7bit\r\n"
             "\r\n"
             "Thank you.\r\n\r\nRegards\r\n");
}

BOOST_AUTO_TEST_CASE(reply_to_only_when_given) {
  auto message = t::test_message();
  message.reply_to = "sales@example.com";
  BOOST_TEST(header(mime_message(message), "Reply-To") == "sales@example.com");
  BOOST_TEST(header(mime_message(t::test_message()), "Reply-To") == "");
}

BOOST_AUTO_TEST_CASE(a_subject_beyond_ascii_is_encoded) {
  BOOST_TEST(with_subject("Zo\u00eb owes \u20ac5?") == "=?UTF-8?Q?Zo=C3=AB_owes_=E2=82=AC5=3F?=");
}

BOOST_AUTO_TEST_CASE(an_encoded_word_never_ends_inside_a_character) {
  for (std::size_t lead = 0; lead < 70; ++lead) {
    for (const char* character : {"\u00eb", "\u20ac", "\U0001F600"}) {
      std::string subject(lead, 'a');
      for (int i = 0; i < 30; ++i) subject += character;
      auto message = t::test_message();
      message.subject = subject;
      const std::string mail = mime_message(message);
      BOOST_TEST(decoded_words(header(mail, "Subject")) == subject);
      for (const auto& line : lines_of(mail)) BOOST_TEST(line.size() <= 76u);
    }
  }
}

BOOST_AUTO_TEST_CASE(long_and_misleading_subjects_are_encoded_too) {
  const std::string lengthy(300, 'x');
  BOOST_TEST(decoded_words(with_subject(lengthy)) == lengthy);
  BOOST_TEST(decoded_words(with_subject("=?UTF-8?Q?hi?=")) == "=?UTF-8?Q?hi?=");
  BOOST_TEST(with_subject("") == "");
}

BOOST_AUTO_TEST_CASE(a_control_character_in_a_header_is_refused) {
  for (const std::string& evil :
       {std::string{"x\r\nBcc: all@example.net"}, std::string{"x\nBcc: y"}, std::string{"x\ry"},
        std::string{"x\0y", 3}, std::string{"x\ty"}, std::string{"x\x7f"}}) {
    const auto refused = [&](auto member) {
      auto message = t::test_message();
      message.*member = evil;
      BOOST_CHECK_THROW(static_cast<void>(mime_message(message)), std::invalid_argument);
    };
    refused(&ports::Message::subject);
    refused(&ports::Message::from_name);
    refused(&ports::Message::message_id);
    refused(&ports::Message::reply_to);
    refused(&ports::Message::date);
  }
}

BOOST_AUTO_TEST_CASE(malformed_identifiers_are_refused) {
  for (const char* id : {"", "a", "@b", "a@", "a@b@c", "<a@b>", "a b@c", "a@b>"}) {
    auto message = t::test_message();
    message.message_id = id;
    BOOST_CHECK_THROW(static_cast<void>(mime_message(message)), std::invalid_argument);
  }
  auto message = t::test_message();
  message.reply_to = "a@example.com, b@example.com";
  BOOST_CHECK_THROW(static_cast<void>(mime_message(message)), std::invalid_argument);
  message = t::test_message();
  message.date = "";
  BOOST_CHECK_THROW(static_cast<void>(mime_message(message)), std::invalid_argument);
  message = t::test_message();
  message.to = {};
  BOOST_CHECK_THROW(static_cast<void>(mime_message(message)), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(display_names_are_quoted_or_encoded) {
  auto message = t::test_message();
  const auto from = [&](const std::string& name) {
    message.from_name = name;
    return header(mime_message(message), "From");
  };
  BOOST_TEST(from("") == "billing@example.com");
  BOOST_TEST(from("Example, \"Inc\" \\ Co") == "\"Example, \\\"Inc\\\" \\\\ Co\" <billing@example.com>");
  BOOST_TEST(from("Caf\u00e9") == "=?UTF-8?Q?Caf=C3=A9?= <billing@example.com>");
}

BOOST_AUTO_TEST_CASE(ascii_bodies_go_as_they_are) {
  BOOST_TEST(body(with_body("a\n.b\n..\n\n")) == "a\r\n.b\r\n..\r\n\r\n");
  BOOST_TEST(body(with_body("no end")) == "no end\r\n");
  BOOST_TEST(body(with_body("dos\r\nline\r\n")) == "dos\r\nline\r\n");
  BOOST_TEST(body(with_body("")) == "");
}

BOOST_AUTO_TEST_CASE(other_bodies_are_quoted_printable) {
  for (const std::string& text :
       {std::string{"Gr\u00fc\u00dfe, 100 % = all\n"}, std::string(2000, 'x') + "\n",
        std::string{"tail \u00eb \nx\t\n"}, std::string{"a\rb\n"}, std::string{"nul \0 byte\n", 11},
        std::string(200, '\xc3') + "\n",
        std::string(75, 'a') + "\u00eb\n" + std::string(76, 'b') + "\n" + std::string(77, 'c') + "\n"}) {
    const std::string mail = with_body(text);
    BOOST_TEST(header(mail, "Content-Transfer-Encoding") == "quoted-printable");
    for (const auto& line : lines_of(mail)) {
      BOOST_TEST(line.size() <= 76u);
      BOOST_TEST((!line.ends_with(' ') && !line.ends_with('\t')));
    }
    for (char c : mail) BOOST_TEST((c == '\r' || c == '\n' || (c >= 0x20 && c < 0x7F)));
    const bool readable = base::valid_utf8(text);
    if (readable) BOOST_TEST(decoded_body(mail) == text);
    BOOST_TEST(base::valid_utf8(decoded_body(mail)));
  }
}

BOOST_AUTO_TEST_CASE(a_line_may_have_998_bytes_and_no_more) {
  BOOST_TEST(header(with_body(std::string(998, 'x')), "Content-Transfer-Encoding") == "7bit");
  BOOST_TEST(header(with_body(std::string(999, 'x')), "Content-Transfer-Encoding") == "quoted-printable");
}

BOOST_AUTO_TEST_SUITE_END()
