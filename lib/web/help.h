// Contextual help: a mark beside a word that explains it on hover, focus and touch, without scripts too. The words are in
// messages.en: "help_balance_title" names what is explained, "help_balance" explains it.
#pragma once

#include <string_view>

#include "web/view.h"

namespace web {

// At an include mark of the page's template. `tag` is "help_balance"; once on a page.
void explain(Scope& page, IncludeName mark, const App& app, std::string_view tag);

}  // namespace web
