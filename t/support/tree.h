// The project's own files, for tests that read them. Tests run from the tree's root.
#pragma once

#include <string>
#include <vector>

namespace t {

struct File {
  std::string path;  // "lib/base/money.h"
  std::string text;
};

// All files below these directories (or the files themselves) with one of the endings; no generated or foreign ones.
[[nodiscard]] std::vector<File> files(const std::vector<std::string>& places, const std::vector<std::string>& endings);
[[nodiscard]] std::vector<std::string> lines(const std::string& text);

// "lib/base/money.h" -> "base"; "apps/signup/step1.cc" -> "apps".
[[nodiscard]] std::string level_of(const std::string& path);

// What follows `before` up to one of the characters of `end`, for every occurrence.
[[nodiscard]] std::vector<std::string> all_after(const std::string& text, const std::string& before, const std::string& end);

}  // namespace t
