// Rules about files: their size, what they may say, and that each page has all its parts.
#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "t/support/test.h"
#include "t/support/temp_dir.h"
#include "t/support/tree.h"

using t::File;

BOOST_AUTO_TEST_SUITE(policy_house_rules)

BOOST_AUTO_TEST_CASE(no_file_is_longer_than_400_lines) {
  for (const File& file : t::files({"lib", "apps", "t", "templates", "conf", "schema", "Makefile"},
                                   {".h", ".cc", ".tpl", ".sql", ".py", ".mjs", ".sh", "run", "stack", "Makefile"})) {
    BOOST_TEST(t::lines(file.text).size() <= 401U, file.path);
  }
}

BOOST_AUTO_TEST_CASE(nothing_is_left_for_later_in_the_code) {
  const std::string later = std::string{"TO"} + "DO";
  for (const File& file : t::files({"lib", "apps", "templates", "schema", "t", "conf"}, {".h", ".cc", ".tpl", ".sql", ".mjs", ".py", ".sh"})) {
    for (const std::string& word : {later, std::string{"FIX"} + "ME"}) {
      BOOST_TEST(file.text.find(word) == std::string::npos, file.path << " says " << word);
    }
  }
}

// A page's URL, source, template and test have one name.
BOOST_AUTO_TEST_CASE(each_page_has_its_source_and_its_test) {
  for (const std::string app : {"signup", "mgmt", "am"}) {
    const std::string table = t::read_file("apps/" + app + "/pages.h");
    for (const std::string& address : t::all_after(table, "\"/" + app + "/", "\"")) {
      std::string page = base::to_lower(base::replace_all(base::replace_all(address, ".html", ""), ".csv", "_csv"));
      if (page.starts_with("login") || page == "logout") page = "login";  // one file: the form, LOGIN and LOGOUT
      BOOST_TEST(std::filesystem::exists("apps/" + app + "/" + page + ".cc"), app << "/" << page);
      BOOST_TEST(std::filesystem::exists("t/pages/" + app + "/" + page + "_test.cc"), app << "/" << page);
      if (address.ends_with(".html")) BOOST_TEST(std::filesystem::exists("templates/" + app + "/" + page + ".tpl"), address);
    }
  }
}

BOOST_AUTO_TEST_CASE(each_program_begins_with_who_talks_to_it) {
  for (const std::string app : {"signup", "mgmt", "am", "jcctl"}) {
    BOOST_TEST(t::read_file("apps/" + app + "/main.cc").starts_with("// " + app), app);
  }
}

BOOST_AUTO_TEST_CASE(each_header_says_what_it_is_for) {
  for (const File& file : t::files({"lib"}, {".h"})) BOOST_TEST(file.text.starts_with("// "), file.path);
}

// The drop-in of all units makes them run all the time; what a timer begins has one of its own that is read after it.
BOOST_AUTO_TEST_CASE(what_a_timer_begins_runs_once) {
  for (const File& timer : t::files({"conf/systemd"}, {".timer"})) {
    const std::string unit = timer.path.substr(0, timer.path.rfind('.')) + ".service";
    const std::string once = t::read_file(unit + ".d/once.conf");
    BOOST_TEST(once.find("\nType=oneshot\nRestart=no\n") != std::string::npos, unit);
  }
}

BOOST_AUTO_TEST_CASE(addresses_and_names_are_made_for_examples) {
  for (const File& file : t::files({"schema/demo", "conf", "nginx/www"}, {".sql", ".example", ".html", ".md"})) {
    for (const std::string& rest : t::all_after(file.text, "@", " \t\n'\"<>,);:")) {
      if (rest.find('.') == std::string::npos || rest.find('{') != std::string::npos || rest.find('@') != std::string::npos) continue;
      const bool example = rest.find("example.com") != std::string::npos || rest.find("example.org") != std::string::npos;
      BOOST_TEST((example || rest.find(".service") != std::string::npos), file.path << ": @" << rest);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
