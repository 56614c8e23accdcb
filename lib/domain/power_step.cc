#include "domain/power_step.h"

namespace domain {

namespace {

using base::OutletState;
using base::PowerAction;
using base::PowerFault;
using Command = tables::power_commands::Row;
using What = PowerStep::What;

constexpr int kMostTries = 2;

PowerStep wait() { return {}; }
PowerStep send() { return {What::send, ""}; }
PowerStep done(std::string message) { return {What::done, std::move(message)}; }
PowerStep failed(std::string message) { return {What::failed, std::move(message)}; }

std::string what_went_wrong(PowerFault fault) {
  switch (fault) {
    case PowerFault::silent: return "The power strip does not answer.";
    case PowerFault::refused: return "The power strip does not let us in.";
    case PowerFault::wrong_answer: return "The power strip gives answers that make no sense.";
  }
  return "";
}

OutletState aim(PowerAction wanted) { return wanted == PowerAction::off ? OutletState::off : OutletState::on; }

PowerStep before_sending(Command& command, const ports::OutletReading& outlet, const ports::PowerAbilities& abilities, base::Timestamp now) {
  command.found = outlet.state;
  if (outlet.state == OutletState::unknown) return failed("The power strip does not say whether the outlet is on. Nothing was switched.");
  if (outlet.pending) {
    const bool too_long = now > command.asked_at + abilities.switched_within;
    return too_long ? failed("The power strip is busy with an earlier command to this outlet. Nothing was switched.") : wait();
  }
  if (command.wanted == PowerAction::cycle) {
    return outlet.state == OutletState::on ? send() : failed("It was off already, so there was nothing to turn off and on. Turn it on instead.");
  }
  if (outlet.state != aim(command.wanted)) return send();
  return done(command.wanted == PowerAction::on ? "It was on already." : "It was off already.");
}

std::string gave_up(const Command& command, const ports::OutletReading& outlet) {
  if (outlet.pending) return "The power strip has been about to switch it for too long. The outlet has not changed.";
  if (command.wanted == PowerAction::cycle) {
    return command.answered ? "The power strip took the command, but its outlet was not seen to go off and on again."
                            : "Whether the power strip got the command is not known. The outlet was not seen to go off.";
  }
  if (!command.answered) return "The power strip did not confirm the command, and the outlet has not changed.";
  return "The power strip took the command, but the outlet has not changed.";
}

PowerStep after_sending(Command& command, const ports::OutletReading& outlet, bool too_late) {
  const bool reached = outlet.state == aim(command.wanted) && !outlet.pending;
  if (command.wanted == PowerAction::cycle) {
    command.seen_off = command.seen_off || outlet.state == OutletState::off || outlet.pending;
    if (reached && command.seen_off) return done("It was off and is on again.");
  } else if (reached) {
    return done(command.wanted == PowerAction::on ? "It is on." : "It is off.");
  }
  if (too_late) return failed(gave_up(command, outlet));
  const bool lost = !command.answered && !outlet.pending && command.tries < kMostTries;
  return lost && command.wanted != PowerAction::cycle ? send() : wait();
}

}  // namespace

PowerStep next_step(Command& command, const ports::StripReading& reading, const ports::PowerAbilities& abilities, base::Timestamp now) {
  const bool sent = command.state == tables::power_commands::State::sent;
  const auto patience = command.wanted == PowerAction::cycle ? abilities.cycled_within : abilities.switched_within;
  const bool too_late = sent && now > *command.sent_at + patience;
  if (reading.fault && !sent) return failed(what_went_wrong(*reading.fault) + " Nothing was switched.");
  if (reading.fault) return too_late ? failed(what_went_wrong(*reading.fault) + " Whether the outlet was switched is not known.") : wait();
  const ports::OutletReading* outlet = reading.find(command.outlet);
  if (outlet == nullptr) return failed("The power strip has no such outlet.");
  return sent ? after_sending(command, *outlet, too_late) : before_sending(command, *outlet, abilities, now);
}

}  // namespace domain
