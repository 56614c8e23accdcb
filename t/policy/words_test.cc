// Every sentence that the code asks for by its tag is in messages.en, and every template and mail text that it names is there.
#include <filesystem>

#include "base/text.h"
#include "t/support/temp_dir.h"
#include "t/support/test.h"
#include "t/support/tree.h"
#include "web/messages.h"

namespace {

const web::Messages& messages() {
  static const web::Messages all{"templates/shared/messages.en"};
  return all;
}

bool has_words(const std::string& tag) {
  try {
    return !messages().words(tag).empty();
  } catch (const std::logic_error&) {
    return false;
  }
}

// A tag is lower case with an underline in it; "billing" and other names of fields are none.
bool looks_like_a_tag(const std::string& text) {
  return text.find('_') != std::string::npos && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

// The string literals among the arguments of each call, without those of the first argument, which names the field.
std::vector<std::string> literals_after_first_argument(const std::string& code, const std::string& call) {
  std::vector<std::string> found;
  for (std::size_t at = 0; (at = code.find(call, at)) != std::string::npos;) {
    at += call.size();
    int depth = 1;
    bool first = true;
    for (; at < code.size() && depth > 0; ++at) {
      if (code[at] == '(' || code[at] == '{') ++depth;
      if (code[at] == ')' || code[at] == '}') --depth;
      if (code[at] == ',' && depth == 1) first = false;
      if (code[at] != '"') continue;
      const auto end = code.find('"', at + 1);
      if (!first) found.push_back(code.substr(at + 1, end - at - 1));
      at = end;
    }
  }
  return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(policy_words)

BOOST_AUTO_TEST_CASE(each_tag_of_a_field_error_has_words) {
  std::size_t seen = 0;
  for (const t::File& file : t::files({"lib/domain", "lib/auth", "lib/base", "apps"}, {".h", ".cc"})) {
    for (const char* call : {"fail(", ".line(", ".lines(", ".number(", ".required<", ".maybe<", "read_phone(", "check_role("}) {
      for (const std::string& tag : literals_after_first_argument(file.text, call)) {
        if (!looks_like_a_tag(tag)) continue;
        ++seen;
        BOOST_TEST(has_words(tag), file.path << " says " << tag);
      }
    }
  }
  BOOST_TEST(seen > 60u);
}

BOOST_AUTO_TEST_CASE(each_refusal_has_a_title_and_words) {
  std::size_t seen = 0;
  for (const t::File& file : t::files({"lib/web", "apps"}, {".cc"})) {
    for (const std::string& tag : literals_after_first_argument(file.text, "problem(")) {
      ++seen;
      BOOST_TEST(has_words(tag), file.path << " says " << tag);
      BOOST_TEST(has_words(tag + "_title"), file.path << " says " << tag);
    }
  }
  BOOST_TEST(seen > 10u);
}

BOOST_AUTO_TEST_CASE(each_program_says_where_its_problem_pages_lead) {
  for (const char* app : {"signup", "mgmt", "am"}) BOOST_TEST(has_words(std::string{"back_"} + app));
}

BOOST_AUTO_TEST_CASE(each_template_that_is_named_is_there) {
  for (const t::File& file : t::files({"lib", "apps"}, {".h", ".cc"})) {
    for (const std::string& name : t::all_after(file.text, "#include \"tpl/", "\"")) {
      BOOST_TEST(std::filesystem::exists("templates/" + name.substr(0, name.rfind('.')) + ".tpl"), file.path << " includes " << name);
    }
    for (const std::string& name : t::all_after(file.text, "\"", "\"")) {
      if (!name.ends_with(".tpl") || name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") != std::string::npos || name == ".tpl") continue;
      BOOST_TEST(std::filesystem::exists("templates/shared/" + name), file.path << " names " << name);
    }
  }
}

BOOST_AUTO_TEST_CASE(each_mail_text_that_is_named_is_there) {
  std::size_t seen = 0;
  std::string code;
  for (const t::File& file : t::files({"lib/domain"}, {".cc"})) code += file.text;
  for (const std::string& call : t::all_after(code, "post(db, ", ";")) {
    for (const std::string& name : t::all_after(call, ", \"", "\"")) {
      if (!looks_like_a_tag(name)) continue;
      ++seen;
      BOOST_TEST(std::filesystem::exists("templates/mail/" + name + ".tpl"), name);
      break;
    }
  }
  BOOST_TEST(seen > 5u);
}

BOOST_AUTO_TEST_SUITE_END()
