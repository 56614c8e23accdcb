#include <algorithm>

#include "apps/shared/traffic_page.h"
#include "base/csv.h"
#include "domain/traffic_used.h"

namespace traffic_page {

namespace {

constexpr const char* kFields[] = {"who", "of", "from", "to", "dir", "proto-tcp", "proto-udp", "proto-icmp", "port", "view"};

std::vector<domain::HeldTime> held(const domain::TrafficDesk& desk, const Tenures& tenures, base::Date first, base::Date last) {
  return domain::held_times(tenures, desk.zone().start_of(first), desk.zone().start_of(base::add_days(last, 1)));
}

}  // namespace

base::Form form_of(const base::NameValues& query) {
  const base::Form given{query};
  base::Form form;
  for (const char* field : kFields) form.set(field, base::clipped(given.raw(field), 100));
  return form;
}

std::optional<Tenures> chosen(const Tenures& all, std::string_view of) {
  if (of.empty()) return all;
  Tenures some;
  for (const auto& tenure : all) {
    if (tenure.ip.text() == of || base::str(tenure.system) == of) some.push_back(tenure);
  }
  return some.empty() ? std::nullopt : std::optional{some};
}

std::optional<Figures> figures(domain::TrafficDesk& desk, const domain::TrafficQuestion& question, const Tenures& tenures,
                               const Tenures* month_of, base::Timestamp now) {
  const base::TimeZone& zone = desk.zone();
  const auto times = held(desk, tenures, question.first, question.last);
  return desk.ask([&](db::Impatient::Turn& bwdb) {
    Figures figures;
    figures.report = domain::traffic_report(bwdb, zone, times, question.first, question.last, question.filter);
    if (question.view == domain::TrafficView::daily || question.view == domain::TrafficView::quarters) {
      const base::Date first = question.view == domain::TrafficView::daily ? question.last : question.first;
      figures.quarters = domain::traffic_quarters(bwdb, zone, held(desk, tenures, first, question.last), first, question.last, question.filter, now);
    }
    if (base::add_days(question.first, domain::kMostPercentileDays) > question.last) {
      figures.percentile = domain::traffic_percentile(bwdb, zone, times, question.first, question.last);
    }
    if (month_of != nullptr) {
      figures.month_used = domain::used_this_month(bwdb, zone, *month_of, now);
    }
    return figures;
  });
}

web::Response csv(const domain::TrafficQuestion& question, const Figures& figures) {
  std::string text;
  const auto line = [&](const std::string& when, std::int64_t in, std::int64_t out) {
    text += base::csv_line({when, std::to_string(in), std::to_string(out), std::to_string(in + out)});
  };
  if (question.view == domain::TrafficView::quarters) {
    text = base::csv_line({"begins (UTC)", "inbound bytes", "outbound bytes", "bytes"});
    for (const auto& quarter : figures.quarters) line(base::str(quarter.begin), quarter.in, quarter.out);
  } else {
    text = base::csv_line({"day", "inbound bytes", "outbound bytes", "bytes"});
    for (const auto& day : figures.report.days) line(base::str(day.day), day.in, day.out);
  }
  return web::csv_file(std::move(text), "bandwidth-" + base::str(question.first) + "-" + base::str(question.last) + ".csv");
}

}  // namespace traffic_page
