#include "web/chart.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace web {

namespace {

constexpr double kWidth = 10;      // of a column's place
constexpr double kGap = 0.6;       // between the two parts of a column, in hundredths of the height
constexpr double kRadius = 42;
constexpr double kBetween = 1.6;   // parts of the ring

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  std::string out = text;
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out == "-0" ? "0" : out;
}

struct Scale {
  std::int64_t step;
  int steps;
};

// One, two or five of a power of ten, so that six lines at most are enough.
Scale scale_for(std::int64_t highest) {
  for (std::int64_t power = 1;; power *= 10) {
    for (const std::int64_t factor : {1, 2, 5}) {
      const std::int64_t step = power * factor;
      const std::int64_t steps = (std::max<std::int64_t>(highest, 1) + step - 1) / step;
      if (steps <= 6) return {step, static_cast<int>(steps)};
    }
  }
}

// From `from` to `to` hundredths of the height above the base.
std::string column(std::size_t at, double width, double from, double to) {
  const double x = static_cast<double>(at) * kWidth + (kWidth - width) / 2;
  return "M" + number(x) + ' ' + number(100 - from) + 'V' + number(100 - to) + 'h' + number(width) + 'V' + number(100 - from) + 'z';
}

}  // namespace

BarChart bar_chart(const std::vector<ChartBar>& bars, std::size_t slots, Unit unit, std::optional<std::int64_t> reference) {
  std::int64_t highest = reference.value_or(0);
  for (const ChartBar& bar : bars) highest = std::max(highest, bar.lower + bar.upper);
  const Scale scale = scale_for(highest);
  const double top = static_cast<double>(scale.step) * scale.steps;
  const double width = slots > 60 ? 8.4 : 6.8;
  const std::string across = 'H' + number(static_cast<double>(slots) * kWidth);

  BarChart chart;
  chart.view_box = "0 0 " + number(static_cast<double>(slots) * kWidth) + " 100";
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const ChartBar& bar = bars[i];
    const double lower = static_cast<double>(bar.lower) * 100 / top;
    const double upper = lower + static_cast<double>(bar.upper) * 100 / top;
    if (bar.lower > 0) (bar.part ? chart.lower_part : chart.lower) += column(i, width, 0, lower);
    const double from = bar.lower > 0 && upper - lower > 2 * kGap ? lower + kGap : lower;
    if (bar.upper > 0) (bar.part ? chart.upper_part : chart.upper) += column(i, width, from, upper);
  }
  for (int i = 0; i < scale.steps; ++i) {
    chart.grid += "M0 " + number(100.0 * i / scale.steps) + across;
    chart.labels.push_back(number_in(scale.step * (scale.steps - i), unit));
  }
  // Whole numbers are read more easily, where all are.
  if (std::all_of(chart.labels.begin(), chart.labels.end(), [](const std::string& label) { return label.ends_with(".0"); })) {
    for (std::string& label : chart.labels) label.resize(label.size() - 2);
  }
  chart.labels.emplace_back("0");
  chart.base = "M0 100" + across;
  if (reference) chart.reference = "M0 " + number(100 - static_cast<double>(*reference) * 100 / top) + across;
  return chart;
}

std::vector<RingPart> ring_chart(const std::vector<std::int64_t>& values) {
  const double around = 2 * M_PI * kRadius;
  double whole = 0;
  for (const auto value : values) whole += static_cast<double>(value);
  std::vector<RingPart> parts;
  double done = 0;
  for (const auto value : values) {
    const double length = whole > 0 ? static_cast<double>(value) * around / whole : 0;
    const double drawn = values.size() == 1 ? around : std::max(0.0, length - kBetween);
    parts.push_back({number(drawn) + ' ' + number(around - drawn), number(-done)});
    done += length;
  }
  return parts;
}

}  // namespace web
