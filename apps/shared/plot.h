// A bar chart as the server draws it, at an include mark of a page.
#pragma once

#include <string>
#include <vector>

#include "web/chart.h"
#include "web/view.h"

namespace shared {

// `words` say what it shows to who does not see it. `marks` stand below: one for each slot, or fewer for the edges between them.
void show_plot(web::Scope part, web::IncludeName mark, const web::BarChart& chart, std::size_t slots, const std::string& words,
               const std::vector<std::string>& marks, bool small);

}  // namespace shared
