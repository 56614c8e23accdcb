// How a system is read from the form of mgmt, and which fields its machine gives it.
#include <algorithm>

#include "domain/system_edit.h"

namespace domain {

namespace {

using MachineKind = tables::machines::Kind;
using tables::packages::Svc;
using tables::systems::Kind;
using Subs = std::vector<tables::subs::Packaged>;

constexpr int kMostDisk = 1'000'000;  // GB
constexpr std::string_view kTakeAway = "drop-";  // before an address: the box that takes it away

bool fits(MachineKind machine, Svc svc) {
  switch (machine) {
    case MachineKind::linux_host: return svc == Svc::linux_vps || svc == Svc::linux_oss;
    case MachineKind::freebsd_host: return svc == Svc::freebsd_vps || svc == Svc::freebsd_oss;
    case MachineKind::dedicated: return svc == Svc::dedicated;
    case MachineKind::colo: return svc == Svc::colo;
  }
  return false;
}

Kind kind_on(MachineKind machine) {
  return machine == MachineKind::dedicated ? Kind::dedicated : machine == MachineKind::colo ? Kind::colo : Kind::vps;
}

void read_vps(base::Form& form, const SystemChoices& choices, SystemRow& row) {
  row.directory = form.line("directory", "", 200);
  if (!row.directory.empty() && row.directory.front() != '/') form.fail("directory", "system_directory_wrong");
  row.disk = form.number("disk", 0, kMostDisk, "system_disk_wrong");
  row.veid.reset();
  if (choices.has_veid()) {
    row.veid = form.maybe<int>("veid", "system_veid_wrong");
    if (row.veid && *row.veid < 1) form.fail("veid", "system_veid_wrong");
  }
  row.template_id = form.maybe<base::TemplateId>("template", "system_template_wrong");
  const bool known = !row.template_id || std::any_of(choices.templates.begin(), choices.templates.end(),
                                                     [&](const auto& choice) { return choice.id == *row.template_id; });
  if (!known) form.fail("template", "system_template_wrong");
  row.power_port.clear();
  row.cabinet.clear();
  row.unit.clear();
}

void read_server(base::Form& form, SystemRow& row) {
  row.os_name = form.line("os", "", 60);
  row.power_port = form.line("outlet", "", 40);
  row.cabinet = form.line("cabinet", "", 40);
  row.unit = form.line("unit", "", 20);
  row.directory.clear();
  row.veid.reset();
  row.template_id.reset();
}

void read_dates(base::Form& form, SystemRow& row, const std::optional<SystemRow>& before, base::Date today) {
  row.started_on = form.maybe<base::Date>("start", "date_wrong");
  if (before && !before->running()) {
    row.stopped_on = form.required<base::Date>("stop", "date_wrong");
    if (row.stopped_on > today) form.fail("stop", "system_stop_ahead");
    return;
  }
  row.cancel_on = form.maybe<base::Date>("cancel", "date_wrong");
  const bool another = !before || before->cancel_on != row.cancel_on;
  if (row.cancel_on && another && *row.cancel_on < today) form.fail("cancel", "system_cancel_past");
  if (row.cancel_on && row.started_on && *row.cancel_on < *row.started_on) form.fail("cancel", "system_cancel_before_start");
}

}  // namespace

bool SystemChoices::is_vps() const { return machine && kind_on(machine->kind) == Kind::vps; }
bool SystemChoices::has_veid() const { return machine && machine->kind == MachineKind::linux_host; }

SystemChoices choices_on(db::Reader& db, std::optional<base::MachineId> machine, const std::optional<SystemRow>& before,
                         const Subs& subs, base::Date today) {
  SystemChoices out;
  for (auto& row : tables::machines::all(db)) {
    if (row.id == machine) out.machine = row;
    if (row.in_service || (before && before->machine == row.id)) out.machines.push_back(std::move(row));
  }
  if (!out.machine) return out;
  if (out.is_vps()) out.templates = tables::ref_templates::on_machine(db, out.machine->id, before ? before->template_id : std::nullopt);
  for (auto& package : tables::packages::all(db)) {
    const bool in_use = std::any_of(subs.begin(), subs.end(), [&](const auto& sub) { return sub.row.package == package.id; });
    if (in_use || (fits(out.machine->kind, package.row.svc) && package.is_offered(today))) out.packages.push_back(std::move(package));
  }
  return out;
}

std::vector<base::IpAddress> read_addresses(std::string_view text, std::vector<std::string>& not_addresses) {
  std::vector<base::IpAddress> out;
  std::string plain{text};
  for (char& c : plain) {
    if (c == ',' || c == '\n' || c == '\r' || c == '\t' || c == ';') c = ' ';
  }
  for (const std::string& word : base::split(plain, ' ')) {
    if (word.empty()) continue;
    if (const auto ip = base::parse<base::IpAddress>(word)) {
      out.push_back(*ip);
    } else {
      not_addresses.push_back(base::clipped(word, 60));
    }
  }
  return out;
}

SystemEntry read_system(base::Form& form, const SystemChoices& choices, const std::optional<SystemRow>& before,
                        base::CustomerId cid, const Subs& subs, base::Date today) {
  SystemEntry entry;
  SystemRow& row = entry.row;
  if (before) row = *before;
  row.cid = cid;
  row.hostname = form.required<base::HostName>("host", "host_missing", "host_wrong").text();
  if (!choices.machine) {
    form.fail("machine", "system_machine_missing");
    return entry;
  }
  row.machine = choices.machine->id;
  row.kind = kind_on(choices.machine->kind);
  if (choices.is_vps()) {
    read_vps(form, choices, row);
  } else {
    read_server(form, row);
  }
  read_dates(form, row, before, today);
  row.reminders = row.cancel_on ? form.checked("reminders") : row.reminders;
  row.monitored = form.checked("monitored");
  entry.monitored_anyway = form.checked("monitored-anyway");
  entry.given = read_addresses(form.lines("ips", "", 4000), entry.not_addresses);
  if (!entry.not_addresses.empty()) form.fail("ips", "system_ips_wrong");
  for (const auto& [name, value] : form.fields()) {
    if (value != "1" || !name.starts_with(kTakeAway)) continue;
    if (const auto ip = base::parse<base::IpAddress>(std::string_view{name}.substr(kTakeAway.size()))) entry.taken_away.push_back(*ip);
  }
  entry.packages = read_packages(form, choices.packages, subs);
  if (before && !before->running()) {
    // What a stopped system had is free; it gets new things when it runs again.
    if (!entry.given.empty()) form.fail("ips", "system_stopped_has_none");
    if (entry.packages.by_role.front().package) form.fail("base-package", "system_stopped_has_none");
  }
  return entry;
}

void fill_system(base::Form& form, const SystemRow& s, const Subs& subs) {
  const auto date = [&](const char* field, const std::optional<base::Date>& value) { form.set(field, value ? base::str(*value) : ""); };
  form.set("host", s.hostname);
  form.set("machine", s.machine ? base::str(*s.machine) : "");
  form.set("directory", s.directory);
  form.set("disk", std::to_string(s.disk));
  form.set("veid", s.veid ? std::to_string(*s.veid) : "");
  form.set("template", s.template_id ? base::str(*s.template_id) : "");
  form.set("os", s.os_name);
  form.set("outlet", s.power_port);
  form.set("cabinet", s.cabinet);
  form.set("unit", s.unit);
  date("start", s.started_on);
  date("cancel", s.cancel_on);
  date("stop", s.stopped_on);
  form.set("reminders", s.reminders ? "1" : "");
  form.set("monitored", s.monitored ? "1" : "");
  form.set("version", std::to_string(s.version));
  fill_packages(form, subs);
}

}  // namespace domain
