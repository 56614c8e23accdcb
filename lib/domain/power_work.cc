#include "domain/power_work.h"

#include <chrono>

#include "base/log.h"
#include "domain/audit.h"
#include "domain/power.h"
#include "domain/power_step.h"
#include "tables/power_ports.h"

namespace domain {

namespace {

using std::chrono::seconds;
using Command = tables::power_commands::Row;
using State = tables::power_commands::State;
using Event = tables::power_log::Event;
using Log = tables::power_log::Row;

constexpr seconds kWatchEvery{1};     // while a command is under way
constexpr seconds kReadEvery{30};
constexpr seconds kTryEvery{60};      // a strip that does not answer
constexpr std::size_t kMostSent = 4;  // in one round; each may take as long as a try
constexpr std::size_t kLongestText = 200;

struct Heard {
  Log row;
  std::string label;
};

class Round {
 public:
  Round(db::Database& database, const Desk& desk, ports::SecretBox& box, ports::PowerSwitch& power, const PowerListener& heard,
        base::PowerStripId id, std::string holder)
      : database_(database), desk_(desk), box_(box), power_(power), heard_(heard), id_(id), holder_(std::move(holder)) {}

  void run() {
    const auto reading = read();
    std::vector<Command> to_send;
    // The function may be run again after a conflict, so it begins with nothing.
    const bool ours = guarded([&](db::Writer& db) {
      to_send.clear();
      keep(db, reading);
      for (Command command : tables::power_commands::open_on(db, id_)) {
        const bool full = to_send.size() >= kMostSent;
        advance(db, command, reading, full ? nullptr : &to_send);
      }
    });
    if (!ours) return;
    for (Command& command : to_send) {
      if (!send(command)) return;
    }
    guarded([&](db::Writer& db) {
      const bool watching = !tables::power_commands::open_on(db, id_).empty();
      const auto pause = watching ? kWatchEvery : reading.fault ? kTryEvery : kReadEvery;
      tables::power_strips::release(db, id_, desk_.clock.now() + pause);
    });
  }

 private:
  ports::StripReading read() {
    const auto [known, sealed] = database_.read([&](db::Reader& db) {
      return std::pair{tables::power_strips::find(db, id_).value(), tables::power_strips::secrets(db, id_)};
    });
    strip_ = known.row;
    try {
      access_ = {.driver = strip_.driver, .address = strip_.address, .version = strip_.version, .community = opened(sealed.community, "community"),
                 .user = strip_.user, .auth = opened(sealed.auth, "auth"), .privacy = opened(sealed.privacy, "privacy")};
    } catch (const std::runtime_error& locked) {
      ports::StripReading none;
      none.fault = base::PowerFault::refused;
      none.detail = locked.what();
      return none;
    }
    auto reading = power_.read(access_);
    if (reading.fault && known.health.fault != reading.fault) {
      base::log::warning("power.fault", {{"strip", strip_.name}, {"fault", *reading.fault}, {"why", reading.detail}});
    } else if (!reading.fault && known.health.fault) {
      base::log::info("power.answers_again", {{"strip", strip_.name}});
    }
    return reading;
  }

  base::Secret opened(const std::string& sealed, std::string_view which) {
    if (sealed.empty()) return {};
    auto secret = box_.open(sealed, secret_of_strip(id_, which));
    if (!secret) throw std::runtime_error("its keys cannot be opened with POWER_KEY_FILE: enter them again");
    return *std::move(secret);
  }

  // A unit of work that does nothing once another worker has taken the strip over.
  bool guarded(const std::function<void(db::Writer&)>& work) {
    const bool ours = database_.write([&](db::Writer& db) {
      fresh_.clear();
      if (!tables::power_strips::still_held(db, id_, holder_)) return false;
      work(db);
      return true;
    });
    for (const Heard& heard : fresh_) heard_(heard.row, heard.label);
    fresh_.clear();
    if (!ours) base::log::warning("power.strip_taken_over", {{"strip", strip_.name}});
    return ours;
  }

  void keep(db::Writer& db, const ports::StripReading& reading) {
    const auto now = desk_.clock.now();
    for (const auto& outlet : reading.outlets) {
      tables::power_ports::store(db, id_, strip_.name, {outlet.outlet, outlet.name, outlet.state, outlet.pending}, now);
    }
    tables::power_strips::was_read(db, id_, {.model = reading.model,
                                             .tried_at = now,
                                             .read_at = reading.fault ? std::nullopt : std::optional{now},
                                             .fault = reading.fault,
                                             .fault_text = base::clipped(reading.detail, kLongestText)});
  }

  void log(db::Writer& db, const Command& command, Event event, std::optional<int> reply_ms, const std::string& text) {
    const Log row{.at = desk_.clock.now(), .port = command.port, .command = command.id, .system = command.system, .cid = command.cid,
                  .who = command.who, .wanted = command.wanted, .event = event, .found = command.found, .reply_ms = reply_ms,
                  .text = base::clipped(text, kLongestText)};
    tables::power_log::add(db, row);
    fresh_.push_back({row, command.label});
  }

  void end(db::Writer& db, Command& command, bool reached, const std::string& message) {
    command.state = reached ? State::done : State::failed;
    command.ended_at = desk_.clock.now();
    command.message = base::clipped(message, kLongestText);
    tables::power_commands::change(db, command);
    log(db, command, reached ? Event::done : Event::failed, std::nullopt, message);
    const std::string object = command.system ? "system:" + base::str(*command.system) : "outlet:" + command.label;
    record(db, {"job:worker", "", ""}, reached ? "power.done" : "power.failed", object, command.cid,
           Changes{}.note("power of " + command.label, command.found ? base::str(*command.found) : "", base::str(command.wanted)).note("result", "", message),
           *command.ended_at);
  }

  void advance(db::Writer& db, Command& command, const ports::StripReading& reading, std::vector<Command>* to_send) {
    const auto now = desk_.clock.now();
    const auto step = next_step(command, reading, power_.abilities(strip_.driver), now);
    switch (step.what) {
      case PowerStep::What::done: return end(db, command, true, step.message);
      case PowerStep::What::failed: return end(db, command, false, step.message);
      case PowerStep::What::wait: return tables::power_commands::change(db, command);
      case PowerStep::What::send: break;
    }
    if (to_send == nullptr) return;
    // Written down before it is sent: whoever finds it knows that it may have arrived.
    command.state = State::sent;
    if (!command.sent_at) command.sent_at = now;
    ++command.tries;
    tables::power_commands::change(db, command);
    to_send->push_back(command);
  }

  bool send(Command& command) {
    const auto began = std::chrono::steady_clock::now();
    const auto answer = power_.command(access_, command.outlet, command.wanted);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    return guarded([&](db::Writer& db) {
      Command now = command;
      now.answered = !answer.fault;
      log(db, now, Event::sent, static_cast<int>(took.count()), answer.fault ? answer.detail : "");
      // Silent: it may have arrived, and the next reading shows it.
      if (answer.fault && *answer.fault != base::PowerFault::silent) {
        return end(db, now, false, "The power strip refused the command. Nothing was switched.");
      }
      tables::power_commands::change(db, now);
    });
  }

  db::Database& database_;
  const Desk& desk_;
  ports::SecretBox& box_;
  ports::PowerSwitch& power_;
  const PowerListener& heard_;
  base::PowerStripId id_;
  std::string holder_;
  tables::power_strips::Row strip_;
  ports::StripAccess access_;
  std::vector<Heard> fresh_;
};

}  // namespace

bool work_on_a_strip(db::Database& database, const Desk& desk, ports::SecretBox& box, ports::PowerSwitch& power, const PowerListener& heard) {
  const std::string holder = desk.random.hex(8);
  const auto id = database.write([&](db::Writer& db) {
    const auto now = desk.clock.now();
    return tables::power_strips::take(db, holder, now, now + kStripHeldFor);
  });
  if (!id) return false;
  Round{database, desk, box, power, heard, *id, holder}.run();
  return true;
}

}  // namespace domain
