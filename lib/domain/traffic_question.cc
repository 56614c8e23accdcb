#include "domain/traffic_question.h"

#include "domain/traffic_ports.h"

namespace domain {

namespace {

constexpr const char* kProtocolFields[] = {"", "proto-icmp", "proto-tcp", "proto-udp"};  // by TrafficProtocol

int read_protocols(base::Form& form) {
  int chosen = 0;
  for (int i = 1; i < 4; ++i) chosen |= form.checked(kProtocolFields[i]) ? 1 << i : 0;
  if (chosen == 0 || chosen == 14) {
    for (int i = 1; i < 4; ++i) form.set(kProtocolFields[i], "1");
    return 15;  // all, and those that have no box
  }
  return chosen;
}

// "80, 443" as the statement wants it.
std::string read_ports(base::Form& form) {
  std::string ports;
  for (const std::string& text : base::split(form.raw("port"), ',')) {
    const auto word = base::trim(text);
    if (word.empty()) continue;
    const auto port = base::parse<int>(word);
    if (!port || (*port != 0 && service_name(*port).empty())) {
      form.fail("port", "traffic_port");
      return {};
    }
    ports += (ports.empty() ? "" : ",") + std::to_string(*port);
  }
  return ports;
}

}  // namespace

TrafficQuestion read_traffic_question(base::Form& form, base::Date today) {
  TrafficQuestion question;
  question.last = form.maybe<base::Date>("to", "traffic_date").value_or(today);
  const std::chrono::year_month_day day{question.last.day};
  question.first = form.maybe<base::Date>("from", "traffic_date").value_or(base::Date{std::chrono::sys_days{day.year() / day.month() / 1}});
  if (form.ok()) {
    if (question.last > today) form.fail("to", "traffic_future");
    if (question.first > question.last) form.fail("from", "traffic_order");
    if (base::add_days(question.first, kMostReportDays) <= question.last) form.fail("from", "traffic_long");
  }
  if (form.raw("from").empty()) form.set("from", base::str(question.first));
  if (form.raw("to").empty()) form.set("to", base::str(question.last));
  const auto direction = form.raw("dir");
  question.filter.direction = direction == "in" ? 0 : direction == "out" ? 1 : -1;
  question.filter.protocols = read_protocols(form);
  question.filter.ports = read_ports(form);
  question.view = base::parse<TrafficView>(form.raw("view")).value_or(TrafficView::daily);
  if (question.view == TrafficView::quarters && form.ok() && base::add_days(question.first, kMostQuarterDays) <= question.last) {
    form.fail("from", "traffic_quarters_long");
  }
  return question;
}

}  // namespace domain
