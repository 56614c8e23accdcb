// The pages that a program says it has (--pages), for tests that go over all of them.
#pragma once

#include <string>
#include <vector>

namespace t {

struct ListedPage {
  std::string path;
  std::string right;
  bool asks = false;   // GET
  bool sends = false;  // POST
};

[[nodiscard]] std::vector<ListedPage> listed_pages(const std::string& program);

}  // namespace t
