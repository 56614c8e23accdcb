// Commands to outlets: who may ask for what, and how the worker carries them out whatever the strip does.
#include <atomic>

#include "domain/power_step.h"
#include "t/support/at_once.h"
#include "t/support/power_day.h"
#include "t/support/test.h"

namespace {

using base::OutletState;
using base::PowerAction;
using base::PowerFault;
using domain::OutletShows;
using std::chrono::seconds;

struct Power : t::PowerDay {
  void check(OutletShows expected, const char* what) { BOOST_TEST((shows() == expected), what); }
  void press(bool on) { strips.outlets[3].state = on ? OutletState::on : OutletState::off; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_power, Power)

BOOST_AUTO_TEST_CASE(a_strip_is_read_and_its_outlets_are_known) {
  BOOST_TEST(value("SELECT COUNT(*) FROM power_ports") == "8");
  BOOST_TEST(value("SELECT CONCAT_WS('|', label, state, pending, read_at) FROM power_ports WHERE outlet = 3") == "ats1-3|on|0|2026-11-22 12:00:00");
  BOOST_TEST(value("SELECT CONCAT_WS('|', model, read_at, next_read_at, held_by) FROM power_strips") == "AP7930|2026-11-22 12:00:00|2026-11-22 12:00:30");
  const auto outlet = database.read([&](db::Reader& db) { return tables::outlets::of_system(db, {42}, {7}); });
  BOOST_TEST(outlet->label == "ats1-3");
  BOOST_TEST(outlet->hostname == "rack7.example.com");
  BOOST_TEST(!database.read([&](db::Reader& db) { return tables::outlets::of_system(db, {43}, {7}); }));
}

BOOST_AUTO_TEST_CASE(off_and_on_again) {
  BOOST_TEST(ask(PowerAction::off) == "");
  check(OutletShows::switching, "asked");
  BOOST_TEST(strips.calls.empty());  // never in the request
  work();
  BOOST_TEST(strips.calls.size() == 1u);
  work_for(1);
  BOOST_TEST(command() == "done|It is off.");
  check(OutletShows::off, "done");
  clock.advance(seconds{30});
  work();
  BOOST_TEST(ask(PowerAction::on) == "");
  work_for(2);
  BOOST_TEST(command() == "done|It is on.");
  BOOST_TEST(strips.calls.size() == 2u);
  BOOST_TEST(base::join(heard, ",") == "ats1-3 sent,ats1-3 done,ats1-3 sent,ats1-3 done");
  BOOST_TEST(list("SELECT event FROM power_log ORDER BY id") == "asked sent done asked sent done");
  BOOST_TEST(list("SELECT CONCAT(actor, ':', action, ':', object, ':', cid) FROM audit_log ORDER BY id LIMIT 2") ==
             "user:lee:power.asked:system:7:42 job:worker:power.done:system:7:42");
}

BOOST_AUTO_TEST_CASE(a_cycle_is_done_when_it_was_seen_off_and_is_on_again) {
  strips.obeys = false;
  BOOST_TEST(ask(PowerAction::cycle) == "");
  work();
  work_for(2);
  BOOST_TEST(command() == "sent|");
  press(false);
  work_for(1);
  press(true);
  work_for(1);
  BOOST_TEST(command() == "done|It was off and is on again.");
  BOOST_TEST(strips.calls.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_stuck_outlet_is_given_up_with_words) {
  strips.obeys = false;
  BOOST_TEST(ask(PowerAction::off) == "");
  work();
  work_for(29);
  BOOST_TEST(command() == "sent|");
  work_for(3);
  BOOST_TEST(command() == "failed|The power strip took the command, but the outlet has not changed.");
  BOOST_TEST(strips.calls.size() == 1u);
  check(OutletShows::on, "as it is read");
}

BOOST_AUTO_TEST_CASE(a_strip_that_is_silent_before_the_command_switches_nothing) {
  BOOST_TEST(ask(PowerAction::off) == "");
  strips.fault = PowerFault::silent;
  work();
  BOOST_TEST(command() == "failed|The power strip does not answer. Nothing was switched.");
  BOOST_TEST(strips.calls.empty());
  check(OutletShows::not_responding, "after it");
  clock.advance(seconds{31});
  BOOST_TEST(ask(PowerAction::off) == "power_not_known");
}

BOOST_AUTO_TEST_CASE(a_strip_that_is_silent_after_the_command_leaves_it_open_and_then_unknown) {
  strips.obeys = false;
  BOOST_TEST(ask(PowerAction::off) == "");
  work();
  strips.fault = PowerFault::silent;
  work_for(40);
  BOOST_TEST(command() == "failed|The power strip does not answer. Whether the outlet was switched is not known.");
  BOOST_TEST(strips.calls.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_lost_answer_is_looked_up_before_anything_is_sent_again) {
  strips.answers = {{PowerFault::silent, "no answer"}};
  BOOST_TEST(ask(PowerAction::off) == "");
  work();
  press(false);  // it had arrived
  work_for(1);
  BOOST_TEST(command() == "done|It is off.");
  BOOST_TEST(strips.calls.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_lost_command_is_sent_once_more_and_a_lost_cycle_never) {
  strips.answers = {{PowerFault::silent, "no answer"}};
  BOOST_TEST(ask(PowerAction::off) == "");
  work();
  work_for(2);
  BOOST_TEST(command() == "done|It is off.");
  BOOST_TEST(strips.calls.size() == 2u);
  strips.calls.clear();
  strips.answers = {{PowerFault::silent, "no answer"}};
  clock.advance(seconds{30});
  BOOST_TEST(ask(PowerAction::cycle, 4) == "");
  work();
  work_for(70);
  BOOST_TEST(command() == "failed|Whether the power strip got the command is not known. The outlet was not seen to go off.");
  BOOST_TEST(strips.calls.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_refused_command_ends_at_once) {
  strips.answers = {{PowerFault::refused, "notWritable"}};
  BOOST_TEST(ask(PowerAction::off) == "");
  work();
  BOOST_TEST(command() == "failed|The power strip refused the command. Nothing was switched.");
  BOOST_TEST(value("SELECT text FROM power_log WHERE event = 'sent'") == "notWritable");
}

BOOST_AUTO_TEST_CASE(what_has_changed_before_the_worker_comes_is_not_switched_blindly) {
  BOOST_TEST(ask(PowerAction::off) == "");
  press(false);
  work();
  BOOST_TEST(command() == "done|It was off already.");
  clock.advance(seconds{31});
  press(true);
  work();
  BOOST_TEST(ask(PowerAction::cycle) == "");
  press(false);
  work();
  BOOST_TEST(command() == "failed|It was off already, so there was nothing to turn off and on. Turn it on instead.");
  BOOST_TEST(strips.calls.empty());
}

BOOST_AUTO_TEST_CASE(one_command_in_thirty_seconds_and_one_at_a_time) {
  BOOST_TEST(ask(PowerAction::off) == "");
  BOOST_TEST(ask(PowerAction::off) == "power_busy");
  work_for(2);
  BOOST_TEST(ask(PowerAction::on) == "power_too_soon");
  clock.advance(seconds{27});
  BOOST_TEST(ask(PowerAction::on) == "power_too_soon");
  clock.advance(seconds{1});
  BOOST_TEST(ask(PowerAction::on) == "");
}

// The database says no to whoever does not ask the rules first.
BOOST_AUTO_TEST_CASE(the_database_keeps_the_rules_itself) {
  const auto insert = [&](const std::string& at) {
    try {
      database.write([&](db::Writer& db) {
        tables::power_commands::add(db, {.port = port(), .wanted = PowerAction::off, .who = "x", .asked_at = base::parse<base::Timestamp>(at).value()});
      });
      return std::string{};
    } catch (const db::Error& error) {
      return std::string{error.what()};
    }
  };
  BOOST_TEST(insert("2026-11-22 12:00:00") == "");
  BOOST_TEST(insert("2026-11-22 12:00:40").find("one_open_command_per_outlet") != std::string::npos);
  exec("UPDATE power_commands SET state = 'done', ended_at = '2026-11-22 12:00:05'");
  BOOST_TEST(insert("2026-11-22 12:00:29").find("power_too_soon") != std::string::npos);
  exec("INSERT INTO systems (cid, kind, hostname, power_port) VALUES (42, 'colo', 'second.example.com', 'ats1:3')");
  BOOST_TEST(insert("2026-11-22 12:00:50").find("power_shared") != std::string::npos);
  exec("UPDATE systems SET stopped_on = '2026-11-22' WHERE hostname = 'second.example.com'");
  BOOST_TEST(insert("2026-11-22 12:00:50") == "");
}

BOOST_AUTO_TEST_CASE(an_outlet_that_two_systems_share_is_switched_by_nobody) {
  exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (43, 'Kim', '2020-03-14 09:00:00')");
  exec("INSERT INTO systems (sysid, cid, kind, hostname, power_port) VALUES (8, 43, 'colo', 'rack8.example.com', 'ats1-03')");
  BOOST_TEST(ask(PowerAction::off) == "power_shared");
  const auto outlet = database.read([&](db::Reader& db) { return tables::outlets::of_system(db, {42}, {7}); });
  BOOST_TEST(domain::outlet_offers(*outlet, clock.now()).empty());
  BOOST_TEST(value("SELECT COUNT(*) FROM power_commands") == "0");
}

BOOST_AUTO_TEST_CASE(another_system_on_the_outlet_than_was_confirmed_is_not_switched) {
  exec("UPDATE systems SET power_port = 'ats1-4' WHERE sysid = 7");
  BOOST_TEST(ask(PowerAction::off, 3) == "power_other_system");
  BOOST_TEST(ask(PowerAction::off, 4) == "power_other_system");
}

BOOST_AUTO_TEST_CASE(only_what_makes_sense_is_taken) {
  BOOST_TEST(ask(PowerAction::on) == "power_as_it_is");
  press(false);
  clock.advance(seconds{60});
  work();
  BOOST_TEST(ask(PowerAction::cycle) == "power_as_it_is");
  strips.outlets[3].state = OutletState::unknown;
  clock.advance(seconds{60});
  work();
  BOOST_TEST(ask(PowerAction::off) == "power_not_known");
  exec("UPDATE power_strips SET in_service = 0");
  BOOST_TEST(ask(PowerAction::off) == "power_out_of_service");
}

BOOST_AUTO_TEST_CASE(of_many_who_ask_at_once_one_is_heard) {
  std::atomic<int> taken{0};
  std::vector<db::Database> hands;
  for (int i = 0; i < 8; ++i) hands.push_back(another_database());
  t::at_once(8, [&](int who) { taken += ask(hands[static_cast<std::size_t>(who)], PowerAction::off) == ""; });
  BOOST_TEST(taken == 1);
  BOOST_TEST(value("SELECT COUNT(*) FROM power_commands") == "1");
}

BOOST_AUTO_TEST_CASE(of_many_workers_one_speaks_to_a_strip) {
  BOOST_TEST(ask(PowerAction::off) == "");
  std::vector<db::Database> hands;
  std::vector<t::ScriptedStrips> own(6);
  for (int i = 0; i < 6; ++i) hands.push_back(another_database());
  t::at_once(6, [&](int who) {
    const auto i = static_cast<std::size_t>(who);
    while (domain::work_on_a_strip(hands[i], desk, box, own[i], [](const auto&, const auto&) {})) {
    }
  });
  std::size_t calls = 0;
  int readings = 0;
  for (const auto& one : own) {
    calls += one.calls.size();
    readings += one.readings;
  }
  BOOST_TEST(calls == 1u);
  BOOST_TEST(readings == 1);
}

// Killed between writing down that it will be sent and the answer: the next worker reads first.
BOOST_AUTO_TEST_CASE(what_a_killed_worker_has_left_is_taken_up_safely) {
  struct Killed {};
  for (const auto wanted : {PowerAction::off, PowerAction::cycle}) {
    const int outlet = wanted == PowerAction::off ? 3 : 4;
    BOOST_TEST_INFO_SCOPE(base::str(wanted));
    strips.calls.clear();
    BOOST_TEST(ask(wanted, outlet) == "");
    strips.meanwhile = [&] { if (!strips.calls.empty()) throw Killed{}; };
    BOOST_CHECK_THROW(work(), Killed);
    strips.meanwhile = nullptr;
    BOOST_TEST(value("SELECT CONCAT_WS('|', state, answered, tries) FROM power_commands ORDER BY id DESC LIMIT 1") == "sent|0|1");
    clock.advance(seconds{20});
    BOOST_TEST(work() == 0);  // the strip is still held
    clock.advance(domain::kStripHeldFor);
    work();
    if (wanted == PowerAction::off) {
      // It had arrived nowhere: the patience with the first one is over, and the outlet is on.
      BOOST_TEST(command() == "failed|The power strip did not confirm the command, and the outlet has not changed.");
    } else {
      work_for(5);
      BOOST_TEST(command() == "failed|Whether the power strip got the command is not known. The outlet was not seen to go off.");
    }
    BOOST_TEST(strips.calls.size() == 1u);
    clock.advance(seconds{60});
    work();
  }
}

BOOST_AUTO_TEST_CASE(a_worker_that_was_taken_over_writes_nothing_any_more) {
  BOOST_TEST(ask(PowerAction::off) == "");
  strips.meanwhile = [&] { exec("UPDATE power_strips SET held_by = 'somebody else'"); };
  BOOST_TEST(work_once(database));
  strips.meanwhile = nullptr;
  BOOST_TEST(strips.calls.empty());
  BOOST_TEST(command() == "pending|");
}

BOOST_AUTO_TEST_CASE(a_reading_that_is_old_offers_nothing) {
  clock.advance(seconds{179});
  check(OutletShows::on, "just young enough");
  clock.advance(seconds{2});
  check(OutletShows::not_read, "nobody reads");
  BOOST_TEST(ask(PowerAction::off) == "power_not_known");
}

BOOST_AUTO_TEST_CASE(a_dead_strip_is_asked_less_often_and_commands_come_first) {
  exec("INSERT INTO power_strips (id, name, driver, address, next_read_at) VALUES (2, 'dead', 'rpdu', '192.0.2.8', '2026-11-22 11:00:00')");
  strips.fault = PowerFault::silent;
  work();
  BOOST_TEST(value("SELECT CONCAT_WS('|', next_read_at, fault, fault_text) FROM power_strips WHERE id = 2") == "2026-11-22 12:01:00|silent|as the test says");
  strips.fault.reset();
  clock.advance(seconds{61});
  work();
  clock.advance(seconds{31});
  BOOST_TEST(ask(PowerAction::off) == "");
  work_once(database);
  BOOST_TEST(strips.calls.size() == 1u);  // strip 1, although strip 2 has waited longer
}

BOOST_AUTO_TEST_CASE(keys_that_cannot_be_opened_are_said_and_nothing_is_asked) {
  exec("UPDATE power_strips SET sealed_community = 'strip:9/community=public'");
  const int before = strips.readings;
  clock.advance(seconds{31});
  work();
  BOOST_TEST(strips.readings == before);
  BOOST_TEST(value("SELECT CONCAT_WS('|', fault, fault_text) FROM power_strips") == "refused|its keys cannot be opened with POWER_KEY_FILE: enter them again");
}

BOOST_AUTO_TEST_SUITE_END()
