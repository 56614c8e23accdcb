// A directory of a test's own, removed with everything in it at the end. Its path has a space in it, since an
// installation's may have one.
#pragma once

#include <filesystem>
#include <string>

namespace t {

class TempDir {
 public:
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const { return (directory_ / name).string(); }

 private:
  std::filesystem::path directory_;
};

[[nodiscard]] std::string read_file(const std::string& path);  // empty when there is none
void write_file(const std::string& path, const std::string& content);

}  // namespace t
