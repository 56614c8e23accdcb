#include "t/support/tree.h"

#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "t/support/temp_dir.h"

namespace t {

namespace fs = std::filesystem;

namespace {

bool wanted(const fs::path& path, const std::vector<std::string>& endings) {
  const std::string text = path.generic_string();
  if (text.find("node_modules") != std::string::npos || text.find("__pycache__") != std::string::npos) return false;
  return std::any_of(endings.begin(), endings.end(), [&](const std::string& e) { return text.ends_with(e); });
}

}  // namespace

std::vector<File> files(const std::vector<std::string>& places, const std::vector<std::string>& endings) {
  std::vector<File> found;
  for (const std::string& place : places) {
    if (fs::is_regular_file(place)) {
      found.push_back({place, read_file(place)});
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(place)) {
      if (!entry.is_regular_file() || !wanted(entry.path(), endings)) continue;
      const std::string path = entry.path().generic_string();
      found.push_back({path, read_file(path)});
    }
  }
  std::sort(found.begin(), found.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return found;
}

std::vector<std::string> lines(const std::string& text) { return base::split(text, '\n'); }

std::string level_of(const std::string& path) {
  const auto parts = base::split(path, '/');
  return parts.front() == "lib" ? parts.at(1) : parts.front();
}

std::vector<std::string> all_after(const std::string& text, const std::string& before, const std::string& end) {
  std::vector<std::string> found;
  for (std::size_t at = 0; (at = text.find(before, at)) != std::string::npos;) {
    at += before.size();
    found.push_back(text.substr(at, text.find_first_of(end, at) - at));
  }
  return found;
}

}  // namespace t
