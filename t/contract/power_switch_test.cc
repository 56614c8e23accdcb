// The driver against a real snmpd that behaves like each device, in every way in which a strip can fail.
#include <chrono>
#include <thread>

#include "adapters/failing.h"
#include "adapters/simulated_strips.h"
#include "t/contract/strip_peer.h"
#include "t/support/eventually.h"
#include "t/support/test.h"

namespace {

using namespace std::chrono_literals;
using ports::OutletState;
using ports::PowerAction;
using ports::PowerFault;
using ports::SnmpVersion;
using ports::StripDriver;

constexpr StripDriver kDrivers[] = {StripDriver::rpdu, StripDriver::rpdu2, StripDriver::masterswitch};
constexpr SnmpVersion kVersions[] = {SnmpVersion::v1, SnmpVersion::v2c, SnmpVersion::v3};

struct Strips {
  adapters::SnmpPowerSwitch power{{.timeout = 300ms, .tries = 2}};
  ports::StripAccess strip = t::strip_access(StripDriver::rpdu);

  Strips() { t::strip_simulator().reset(); }

  static void mode(const std::string& words, StripDriver driver = StripDriver::rpdu) {
    t::strip_simulator().control("mode", R"({"strip":")" + base::str(driver) + R"(","mode":)" + words + "}");
  }
  static void delays(const std::string& words) { t::strip_simulator().control("delays", R"({"strip":"rpdu",)" + words + "}"); }
  // As the device itself knows it, without SNMP.
  static std::string truth(StripDriver driver, int outlet) {
    for (const auto& row : t::strip_simulator().list("outlets")) {
      if (row.at("strip") == base::str(driver) && row.at("outlet") == std::to_string(outlet)) return row.at("state");
    }
    return {};
  }
  static std::string journal() {
    std::string all;
    for (const auto& entry : t::strip_simulator().list("journal")) all += entry.at("kind") + entry.at("outlet") + entry.at("what") + ' ';
    return all;
  }
  OutletState state(int outlet) {
    const auto reading = power.read(strip);
    return reading.find(outlet) == nullptr ? OutletState::unknown : reading.find(outlet)->state;
  }
  void faulty(PowerFault expected, const std::string& words) {
    const auto reading = power.read(strip);
    BOOST_REQUIRE_MESSAGE(reading.fault.has_value(), words);
    BOOST_TEST(base::str(*reading.fault) == base::str(expected));
    BOOST_TEST(reading.detail.find(words) != std::string::npos, reading.detail);
    BOOST_TEST(reading.outlets.empty());
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(contract_power_switch, Strips)

BOOST_AUTO_TEST_CASE(every_outlet_is_read_and_switched_on_each_device_in_each_version) {
  for (const auto driver : kDrivers) {
    for (const auto version : kVersions) {
      BOOST_TEST_INFO_SCOPE(base::str(driver) << ' ' << base::str(version));
      t::strip_simulator().reset();
      strip = t::strip_access(driver, version);
      const auto before = power.read(strip);
      BOOST_REQUIRE_MESSAGE(!before.fault, before.detail);
      BOOST_TEST(before.outlets.size() == (driver == StripDriver::rpdu2 ? 24u : 8u));
      BOOST_TEST(before.model.starts_with("AP"));
      BOOST_TEST(before.find(2)->name == "Outlet 2");
      for (const auto& outlet : before.outlets) BOOST_TEST(base::str(outlet.state) == "on");
      BOOST_TEST(!power.command(strip, 3, PowerAction::off).fault);
      BOOST_TEST(truth(driver, 3) == "off");
      for (const auto& outlet : power.read(strip).outlets) BOOST_TEST(base::str(outlet.state) == (outlet.outlet == 3 ? "off" : "on"));
      BOOST_TEST(!power.command(strip, 3, PowerAction::on).fault);
      BOOST_TEST(truth(driver, 3) == "on");
    }
  }
}

BOOST_AUTO_TEST_CASE(a_cycle_is_off_and_then_on) {
  delays(R"("reboot":300)");
  BOOST_TEST(!power.command(strip, 5, PowerAction::cycle).fault);
  BOOST_TEST(base::str(state(5)) == "off");
  BOOST_TEST(power.read(strip).find(5)->pending);
  t::eventually([&] { return state(5) == OutletState::on; });
  BOOST_TEST(journal() == "command5reboot state5off state5on ");
}

BOOST_AUTO_TEST_CASE(what_is_about_to_be_switched_is_pending) {
  delays(R"("off":60000)");
  BOOST_TEST(!power.command(strip, 2, PowerAction::off).fault);
  const auto reading = power.read(strip);
  BOOST_TEST(reading.find(2)->pending);
  BOOST_TEST(base::str(reading.find(2)->state) == "on");
  BOOST_TEST(!reading.find(3)->pending);
}

BOOST_AUTO_TEST_CASE(a_silent_strip_is_given_up_in_time) {
  mode(R"("silent")");
  const auto began = std::chrono::steady_clock::now();
  faulty(PowerFault::silent, "no answer");
  const auto took = std::chrono::steady_clock::now() - began;
  BOOST_TEST((took >= 550ms && took < 1500ms));
  BOOST_TEST(base::str(power.command(strip, 1, PowerAction::off).fault.value()) == "silent");
  strip.version = SnmpVersion::v2c;
  faulty(PowerFault::silent, "no answer");
  mode(R"("normal")");
}

BOOST_AUTO_TEST_CASE(a_wrong_address_is_silent) {
  strip.address = "127.0.0.1:9";
  faulty(PowerFault::silent, "no answer");
  strip.address = "strip.invalid";
  faulty(PowerFault::silent, "leads nowhere");
}

BOOST_AUTO_TEST_CASE(a_wrong_community_cannot_be_told_from_silence) {
  strip = t::strip_access(StripDriver::rpdu, SnmpVersion::v2c);
  strip.community = base::Secret{"another"};
  faulty(PowerFault::silent, "no answer");
}

BOOST_AUTO_TEST_CASE(a_wrong_user_or_key_is_refused_and_the_right_one_works_after_it) {
  strip.user = "nobody";
  faulty(PowerFault::refused, "not let in");
  strip = t::strip_access(StripDriver::rpdu);
  strip.auth = base::Secret{"not the auth key"};
  faulty(PowerFault::refused, "not let in");
  strip.auth = base::Secret{"short"};
  faulty(PowerFault::refused, "8 characters");
  strip = t::strip_access(StripDriver::rpdu);
  BOOST_TEST(!power.read(strip).fault);
}

BOOST_AUTO_TEST_CASE(a_wrong_privacy_key_does_not_get_through) {
  strip.privacy = base::Secret{"not the privacy key"};
  BOOST_TEST(power.read(strip).fault.has_value());
  strip = t::strip_access(StripDriver::rpdu);
  BOOST_TEST(!power.read(strip).fault);
}

BOOST_AUTO_TEST_CASE(a_slow_strip_is_read_all_the_same) {
  power = adapters::SnmpPowerSwitch{{.timeout = 5s, .tries = 1}};
  mode(R"("slow","ms":20)");
  BOOST_TEST(base::str(state(8)) == "on");
}

BOOST_AUTO_TEST_CASE(a_refused_command_is_told_apart) {
  mode(R"("refuse","outlet":4)");
  for (const auto version : kVersions) {
    strip = t::strip_access(StripDriver::rpdu, version);
    BOOST_TEST(base::str(power.command(strip, 4, PowerAction::off).fault.value()) == "refused");
    BOOST_TEST(truth(StripDriver::rpdu, 4) == "on");
  }
  BOOST_TEST(!power.command(strip, 5, PowerAction::off).fault);
  BOOST_TEST(base::str(power.command(strip, 9, PowerAction::off).fault.value()) == "refused");
}

BOOST_AUTO_TEST_CASE(a_stuck_outlet_stays_and_is_seen_to_stay) {
  mode(R"("stuck","outlet":6)");
  BOOST_TEST(!power.command(strip, 6, PowerAction::off).fault);
  BOOST_TEST(base::str(state(6)) == "on");
  mode(R"("stuck_pending","outlet":6)");
  BOOST_TEST(!power.command(strip, 6, PowerAction::off).fault);
  BOOST_TEST(power.read(strip).find(6)->pending);
}

// The answer comes too late; whether the command arrived can only be read.
BOOST_AUTO_TEST_CASE(no_command_is_sent_twice_by_the_driver) {
  for (const auto version : {SnmpVersion::v2c, SnmpVersion::v3}) {
    t::strip_simulator().reset();
    strip = t::strip_access(StripDriver::rpdu, version);
    mode(R"("lost_answer","outlet":7,"times":1,"ms":900)");
    BOOST_TEST(base::str(power.command(strip, 7, PowerAction::off).fault.value()) == "silent");
    t::eventually([&] { return state(7) == OutletState::off; });
    BOOST_TEST(journal() == "command7off state7off ");
  }
}

BOOST_AUTO_TEST_CASE(answers_that_make_no_sense_are_told_apart) {
  for (const auto version : kVersions) {
    strip = t::strip_access(StripDriver::rpdu, version);
    mode(R"("other_device")");
    faulty(PowerFault::wrong_answer, "not the kind of strip");
    mode(R"("no_outlets")");
    faulty(PowerFault::wrong_answer, "how many outlets");
    mode(R"("as_text")");
    faulty(PowerFault::wrong_answer, "says nothing about outlet 1");
    mode(R"("no_such_objects")");
    BOOST_TEST(base::str(power.read(strip).fault.value()) == "wrong_answer");
    mode(R"("odd_codes")");
    BOOST_TEST(base::str(state(1)) == "unknown");
  }
}

// rPDU2 says on with the number by which the others say off.
BOOST_AUTO_TEST_CASE(a_strip_is_not_read_by_the_codes_of_another_kind) {
  strip = t::strip_access(StripDriver::rpdu);
  strip.driver = StripDriver::rpdu2;
  faulty(PowerFault::wrong_answer, "");
  strip = t::strip_access(StripDriver::masterswitch);
  strip.driver = StripDriver::rpdu;
  faulty(PowerFault::wrong_answer, "");
}

// Later devices answer the older trees too, and mean the same outlet.
BOOST_AUTO_TEST_CASE(the_trees_of_one_device_agree) {
  const auto own = t::strip_access(StripDriver::rpdu2);
  BOOST_TEST(!power.command(own, 17, PowerAction::off).fault);
  for (const auto driver : kDrivers) {
    strip = own;
    strip.driver = driver;
    const auto reading = power.read(strip);
    BOOST_REQUIRE_MESSAGE(!reading.fault, reading.detail);
    for (const auto& outlet : reading.outlets) BOOST_TEST(base::str(outlet.state) == (outlet.outlet == 17 ? "off" : "on"));
  }
}

// An outside judge of device and driver: another program reads what we switch, and we read what it switches.
BOOST_AUTO_TEST_CASE(fence_apc_snmp_agrees_about_every_outlet) {
  const auto fence = [&](const std::string& action, int outlet) {
    const std::string port = strip.address.substr(strip.address.find(':') + 1);
    std::string said;
    return t::run({"/usr/sbin/fence_apc_snmp", "--ip=127.0.0.1", "--ipport=" + port, "--snmp-version=2c", "--community=demo-community",
                   "--plug=" + std::to_string(outlet), "--action=" + action}, &said);
  };
  constexpr int kOn = 0, kOff = 2;
  for (const auto driver : kDrivers) {
    strip = t::strip_access(driver);
    for (int outlet = 1; outlet <= 8; ++outlet) {
      BOOST_TEST_INFO_SCOPE(base::str(driver) << ' ' << outlet);
      const bool by_us = outlet % 2 == 1;
      if (by_us) {
        BOOST_TEST(!power.command(strip, outlet, PowerAction::off).fault);
        BOOST_TEST(fence("status", outlet) == kOff);
      } else {
        BOOST_TEST(fence("off", outlet) == 0);
        BOOST_TEST(base::str(state(outlet)) == "off");
        BOOST_TEST(!power.command(strip, outlet, PowerAction::on).fault);
        BOOST_TEST(fence("status", outlet) == kOn);
      }
    }
    for (const auto& outlet : power.read(strip).outlets) {
      BOOST_TEST(fence("status", outlet.outlet) == (outlet.state == OutletState::on ? kOn : kOff), base::str(driver) << ' ' << outlet.outlet);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_simulated_and_the_failing_one_keep_the_contract) {
  adapters::SimulatedStrips simulated;
  const auto reading = simulated.read(strip);
  BOOST_TEST(!reading.fault);
  BOOST_TEST(reading.outlets.size() == 24u);
  BOOST_TEST(!simulated.command(strip, 24, PowerAction::off).fault);
  BOOST_TEST(base::str(simulated.read(strip).find(24)->state) == "off");
  BOOST_TEST(!simulated.command(strip, 24, PowerAction::cycle).fault);
  BOOST_TEST(simulated.read(strip).find(24)->pending);
  BOOST_TEST(base::str(simulated.read(strip).find(24)->state) == "on");
  BOOST_TEST(base::str(simulated.command(strip, 25, PowerAction::off).fault.value()) == "refused");
  adapters::FailingStrips failing;
  BOOST_TEST(base::str(failing.read(strip).fault.value()) == "silent");
  BOOST_TEST(base::str(failing.command(strip, 1, PowerAction::on).fault.value()) == "silent");
}

BOOST_AUTO_TEST_SUITE_END()
