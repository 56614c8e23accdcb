#include "apps/shared/plot.h"

#include "tpl/shared/traffic_plot.h"

namespace shared {

void show_plot(web::Scope part, web::IncludeName mark, const web::BarChart& chart, std::size_t slots, const std::string& words,
               const std::vector<std::string>& marks, bool small) {
  namespace plot = tpl::shared_traffic_plot;
  web::Scope in = part.include(mark, plot::kFile);
  in.set(plot::SLOTS, static_cast<int>(slots)).set(plot::WORDS, words).set(plot::VIEW_BOX, chart.view_box).set(plot::GRID, chart.grid);
  in.set(plot::LOWER, chart.lower).set(plot::UPPER, chart.upper).set(plot::BASE, chart.base).show_if(small, plot::SMALL);
  if (!chart.lower_part.empty() || !chart.upper_part.empty()) in.add(plot::PART).set(plot::LOWER_PART, chart.lower_part).set(plot::UPPER_PART, chart.upper_part);
  if (chart.reference) in.add(plot::REFERENCE).set(plot::REFERENCE_PATH, *chart.reference);
  for (const auto& label : chart.labels) in.add(plot::LINE).set(plot::LINE_LABEL, label);
  in.show_if(marks.size() != slots, plot::EDGE);
  for (const auto& label : marks) in.add(plot::MARK).set(plot::MARK_LABEL, label);
}

}  // namespace shared
