// What the documents say about the tree and its configuration is there.
#include <filesystem>
#include <set>

#include "base/config.h"
#include "base/text.h"
#include "t/support/temp_dir.h"
#include "t/support/test.h"
#include "t/support/tree.h"

namespace {

std::vector<t::File> documents() { return t::files({"README.md", "conf", "nginx", "docs", "t"}, {".md"}); }

bool upper_word(const std::string& text) {
  return text.size() > 3 && text.find('_') != std::string::npos && text.front() >= 'A' && text.front() <= 'Z' &&
         text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == std::string::npos;
}

// Every other word in upper case that a script, a server's file or a program really knows.
std::string other_words() {
  std::string all;
  for (const t::File& file : t::files({"Makefile", "conf", "nginx", "t", "lib", "apps"}, {"Makefile", ".sh", "stack", "render", "run", ".conf", ".py", ".cc", ".h", ".mjs", ".service"})) {
    all += file.text;
  }
  return all;
}

std::vector<std::string> in_backticks(const std::string& text) {
  std::vector<std::string> found;
  bool fenced = false;
  for (const std::string& line : t::lines(text)) {
    if (base::trim(line).starts_with("```")) fenced = !fenced;
    if (fenced) continue;
    const auto parts = base::split(line, '`');
    for (std::size_t i = 1; i < parts.size(); i += 2) found.push_back(parts[i]);
  }
  return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(policy_documents)

BOOST_AUTO_TEST_CASE(each_key_and_variable_that_is_named_exists) {
  std::set<std::string> keys;
  for (const auto& key : base::config_keys()) keys.insert(std::string{key.name});
  const std::string others = other_words();
  for (const t::File& file : documents()) {
    for (const std::string& words : in_backticks(file.text)) {
      for (std::string word : base::split(words, ' ')) {
        word = word.substr(0, word.find('='));
        if (!upper_word(word) || keys.contains(word)) continue;
        BOOST_TEST(others.find(word) != std::string::npos, file.path << " names " << word);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(each_path_that_is_named_exists) {
  std::size_t seen = 0;
  for (const t::File& file : documents()) {
    for (std::string path : in_backticks(file.text)) {
      const bool ours = path.starts_with("apps/") || path.starts_with("lib/") || path.starts_with("templates/") || path.starts_with("schema/") ||
                        path.starts_with("conf/") || path.starts_with("nginx/") || path.starts_with("t/") || path.starts_with("docs/");
      if (!ours || path.find_first_of("<>*{}[] ,$|") != std::string::npos) continue;
      ++seen;
      if (path.back() == '/') path.pop_back();
      const auto beside = std::filesystem::path{file.path}.parent_path() / path;
      bool exists = std::filesystem::exists(path) || std::filesystem::exists(beside);
      // "domain/ordering" stands for the pair of files.
      for (const char* ending : {".h", ".cc", ".tpl"}) exists = exists || std::filesystem::exists(path + ending);
      BOOST_TEST(exists, file.path << " names " << path);
    }
  }
  BOOST_TEST(seen > 10u);
}

BOOST_AUTO_TEST_CASE(each_document_that_is_linked_exists) {
  for (const t::File& file : documents()) {
    const auto here = std::filesystem::path{file.path}.parent_path();
    for (const std::string& target : t::all_after(file.text, "](", ")")) {
      if (target.find("://") != std::string::npos || target.starts_with('#')) continue;
      BOOST_TEST(std::filesystem::exists(here / target.substr(0, target.find('#'))), file.path << " links to " << target);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_operators_guide_leads_to_the_example) {
  BOOST_TEST(t::read_file("conf/README.md").find("`jc.conf.example`") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
