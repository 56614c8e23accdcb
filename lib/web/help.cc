#include "web/help.h"

#include "tpl/shared/help.h"

namespace web {

void explain(Scope& page, IncludeName mark, const App& app, std::string_view tag) {
  namespace t = tpl::shared_help;
  page.include(mark, t::kFile)
      .set(t::HELP_ID, tag)
      .set(t::HELP_ABOUT, app.messages().words(std::string{tag} + "_title"))
      .set(t::HELP_WORDS, app.messages().words(tag));
}

}  // namespace web
