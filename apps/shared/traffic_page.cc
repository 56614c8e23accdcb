#include "apps/shared/traffic_page.h"

#include <algorithm>
#include <map>

#include "apps/shared/plot.h"
#include "apps/shared/traffic_words.h"
#include "domain/traffic_counts.h"
#include "tpl/shared/layout.h"
#include "tpl/shared/traffic_days.h"
#include "tpl/shared/traffic_report.h"

namespace traffic_page {

namespace {

namespace t = tpl::shared_traffic_report;
using domain::TrafficView;

constexpr std::size_t kMostShares = 5;

// The address of this report, with another view.
std::string address(std::string_view page, const base::Form& form, TrafficView view) {
  base::NameValues fields;
  for (const auto& [name, value] : form.fields()) {
    if (name != "view" && !value.empty()) fields.emplace_back(name, value);
  }
  fields.emplace_back("view", base::str(view));
  return std::string{page} + '?' + base::form_encode(fields);
}

void show_servers(web::Scope part, const Subject& subject, std::string_view of) {
  if (subject.systems.empty() || subject.tenures.empty()) return;
  web::Scope list = part.add(t::SERVERS);
  const auto offer = [&](const std::string& value, const std::string& label) {
    web::Scope choice = list.add(t::SERVER);
    choice.set(t::SERVER_VALUE, value).set(t::SERVER_LABEL, label).show_if(value == of, t::SERVER_CHOSEN);
  };
  for (const auto& system : subject.systems) {
    std::vector<std::string> ips;
    for (const auto& tenure : subject.tenures) {
      if (tenure.system == system.row.id && std::find(ips.begin(), ips.end(), tenure.ip.text()) == ips.end()) ips.push_back(tenure.ip.text());
    }
    if (ips.empty()) continue;
    offer(base::str(system.row.id), system.row.hostname + (ips.size() == 1 ? " (" + ips.front() + ")" : ""));
    if (ips.size() == 1) continue;
    for (const auto& ip : ips) offer(ip, system.row.hostname + ", only " + ip);
  }
}

void show_form(web::Scope part, const domain::TrafficDesk& desk, const Shown& shown, base::Timestamp now) {
  const base::Form& form = shown.form;
  part.set(t::PAGE, shown.subject.page).set(t::TODAY, desk.zone().day_of(now));
  part.show_if(shown.subject.asks_who, t::ASKS_WHO);
  show_servers(part, shown.subject, form.raw("of"));
  part.show_if(form.raw("dir") == "in", t::DIR_IN).show_if(form.raw("dir") == "out", t::DIR_OUT);
  part.show_if(form.checked("proto-tcp"), t::TCP).show_if(form.checked("proto-udp"), t::UDP).show_if(form.checked("proto-icmp"), t::ICMP);
}

void show_month(web::Scope page, const domain::TrafficDesk& desk, const Subject& subject, std::int64_t used, base::Timestamp now) {
  const auto& profile = *subject.profile;
  const auto month = domain::traffic_month(desk.zone(), now, used, profile.allowance_gb);
  const auto amount = [](std::int64_t bytes) { return web::amount_in(bytes, web::byte_unit(bytes)); };
  web::Scope part = page.add(t::MONTH);
  part.set(t::USED, amount(used)).set(t::PROJECTED, amount(month.projected)).set(t::PROJECTED_WORDS, projected_words(month));
  part.set(t::OVERAGE, domain::overage_words(profile.bandwidth.option, profile.bandwidth.limit));
  if (!subject.preference.empty()) part.add(t::PREFERENCE).set(t::PREFERENCE_ADDRESS, subject.preference);
  if (month.standing == domain::TrafficStanding::no_allowance) {
    part.show(t::NO_ALLOWANCE);
    return;
  }
  const bool over = month.standing == domain::TrafficStanding::over;
  part.set(t::ALLOWANCE, amount(month.allowance))
      .set(t::USED_PERCENT, web::percent(used, month.allowance))
      .set(t::USED_THOUSANDTHS, static_cast<int>(std::min<std::int64_t>(1000, used / std::max<std::int64_t>(1, month.allowance / 1000))))
      .set(t::LEFT_LABEL, over ? "Above the allowance" : "Left this month")
      .set(t::LEFT, amount(over ? used - month.allowance : month.left))
      .set(t::LEFT_WORDS, over ? "" : left_words(month))
      .show(t::OF_ALLOWANCE)
      .show_if(month.standing != domain::TrafficStanding::inside, t::NEARLY);
}

void show_table(web::Scope part, const domain::TrafficReport& report, web::Unit unit, base::Date today) {
  namespace d = tpl::shared_traffic_days;
  web::Scope table = part.include(t::DAYS_TABLE, d::kFile);
  for (const auto& day : report.days) {
    web::Scope row = table.add(d::DAY);
    row.set(d::DAY_ISO, day.day).set(d::DAY_NAME, base::long_form(day.day)).show_if(day.day == today, d::SO_FAR);
    row.set(d::DAY_IN, web::amount_in(day.in, unit)).set(d::DAY_OUT, web::amount_in(day.out, unit)).set(d::DAY_SUM, web::amount_in(day.in + day.out, unit));
  }
  table.set(d::DAYS_IN, web::amount_in(report.in, unit)).set(d::DAYS_OUT, web::amount_in(report.out, unit)).set(d::DAYS_SUM, web::amount_in(report.in + report.out, unit));
}

// What the line of the allowance is worth a day; only beside a whole customer's whole traffic.
std::optional<std::int64_t> spread(const Shown& shown, const domain::TrafficMonth& month) {
  const auto& filter = shown.question.filter;
  const bool whole = shown.subject.profile && shown.form.raw("of").empty() && filter.direction == -1 && filter.protocols == 15 && filter.ports.empty();
  if (!whole || shown.subject.profile->allowance_gb == 0) return std::nullopt;
  return shown.subject.profile->allowance_gb * domain::kGigabyte / ((month.last.day - month.first.day).count() + 1);
}

void show_days(web::Scope report, const domain::TrafficDesk& desk, const Shown& shown, web::Unit sums, base::Timestamp now) {
  const auto& figures = shown.figures->report;
  const auto month = domain::traffic_month(desk.zone(), now);
  const auto reference = spread(shown, month);
  std::int64_t highest = reference.value_or(0);
  const domain::TrafficDay* most = &figures.days.front();
  std::vector<web::ChartBar> bars;
  for (const auto& day : figures.days) {
    bars.push_back({day.out, day.in, day.day == month.today});
    if (day.in + day.out > most->in + most->out) most = &day;
  }
  highest = std::max(highest, most->in + most->out);
  const web::Unit unit = web::byte_unit(highest);
  const bool open = shown.question.view == TrafficView::table;

  web::Scope part = report.add(t::DAYS);
  part.set(t::UNIT, unit.name).set(t::SUM_IN, web::amount_in(figures.in, sums)).set(t::SUM_OUT, web::amount_in(figures.out, sums));
  if (reference) part.add(t::SPREAD).set(t::SPREAD_A_DAY, web::amount_in(*reference, unit));
  shared::show_plot(part, t::DAYS_PLOT, web::bar_chart(bars, bars.size(), unit, reference), bars.size(),
            "Stacked bar chart of inbound and outbound traffic by day. Highest day: " + base::long_form(most->day) + ", " +
                web::amount_in(most->in + most->out, unit) + ". All values are in the table below the chart.",
            day_marks(figures.days), false);
  web::Scope table = part.add(open ? t::UNFOLDED : t::FOLDED);
  show_table(table, figures, unit, month.today);
}

void show_steps(web::Scope more, const domain::TrafficDesk& desk, const Shown& shown) {
  const auto& quarters = shown.figures->quarters;
  if (quarters.empty()) return;
  const auto& zone = desk.zone();
  const auto rate = [](std::int64_t bytes) { return (bytes * 8 + domain::kQuarter / 2) / domain::kQuarter; };
  const base::Date first = zone.day_of(quarters.front().begin);
  const bool one_day = first == shown.question.last;
  const auto slots = static_cast<std::size_t>((zone.start_of(base::add_days(shown.question.last, 1)).at - quarters.front().begin.at).count() / domain::kQuarter);
  std::vector<web::ChartBar> bars;
  const domain::TrafficQuarter* most = &quarters.front();
  for (const auto& quarter : quarters) {
    bars.push_back({rate(quarter.out), rate(quarter.in), false});
    if (quarter.in + quarter.out > most->in + most->out) most = &quarter;
  }
  const web::Unit unit = web::rate_unit(rate(most->in + most->out));
  const auto name = [&](base::Timestamp when) {
    const std::string text = base::str(zone.local(when));
    return one_day ? text.substr(11, 5) : text.substr(5, 11);
  };
  web::Scope part = more.add(t::STEPS);
  part.set(t::STEPS_TITLE, one_day ? base::long_form(first) : base::long_form(first) + " to " + base::long_form(shown.question.last));
  part.set(t::RATE_UNIT, unit.name).set(t::ZONE, zone.name());
  shared::show_plot(part, t::STEPS_PLOT, web::bar_chart(bars, slots, unit, std::nullopt), slots,
            "Stacked bar chart of inbound and outbound traffic in quarter hours. Peak: " + web::amount_in(rate(most->in + most->out), unit) + " at " +
                name(most->begin) + ". All values are in the table below the chart.",
            step_marks(zone, quarters.front().begin, slots, one_day), true);
  for (const auto& quarter : quarters) {
    part.add(t::STEP).set(t::STEP_TIME, name(quarter.begin)).set(t::STEP_IN, web::amount_in(rate(quarter.in), unit)).set(t::STEP_OUT, web::amount_in(rate(quarter.out), unit));
  }
}

void show_ring(web::Scope more, const domain::TrafficReport& report, web::Unit sums) {
  const std::int64_t whole = report.in + report.out;
  struct Slice {
    std::string name, detail;
    std::int64_t bytes;
  };
  std::vector<Slice> slices;
  std::int64_t rest = whole;
  for (const auto& share : report.shares) {
    if (slices.size() == kMostShares - 1 && report.shares.size() > kMostShares) break;
    slices.push_back({share_name(share), share_detail(share), share.bytes});
    rest -= share.bytes;
  }
  if (rest > 0) slices.push_back({"Everything else", "", rest});
  std::vector<std::int64_t> values;
  for (const auto& slice : slices) values.push_back(slice.bytes);
  const auto parts = web::ring_chart(values);

  web::Scope ring = more.add(t::RING);
  ring.set(t::SUM, web::amount_in(whole, sums));
  for (std::size_t i = 0; i < slices.size(); ++i) {
    const std::string colour = "k" + std::to_string(i + 1);
    ring.add(t::RING_PART).set(t::COLOUR, colour).set(t::DASHES, parts[i].dashes).set(t::OFFSET, parts[i].offset);
    ring.add(t::SHARE).set(t::COLOUR, colour).set(t::SHARE_NAME, slices[i].name).set(t::SHARE_DETAIL, slices[i].detail)
        .set(t::SHARE_AMOUNT, web::amount_in(slices[i].bytes, sums)).set(t::SHARE_PERCENT, web::percent(slices[i].bytes, whole));
  }
  std::map<domain::TrafficProtocol, std::int64_t> protocols;
  for (const auto& share : report.shares) protocols[share.protocol] += share.bytes;
  for (const auto& [protocol, bytes] : protocols) {
    ring.add(t::PROTOCOL).set(t::SHARE_NAME, protocol_name(protocol)).set(t::SHARE_AMOUNT, web::amount_in(bytes, sums)).set(t::SHARE_PERCENT, web::percent(bytes, whole));
  }
}

void show_report(web::Scope part, const domain::TrafficDesk& desk, const Shown& shown, base::Timestamp now) {
  const auto& [form, question, subject, figures, asked] = shown;
  const auto& sum = figures->report;
  const web::Unit unit = web::byte_unit(sum.in + sum.out);
  web::Scope report = part.add(t::REPORT);
  report.set(t::DAILY_ADDRESS, address(subject.page, form, TrafficView::daily)).set(t::PIE_ADDRESS, address(subject.page, form, TrafficView::pie));
  report.set(t::QUARTERS_ADDRESS, address(subject.page, form, TrafficView::quarters)).set(t::TABLE_ADDRESS, address(subject.page, form, TrafficView::table));
  report.set(t::CSV_ADDRESS, address(subject.csv, form, question.view));
  report.show_if(question.view == TrafficView::daily, t::DAILY).show_if(question.view == TrafficView::quarters, t::QUARTERS);
  report.show_if(question.view == TrafficView::pie, t::PIE).show_if(question.view == TrafficView::table, t::TABLE);
  report.set(t::SUM_IN, web::amount_in(sum.in, unit)).set(t::SUM_OUT, web::amount_in(sum.out, unit)).set(t::SUM, web::amount_in(sum.in + sum.out, unit));
  report.set(t::PACKETS_IN, base::grouped(sum.packets_in)).set(t::PACKETS_OUT, base::grouped(sum.packets_out)).set(t::PERIOD, period_words(question));
  if (figures->percentile) {
    const auto& p = *figures->percentile;
    const web::Unit rates = web::rate_unit(p.billed());
    report.add(t::PERCENTILE).set(t::RATE_95, web::amount_in(p.billed(), rates)).set(t::RATE_95_IN, web::amount_in(p.in, rates)).set(t::RATE_95_OUT, web::amount_in(p.out, rates));
  }
  if (sum.in + sum.out == 0) {
    report.show(t::NOTHING);
    return;
  }
  if (question.view == TrafficView::daily || question.view == TrafficView::table) show_days(report, desk, shown, unit, now);
  if (question.view == TrafficView::table) return;
  web::Scope more = report.add(t::MORE);
  show_steps(more, desk, shown);
  if (question.view != TrafficView::quarters) show_ring(more, sum, unit);
}

}  // namespace

void show(web::Scope page, web::IncludeName mark, domain::TrafficDesk& desk, const Shown& shown, base::Timestamp now) {
  page.show(tpl::shared_layout::CHARTS);
  web::Scope part = page.include(mark, t::kFile);
  show_form(part, desk, shown, now);
  if (!shown.asked) return;
  if (!shown.figures) {
    part.show(t::UNAVAILABLE);
    return;
  }
  if (shown.figures->month_used && shown.subject.profile) show_month(part, desk, shown.subject, *shown.figures->month_used, now);
  show_report(part, desk, shown, now);
}

}  // namespace traffic_page
