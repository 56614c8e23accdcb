#include "t/support/page_list.h"

#include <stdexcept>

#include "base/text.h"
#include "t/support/child.h"
#include "t/support/site.h"

namespace t {

std::vector<ListedPage> listed_pages(const std::string& program) {
  std::string text;
  if (run({Site::binary(program), "--pages"}, &text) != 0) throw std::runtime_error(text);
  std::vector<ListedPage> pages;
  for (const std::string& line : base::split(text, '\n')) {
    if (line.empty()) continue;
    const auto parts = base::split(line, '\t');
    pages.push_back({parts.at(0), parts.at(1), parts.at(3) == "GET", parts.at(4) == "POST"});
  }
  return pages;
}

}  // namespace t
