// Templates and words: escaped, without script and style in them, all used, and all there.
#include <filesystem>
#include <set>

#include "base/text.h"
#include "t/support/test.h"
#include "t/support/temp_dir.h"
#include "t/support/tree.h"
#include "web/messages.h"

using t::File;

namespace {

std::vector<File> pages() { return t::files({"templates/shared", "templates/signup", "templates/mgmt", "templates/am"}, {".tpl"}); }

std::string all_code() {
  std::string text;
  for (const File& file : t::files({"lib", "apps"}, {".h", ".cc"})) text += file.text;
  return text;
}

std::vector<std::string> tags() {
  std::vector<std::string> found;
  for (const std::string& line : t::lines(t::read_file("templates/shared/messages.en"))) {
    if (!line.empty() && line.front() != '#') found.push_back(line.substr(0, line.find(':')));
  }
  return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(policy_templates)

BOOST_AUTO_TEST_CASE(each_begins_with_the_escape_pragma_and_never_switches_it_off) {
  for (const File& file : pages()) {
    BOOST_TEST(file.text.starts_with("{{%AUTOESCAPE context=\"HTML\"}}"), file.path);
    BOOST_TEST(file.text.find(":none}}") == std::string::npos, file.path);
  }
}

BOOST_AUTO_TEST_CASE(no_script_style_or_handler_stands_in_markup) {
  auto all = pages();
  for (const File& file : t::files({"nginx/www", "nginx/mini", "nginx/errors"}, {".html"})) all.push_back(file);
  for (const File& file : all) {
    for (const char* forbidden : {"<style", " style=", " onclick=", " onload=", " onsubmit=", " onchange=", "javascript:"}) {
      BOOST_TEST(file.text.find(forbidden) == std::string::npos, file.path << " has " << forbidden);
    }
    for (const std::string& attributes : t::all_after(file.text, "<script", ">")) {
      BOOST_TEST(attributes.find("src=") != std::string::npos, file.path);
    }
    for (const std::string& kind : t::all_after(file.text, "type=\"", "\"")) BOOST_TEST(kind != "number", file.path);
  }
}

BOOST_AUTO_TEST_CASE(each_template_is_used) {
  const std::string code = all_code();
  for (const File& file : pages()) {
    const auto parts = base::split(file.path, '/');
    const std::string stem = parts.at(2).substr(0, parts.at(2).size() - 4);
    const bool used = code.find("tpl/" + parts.at(1) + "/" + stem + ".h") != std::string::npos;
    BOOST_TEST(used, file.path);
  }
  for (const File& file : t::files({"templates/mail"}, {".tpl"})) {
    const std::string stem = std::filesystem::path{file.path}.stem().string();
    BOOST_TEST(code.find("\"" + stem + "\"") != std::string::npos, file.path);
  }
}

BOOST_AUTO_TEST_CASE(each_refusal_has_words_and_all_words_are_used) {
  const std::string code = all_code();
  for (const std::string& tag : tags()) {
    const std::string stem = tag.ends_with("_title") ? tag.substr(0, tag.size() - 6) : tag;
    const bool by_program = tag.starts_with("back_");
    BOOST_TEST((by_program || code.find("\"" + stem + "\"") != std::string::npos), tag << " is never said");
  }
  const web::Messages words{"templates/shared/messages.en"};
  for (const std::string& call : t::all_after(code, ".fail(", ";")) {
    const auto comma = call.find(", \"");
    if (comma == std::string::npos) continue;
    const std::string tag = call.substr(comma + 3, call.find('"', comma + 3) - comma - 3);
    BOOST_TEST(!words.words(tag).empty(), tag);
  }
}

// Messages say what to do (design rule 3).
BOOST_AUTO_TEST_CASE(the_words_help) {
  for (const std::string& line : t::lines(base::to_lower(t::read_file("templates/shared/messages.en")))) {
    for (const char* word : {" required", " invalid", "please", "oops", "sorry"}) {
      BOOST_TEST(line.find(word) == std::string::npos, line);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
