// Every step of a command, from what was read of its outlet.
#include "domain/power_step.h"

#include "t/support/test.h"

namespace {

using base::OutletState;
using base::PowerAction;
using base::PowerFault;
using tables::power_commands::Row;
using tables::power_commands::State;
using What = domain::PowerStep::What;
using std::chrono::seconds;

const base::Timestamp kNow = base::parse<base::Timestamp>("2026-11-22 12:00:00").value();

Row asked(PowerAction wanted) { return {.outlet = 3, .wanted = wanted, .asked_at = kNow}; }
Row sent(PowerAction wanted, bool answered = true) {
  Row row = asked(wanted);
  row.state = State::sent;
  row.sent_at = kNow;
  row.answered = answered;
  row.tries = 1;
  return row;
}
ports::StripReading read(OutletState state, bool pending = false) {
  ports::StripReading reading;
  reading.outlets.push_back({3, "Outlet 3", state, pending});
  return reading;
}
ports::StripReading broken(PowerFault fault) {
  ports::StripReading reading;
  reading.fault = fault;
  return reading;
}
What step(Row row, const ports::StripReading& reading, int later = 0) {
  return domain::next_step(row, reading, {}, kNow + seconds{later}).what;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(power_step)

BOOST_AUTO_TEST_CASE(before_it_is_sent) {
  BOOST_TEST((step(asked(PowerAction::off), read(OutletState::on)) == What::send));
  BOOST_TEST((step(asked(PowerAction::on), read(OutletState::off)) == What::send));
  BOOST_TEST((step(asked(PowerAction::cycle), read(OutletState::on)) == What::send));
  BOOST_TEST((step(asked(PowerAction::off), read(OutletState::off)) == What::done));
  BOOST_TEST((step(asked(PowerAction::cycle), read(OutletState::off)) == What::failed));
  BOOST_TEST((step(asked(PowerAction::off), read(OutletState::unknown)) == What::failed));
  BOOST_TEST((step(asked(PowerAction::off), read(OutletState::on, true)) == What::wait));
  BOOST_TEST((step(asked(PowerAction::off), read(OutletState::on, true), 31) == What::failed));
  BOOST_TEST((step(asked(PowerAction::off), {}) == What::failed));
  for (const auto fault : {PowerFault::silent, PowerFault::refused, PowerFault::wrong_answer}) BOOST_TEST((step(asked(PowerAction::on), broken(fault)) == What::failed));
}

BOOST_AUTO_TEST_CASE(after_it_was_sent) {
  BOOST_TEST((step(sent(PowerAction::off), read(OutletState::off)) == What::done));
  BOOST_TEST((step(sent(PowerAction::off), read(OutletState::off, true)) == What::wait));
  BOOST_TEST((step(sent(PowerAction::off), read(OutletState::on), 30) == What::wait));
  BOOST_TEST((step(sent(PowerAction::off), read(OutletState::on), 31) == What::failed));
  BOOST_TEST((step(sent(PowerAction::off), broken(PowerFault::silent), 30) == What::wait));
  BOOST_TEST((step(sent(PowerAction::off), broken(PowerFault::silent), 31) == What::failed));
  BOOST_TEST((step(sent(PowerAction::cycle), read(OutletState::on), 60) == What::wait));
  BOOST_TEST((step(sent(PowerAction::cycle), read(OutletState::on), 61) == What::failed));
}

BOOST_AUTO_TEST_CASE(a_lost_answer_is_followed_once_by_another_try_and_never_for_a_cycle) {
  BOOST_TEST((step(sent(PowerAction::off, false), read(OutletState::on)) == What::send));
  BOOST_TEST((step(sent(PowerAction::off, false), read(OutletState::on, true)) == What::wait));
  BOOST_TEST((step(sent(PowerAction::cycle, false), read(OutletState::on)) == What::wait));
  Row twice = sent(PowerAction::off, false);
  twice.tries = 2;
  BOOST_TEST((step(twice, read(OutletState::on)) == What::wait));
}

BOOST_AUTO_TEST_CASE(a_cycle_has_to_be_seen) {
  for (const auto& between : {read(OutletState::off), read(OutletState::on, true)}) {
    Row row = sent(PowerAction::cycle);
    BOOST_TEST((domain::next_step(row, between, {}, kNow).what == What::wait));
    BOOST_TEST(row.seen_off);
    BOOST_TEST((domain::next_step(row, read(OutletState::on), {}, kNow).what == What::done));
  }
}

BOOST_AUTO_TEST_SUITE_END()
