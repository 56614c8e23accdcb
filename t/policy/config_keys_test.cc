// Configuration: code, example file and the operators' guide agree.
#include <set>

#include "base/config.h"
#include "base/text.h"
#include "t/support/test.h"
#include "t/support/temp_dir.h"
#include "t/support/tree.h"

BOOST_AUTO_TEST_SUITE(policy_config_keys)

BOOST_AUTO_TEST_CASE(the_example_has_every_key_with_a_comment_and_no_other) {
  std::set<std::string> shown;
  std::string before;
  for (const std::string& line : t::lines(t::read_file("conf/jc.conf.example"))) {
    const auto equals = line.find('=');
    if (!line.empty() && line.front() != '#' && equals != std::string::npos) {
      shown.insert(line.substr(0, equals));
      BOOST_TEST((before.starts_with("#") || before.find('=') != std::string::npos), line << " has no comment");
    }
    before = line;
  }
  std::set<std::string> known;
  for (const auto& key : base::config_keys()) known.insert(std::string{key.name});
  for (const auto& key : known) BOOST_TEST(shown.contains(key), key << " is not in conf/jc.conf.example");
  for (const auto& key : shown) BOOST_TEST(known.contains(key), key << " is in conf/jc.conf.example only");
}

BOOST_AUTO_TEST_CASE(the_example_can_be_read) {
  const auto config = base::Config::parse(t::read_file("conf/jc.conf.example"), "jc.conf.example");
  BOOST_TEST(!config.flag("DEV"));
}

BOOST_AUTO_TEST_CASE(every_key_is_asked_for_somewhere) {
  std::string code;
  for (const auto& file : t::files({"lib", "apps"}, {".h", ".cc"})) {
    if (file.path != "lib/base/config_keys.cc") code += file.text;
  }
  for (const auto& key : base::config_keys()) {
    const std::string name{key.name};
    // SIGNUP_LOG_FILE and the like are put together from the program's name.
    const bool by_program = name.ends_with("_LOG_FILE") || name.ends_with("_LOG_LEVEL") || name.ends_with("_BASE");
    BOOST_TEST((by_program || code.find("\"" + name + "\"") != std::string::npos), name);
  }
}

BOOST_AUTO_TEST_SUITE_END()
