#include "apps/mgmt/said.h"

#include "tpl/mgmt/said.h"

namespace mgmt {

void show_said(web::Scope part, web::IncludeName where, std::string_view done, std::span<const Said> known) {
  namespace t = tpl::mgmt_said;
  for (const Said& said : known) {
    if (said.done != done) continue;
    web::Scope box = part.include(where, t::kFile);
    box.set(t::WORDS, said.words);
    if (*said.remember != '\0') box.add(t::REMEMBER).set(t::TASK, said.remember);
  }
}

}  // namespace mgmt
