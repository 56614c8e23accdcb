#include "apps/mgmt/sort_heads.h"

#include "base/folded.h"
#include "tpl/mgmt/sort_head.h"

namespace mgmt {

namespace t = tpl::mgmt_sort_head;

void show_head(web::Scope page, web::IncludeName where, std::string_view label, bool number, const std::string& link,
               std::optional<bool> falling) {
  web::Scope head = page.include(where, t::kFile);
  head.set(t::LABEL, label).show_if(number, t::NUMBER);
  if (falling) head.show(*falling ? t::FALLING : t::RISING);
  if (link.empty()) {
    head.show(t::PLAIN);
  } else {
    head.add(t::SORTS).set(t::LINK, link);
  }
}

std::weak_ordering compare_names(std::string_view a, std::string_view b) { return base::folded(a) <=> base::folded(b); }

}  // namespace mgmt
