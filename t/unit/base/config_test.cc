#include "base/config.h"

#include <sys/stat.h>

#include <cstdlib>
#include <map>

#include "base/text.h"
#include "t/support/temp_dir.h"
#include "t/support/test.h"

using base::Config;
using base::ConfigError;
using base::KeyKind;

namespace {

constexpr std::string_view kSecretValue = "tiger-4111";

// A good value of each kind. Gateways lead outside, as they do where DEV is 0.
std::string good_value(const base::ConfigKey& key) {
  switch (key.kind) {
    case KeyKind::number:
      return "7";
    case KeyKind::flag:
      return "0";
    case KeyKind::level:
      return "debug";
    case KeyKind::email:
      return "someone@example.com";
    case KeyKind::url:
      return "https://gateway.example.com/";
    case KeyKind::secret:
      return std::string{kSecretValue};
    case KeyKind::text:
    case KeyKind::path:
      return "some thing";
  }
  return {};
}

using Lines = std::map<std::string, std::string>;

// Every key with a good value.
Lines all_keys() {
  Lines lines;
  for (const auto& key : base::config_keys()) lines[std::string{key.name}] = good_value(key);
  return lines;
}

std::string text_of(const Lines& lines) {
  std::string text;
  for (const auto& [key, value] : lines) text += key + '=' + value + '\n';
  return text;
}

Lines with(Lines lines, const Lines& changes) {
  for (const auto& [key, value] : changes) lines[key] = value;
  return lines;
}

// What is wrong with this text; empty when nothing is.
std::string fault(const std::string& text) {
  try {
    static_cast<void>(Config::parse(text, "jc.conf"));
    return {};
  } catch (const ConfigError& error) {
    return error.what();
  }
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// An environment variable for as long as it lives.
class Variable {
 public:
  Variable(std::string name, const std::string& value) : name_(std::move(name)) { ::setenv(name_.c_str(), value.c_str(), 1); }
  ~Variable() { ::unsetenv(name_.c_str()); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  std::string name_;
};

struct File {
  t::TempDir directory;
  std::string name = directory.path("jc.conf");
  explicit File(const std::string& text, mode_t mode = 0640) {
    t::write_file(name, text);
    ::chmod(name.c_str(), mode);
  }
  [[nodiscard]] std::string fault() const {
    try {
      static_cast<void>(Config::load(name));
      return {};
    } catch (const ConfigError& error) {
      return error.what();
    }
  }
};

const std::vector<std::string> kGateways = {"PF_URL", "PP_URL", "PP_VERIFY_URL"};

}  // namespace

BOOST_AUTO_TEST_SUITE(config)

BOOST_AUTO_TEST_CASE(a_complete_file) {
  const Config config = Config::parse(text_of(all_keys()), "jc.conf");
  BOOST_TEST(config.text("COMPANY_NAME") == "some thing");
  BOOST_TEST(config.number("WORKERS") == 7);
  BOOST_TEST(!config.flag("DEV"));
  BOOST_TEST((config.level("AM_LOG_LEVEL") == base::log::Level::debug));
  BOOST_TEST(config.email("STAFF_EMAIL").text() == "someone@example.com");
  BOOST_TEST(config.secret("PF_PASSWORD").reveal() == kSecretValue);
  BOOST_TEST(config.warnings().empty());
}

BOOST_AUTO_TEST_CASE(what_may_be_left_out_has_a_default_that_is_valid) {
  Lines needed;
  for (const auto& key : base::config_keys()) {
    if (key.required) needed[std::string{key.name}] = good_value(key);
  }
  const Config config = Config::parse(text_of(needed), "jc.conf");
  BOOST_TEST(config.text("DB_NAME") == "jc");
  BOOST_TEST(config.number("PF_TIMEOUT") == 60);
  BOOST_TEST(config.text("MGMT_INDEX") == "/mgmt/index.html");
  BOOST_TEST(config.secret("DB_PASSWORD").empty());
  for (const auto& key : base::config_keys()) {
    BOOST_TEST_INFO(key.name);
    if (!key.required) BOOST_TEST(fault(text_of(with(needed, {{std::string{key.name}, std::string{key.fallback}}}))) == "");
  }
}

BOOST_AUTO_TEST_CASE(blanks_comments_and_quotes) {
  Lines lines = all_keys();
  lines.erase("COMPANY_NAME");
  const std::string text = "# a comment = not a key\r\n\n   \n  COMPANY_NAME  =  \" Example, Inc. = fine \"  \r\n" + text_of(lines);
  BOOST_TEST(Config::parse(text, "jc.conf").text("COMPANY_NAME") == " Example, Inc. = fine ");
}

BOOST_AUTO_TEST_CASE(each_key_that_is_needed_is_missed_by_name) {
  for (const auto& key : base::config_keys()) {
    if (!key.required) continue;
    Lines lines = all_keys();
    lines.erase(std::string{key.name});
    BOOST_TEST(fault(text_of(lines)) == "jc.conf: " + std::string{key.name} + ": is missing");
    const std::string said = fault(text_of(with(all_keys(), {{std::string{key.name}, ""}})));
    BOOST_TEST_INFO(said);
    BOOST_TEST(has(said, std::string{key.name} + ": "));
  }
}

BOOST_AUTO_TEST_CASE(file_line_and_key_are_named) {
  const std::string good = text_of(all_keys());
  BOOST_TEST(fault("\nNO_SUCH_KEY=1\n" + good) == "jc.conf:2: NO_SUCH_KEY: unknown key");
  BOOST_TEST(fault("company_name=x\n" + good) == "jc.conf:1: company_name: unknown key");
  BOOST_TEST(fault("# ok\nsome words\n" + good) == "jc.conf:2: expected KEY=value");
  BOOST_TEST(fault("WORKERS=1\nWORKERS=1\n") == "jc.conf:2: WORKERS: given twice");
}

BOOST_AUTO_TEST_CASE(what_is_malformed_is_said_without_the_value) {
  const std::map<KeyKind, std::vector<std::string>> bad = {
      {KeyKind::number, {"tiger", "-1", "1.5", "4 ", "99999999999", "0x10", "1 2"}},
      {KeyKind::flag, {"tiger", "yes", "true", "2", "-1"}},
      {KeyKind::level, {"tiger", "INFO", "warn"}},
      {KeyKind::email, {"tiger", "tiger@localhost", "a@example.com, b@example.com"}},
      {KeyKind::url, {"tiger", "www.example.com", "//example.com"}}};
  for (const auto& key : base::config_keys()) {
    const auto values = bad.find(key.kind);
    if (values == bad.end()) continue;
    for (const std::string& value : values->second) {
      if (base::trim(value) == "4") continue;  // blanks around a value are not part of it
      const std::string said = fault(std::string{key.name} + '=' + value + '\n');
      BOOST_TEST_INFO(key.name << '=' << value << " gives: " << said);
      BOOST_TEST(said.starts_with("jc.conf:1: " + std::string{key.name} + ": must be "));
      BOOST_TEST(!has(said, value + " "));
      BOOST_TEST(!has(said, "tiger"));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_secret_is_in_no_message) {
  const std::string good = text_of(all_keys());
  std::vector<std::string> broken = {good + "NO_SUCH_KEY=1\n", good + "PF_PASSWORD=" + std::string{kSecretValue} + "\n",
                                     "just " + std::string{kSecretValue} + "\n" + good};
  for (const auto& key : base::config_keys()) {
    broken.push_back(text_of(with(all_keys(), {{std::string{key.name}, ""}})));
    Lines lines = all_keys();
    lines.erase(std::string{key.name});
    broken.push_back(text_of(lines));
  }
  for (const std::string& text : broken) BOOST_TEST(!has(fault(text), kSecretValue));
}

BOOST_AUTO_TEST_CASE(asking_for_the_wrong_key_or_kind_is_a_bug) {
  const Config config = Config::parse(text_of(all_keys()), "jc.conf");
  BOOST_CHECK_THROW(static_cast<void>(config.text("NO_SUCH_KEY")), std::logic_error);
  BOOST_CHECK_THROW(static_cast<void>(config.text("PF_PASSWORD")), std::logic_error);
  BOOST_CHECK_THROW(static_cast<void>(config.text("WORKERS")), std::logic_error);
  BOOST_CHECK_THROW(static_cast<void>(config.number("COMPANY_NAME")), std::logic_error);
  BOOST_CHECK_THROW(static_cast<void>(config.secret("COMPANY_NAME")), std::logic_error);
}

BOOST_AUTO_TEST_CASE(live_gateways_are_spoken_to_over_tls_only) {
  for (const std::string& key : kGateways) {
    for (const std::string url : {"http://gateway.example.com/", "http://127.0.0.1:9/", "HTTP://127.0.0.1:9/", "ftp://gateway.example.com/"}) {
      const std::string said = fault(text_of(with(all_keys(), {{key, url}})));
      BOOST_TEST_INFO(url << " gives: " << said);
      BOOST_TEST(has(said, "jc.conf: " + key + ": "));
      BOOST_TEST(has(said, "https://"));
    }
  }
}

BOOST_AUTO_TEST_CASE(developer_mode_speaks_to_this_machine_only) {
  const Lines developer = with(all_keys(), {{"DEV", "1"},
                                            {"PF_URL", "http://127.0.0.1:8001/"},
                                            {"PP_URL", "http://localhost:8002/cgi-bin/webscr"},
                                            {"PP_VERIFY_URL", "http://127.0.0.1:8002"}});
  BOOST_TEST(fault(text_of(developer)) == "");
  for (const std::string& key : kGateways) {
    for (const std::string url :
         {"https://gateway.example.com/", "http://gateway.example.com/", "http://127.0.0.1.example.com/", "http://127.0.0.1@example.com/",
          "http://127.0.0.1:80@example.com/", "http://localhost:x@example.com/", "http://localhost.example.com/", "http://127.0.0.1:/",
          "http://192.0.2.1:80/"}) {
      const std::string said = fault(text_of(with(developer, {{key, url}})));
      BOOST_TEST_INFO(url);
      BOOST_TEST(has(said, "jc.conf: " + key + ": "));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_file_that_others_can_read_is_refused) {
  const std::string good = text_of(all_keys());
  BOOST_TEST(File{good}.fault() == "");
  BOOST_TEST(File(good, 0600).fault() == "");
  const File open{good, 0644};
  BOOST_TEST(open.fault() == open.name + ": is readable by others; it holds passwords (chmod o-r)");

  const File developer{text_of(with(all_keys(), {{"DEV", "1"},
                                                 {"PF_URL", "http://127.0.0.1:1/"},
                                                 {"PP_URL", "http://127.0.0.1:1/"},
                                                 {"PP_VERIFY_URL", "http://127.0.0.1:1/"}})),
                       0644};
  const Config config = Config::load(developer.name);
  BOOST_REQUIRE(config.warnings().size() == 1u);
  BOOST_TEST(has(config.warnings().front(), "readable by others"));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there) {
  const t::TempDir directory;
  BOOST_CHECK_EXCEPTION(static_cast<void>(Config::load(directory.path("jc.conf"))), ConfigError, [&](const ConfigError& error) {
    return error.what() == directory.path("jc.conf") + ": cannot be read";
  });
}

BOOST_AUTO_TEST_CASE(the_environment_overrides_a_line) {
  Lines lines = all_keys();
  lines.erase("COMPANY_PHONE");
  const File file{text_of(lines)};
  const Variable workers{"WORKERS", "3"};
  const Variable phone{"COMPANY_PHONE", "+1 555 0100"};
  const Variable password{"PF_PASSWORD", "another-tiger"};
  const Variable unknown{"NO_SUCH_KEY", "1"};
  const Config config = Config::load(file.name);
  BOOST_TEST(config.number("WORKERS") == 3);
  BOOST_TEST(config.text("COMPANY_PHONE") == "+1 555 0100");
  BOOST_TEST(config.secret("PF_PASSWORD").reveal() == "another-tiger");
  BOOST_TEST(config.number("PF_TIMEOUT") == 7);
}

BOOST_AUTO_TEST_CASE(the_environment_is_held_to_the_same_rules) {
  const File file{text_of(all_keys())};
  {
    const Variable workers{"WORKERS", "tiger"};
    const std::string said = file.fault();
    BOOST_TEST(said == "environment: WORKERS: must be a whole number, zero or more");
  }
  {
    const Variable url{"PF_URL", "http://gateway.example.com/"};
    BOOST_TEST(has(file.fault(), "PF_URL: must begin with https://"));
  }
  // One value is one value: a second line is not a second key, and no part of it is shown.
  const Variable password{"DB_PASSWORD", "tiger\nDEV=1"};
  const std::string said = file.fault();
  BOOST_TEST(said == "environment: DB_PASSWORD: must be one line");
}

BOOST_AUTO_TEST_CASE(a_line_that_is_overridden_still_counts_for_the_line_numbers) {
  const File file{"WORKERS=1\nNO_SUCH_KEY=1\n"};
  const Variable workers{"WORKERS", "3"};
  BOOST_TEST(file.fault() == file.name + ":2: NO_SUCH_KEY: unknown key");
}

BOOST_AUTO_TEST_SUITE_END()
