#include "web/page.h"

#include <algorithm>

namespace web {

const Page* find_page(std::span<const Page> pages, std::string_view path) {
  const auto it = std::lower_bound(pages.begin(), pages.end(), path,
                                   [](const Page& page, std::string_view wanted) { return page.path < wanted; });
  return it != pages.end() && it->path == path ? &*it : nullptr;
}

std::string list_pages(std::span<const Page> pages) {
  static constexpr std::string_view kKinds[] = {"get", "post", "step", "callback"};
  std::string out;
  for (const Page& page : pages) {
    out += std::string{page.path} + '\t' + std::string{page.right} + '\t' +
           std::string{kKinds[static_cast<std::size_t>(page.kind)]} + '\t' + (page.get != nullptr ? "GET" : "-") + '\t' +
           (page.post != nullptr || page.step != nullptr ? "POST" : "-") + '\n';
  }
  return out;
}

}  // namespace web
