// A business day with power strips: "ats1" (id 1) with outlets that were read a moment ago, and customer 42's system 7 on outlet 3. The
// strips themselves are scripted.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "domain/power.h"
#include "domain/power_work.h"
#include "t/support/business_database.h"

namespace t {

// Does what it is told at once, unless the test says otherwise.
class ScriptedStrips : public ports::PowerSwitch {
 public:
  struct Call {
    std::string address;
    int outlet;
    ports::PowerAction action;
  };
  std::map<int, ports::OutletReading> outlets;  // of every strip
  std::optional<ports::PowerFault> fault;       // of every reading
  std::deque<ports::PowerAnswer> answers;       // to commands; good when there are none
  bool obeys = true;
  std::function<void()> meanwhile;  // runs while a strip is asked or commanded
  std::vector<Call> calls;
  int readings = 0;

  ScriptedStrips() {
    for (int outlet = 1; outlet <= 8; ++outlet) outlets[outlet] = {outlet, "Outlet", ports::OutletState::on, false};
  }
  [[nodiscard]] ports::StripReading read(const ports::StripAccess&) override {
    ++readings;
    if (meanwhile) meanwhile();
    ports::StripReading reading;
    reading.fault = fault;
    if (fault) {
      reading.detail = "as the test says";
      return reading;
    }
    reading.model = "AP7930";
    for (const auto& [number, outlet] : outlets) reading.outlets.push_back(outlet);
    return reading;
  }
  [[nodiscard]] ports::PowerAnswer command(const ports::StripAccess& strip, int outlet, ports::PowerAction action) override {
    calls.push_back({strip.address, outlet, action});
    if (meanwhile) meanwhile();
    ports::PowerAnswer answer;
    if (!answers.empty()) {
      answer = answers.front();
      answers.pop_front();
    }
    if (obeys && !answer.fault) outlets[outlet].state = action == ports::PowerAction::off ? ports::OutletState::off : ports::OutletState::on;
    return answer;
  }
  [[nodiscard]] ports::PowerAbilities abilities(ports::StripDriver) const override { return {}; }
};

// Keeps nothing secret.
class GlassBox : public ports::SecretBox {
 public:
  [[nodiscard]] std::string seal(const base::Secret& secret, std::string_view about) override { return std::string{about} + "=" + secret.reveal(); }
  [[nodiscard]] std::optional<base::Secret> open(std::string_view sealed, std::string_view about) override {
    const std::string mark = std::string{about} + "=";
    if (!sealed.starts_with(mark)) return std::nullopt;
    return base::Secret{std::string{sealed.substr(mark.size())}};
  }
  [[nodiscard]] std::string fingerprint(const base::Secret& secret) override { return secret.reveal(); }
  [[nodiscard]] std::string probe() override { return {}; }
};

struct PowerDay : BusinessDay {
  ScriptedStrips strips;
  GlassBox box;
  const base::Actor lee{"user:lee", "192.0.2.10", "r1"};
  std::vector<std::string> heard;  // "ats1-3 sent"

  PowerDay() {
    exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (42, 'Robin Placeholder', '2020-03-14 09:00:00')");
    exec("INSERT INTO systems (sysid, cid, kind, hostname, power_port) VALUES (7, 42, 'colo', 'rack7.example.com', 'ATS1 / 03')");
    exec("INSERT INTO power_strips (id, name, driver, address, version, plain_allowed, sealed_community, next_read_at)"
         " VALUES (1, 'ats1', 'rpdu', '192.0.2.9', 'v2c', 1, 'strip:1/community=public', '2026-11-22 11:00:00')");
    work();
    for (int outlet = 1; outlet <= 8; ++outlet) {
      ports_[outlet] = base::parse<base::PowerPortId>(value("SELECT id FROM power_ports WHERE strip_id = 1 AND outlet = ?", {std::to_string(outlet)})).value();
    }
  }

  // Rounds of one worker until nothing is due.
  int work() {
    int rounds = 0;
    while (rounds < 20 && work_once(database)) ++rounds;
    return rounds;
  }
  bool work_once(db::Database& with) {
    return domain::work_on_a_strip(with, desk, box, strips, [&](const tables::power_log::Row& row, const std::string& label) {
      heard.push_back(label + ' ' + base::str(row.event));
    });
  }
  // One second after the other, as the worker would have it.
  void work_for(int seconds) {
    for (int i = 0; i < seconds; ++i) {
      clock.advance(std::chrono::seconds{1});
      work();
    }
  }
  [[nodiscard]] base::PowerPortId port(int outlet = 3) const { return ports_.at(outlet); }
  // The tag of the refusal, "" when the command was taken.
  std::string ask(base::PowerAction wanted, int outlet = 3) { return ask(database, wanted, outlet); }
  std::string ask(db::Database& with, base::PowerAction wanted, int outlet = 3) {
    struct Refused { std::string tag; };
    const auto id = port(outlet);
    const auto system = outlet == 3 ? std::optional{base::SystemId{7}} : std::nullopt;
    try {
      with.write([&](db::Writer& db) {
        if (const auto refusal = domain::ask_power(db, lee, id, wanted, system, clock.now())) throw Refused{*refusal};
      });
    } catch (const Refused& refused) {
      return refused.tag;
    }
    return "";
  }
  std::string command() { return value("SELECT CONCAT_WS('|', state, message) FROM power_commands ORDER BY id DESC LIMIT 1"); }
  domain::OutletShows shows(int outlet = 3) {
    const auto id = port(outlet);
    return database.read([&](db::Reader& db) { return domain::outlet_shows(tables::outlets::find(db, id).value(), clock.now()); });
  }

 private:
  std::map<int, base::PowerPortId> ports_;
};

}  // namespace t
