// Days of a place, from a file made here: winter is UTC-5 and summer UTC-4, with changes on 2026-03-08 07:00 and 2026-11-01 06:00.
#include "base/time_zone.h"

#include "t/support/temp_dir.h"
#include "t/support/test.h"

namespace {

using base::Date;
using base::Timestamp;

std::string big_endian(std::int64_t value, int size) {
  std::string bytes;
  for (int i = size - 1; i >= 0; --i) bytes += static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i) & 0xff);
  return bytes;
}

std::string block(int size, const std::vector<std::int64_t>& times) {
  std::string out = "TZif2" + std::string(15, '\0');
  for (const std::int64_t n : {0, 0, 0, static_cast<int>(times.size()), 2, 8}) out += big_endian(n, 4);
  for (const auto time : times) out += big_endian(time, size);
  for (std::size_t i = 0; i < times.size(); ++i) out += static_cast<char>(i % 2 == 0 ? 1 : 0);
  out += big_endian(-18000, 4) + std::string("\0\0", 2) + big_endian(-14400, 4) + std::string("\1\4", 2);
  return out + std::string("EST\0EDT\0", 8);
}

Timestamp at(const char* text) { return base::parse<Timestamp>(text).value(); }
Date day(const char* text) { return base::parse<Date>(text).value(); }

struct Zone {
  t::TempDir directory;
  Zone() { t::write_file(directory.path("East"), block(4, {0}) + block(8, {1772953200, 1793512800}) + "\nEST5EDT\n"); }
  [[nodiscard]] base::TimeZone load(const std::string& name = "East") const { return base::TimeZone::load(name, directory.path("")); }
  std::string fault(const std::string& name) const {
    try {
      static_cast<void>(load(name));
      return "";
    } catch (const std::runtime_error& error) {
      return error.what();
    }
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(unit_time_zone, Zone)

BOOST_AUTO_TEST_CASE(utc_needs_no_file) {
  const base::TimeZone utc = load("UTC");
  BOOST_TEST((utc.day_of(at("2026-11-22 23:59:59")) == day("2026-11-22")));
  BOOST_TEST(base::str(utc.start_of(day("2026-11-22"))) == "2026-11-22 00:00:00");
}

BOOST_AUTO_TEST_CASE(a_day_ends_at_midnight_there) {
  const base::TimeZone zone = load();
  BOOST_TEST((zone.day_of(at("2026-11-22 04:59:59")) == day("2026-11-21")));
  BOOST_TEST((zone.day_of(at("2026-11-22 05:00:00")) == day("2026-11-22")));
  BOOST_TEST((zone.day_of(at("2026-07-01 03:59:59")) == day("2026-06-30")));
  BOOST_TEST((zone.day_of(at("2026-07-01 04:00:00")) == day("2026-07-01")));
  BOOST_TEST(base::str(zone.local(at("2026-11-22 14:30:00"))) == "2026-11-22 09:30:00");
}

BOOST_AUTO_TEST_CASE(days_of_a_change_have_92_and_100_quarter_hours) {
  const base::TimeZone zone = load();
  const auto quarters = [&](const char* of) {
    return (zone.start_of(base::add_days(day(of), 1)).at - zone.start_of(day(of)).at).count() / 900;
  };
  BOOST_TEST(quarters("2026-03-07") == 96);
  BOOST_TEST(quarters("2026-03-08") == 92);
  BOOST_TEST(quarters("2026-03-09") == 96);
  BOOST_TEST(quarters("2026-10-31") == 96);
  BOOST_TEST(quarters("2026-11-01") == 100);
  BOOST_TEST(quarters("2026-11-02") == 96);
}

BOOST_AUTO_TEST_CASE(every_day_begins_where_the_one_before_ends) {
  const base::TimeZone zone = load();
  for (Date d = day("2026-01-01"); d < day("2027-01-01"); d = base::add_days(d, 1)) {
    BOOST_TEST_INFO(base::str(d));
    BOOST_TEST((zone.day_of(zone.start_of(d)) == d));
    BOOST_TEST_INFO(base::str(d));
    BOOST_TEST((zone.day_of(zone.start_of(d) - std::chrono::seconds{1}) == base::add_days(d, -1)));
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_zone_is_said) {
  t::write_file(directory.path("Text"), "not a zone, but long enough to be read as the header of one");
  t::write_file(directory.path("Short"), block(4, {0}).substr(0, 30));
  BOOST_TEST(fault("Nowhere").find("there is no") != std::string::npos);
  BOOST_TEST(fault("../East").find("there is no") != std::string::npos);
  BOOST_TEST(fault("/etc/passwd").find("there is no") != std::string::npos);
  BOOST_TEST(fault("Text").find("is no time zone") != std::string::npos);
  BOOST_TEST(fault("Short").find("ends too early") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_time_of_day_is_one_moment_of_each_day) {
  const base::TimeZone zone = load();
  const auto moment = [&](const char* date, int minutes) { return base::str(zone.at(day(date), std::chrono::minutes{minutes})); };
  BOOST_TEST(moment("2026-11-22", 25) == "2026-11-22 05:25:00");
  BOOST_TEST(moment("2026-07-22", 25) == "2026-07-22 04:25:00");
  // Clocks skip 02:00 to 03:00: the moment of the change.
  BOOST_TEST(moment("2026-03-08", 119) == "2026-03-08 06:59:00");
  BOOST_TEST(moment("2026-03-08", 150) == "2026-03-08 07:00:00");
  BOOST_TEST(moment("2026-03-08", 180) == "2026-03-08 07:00:00");
  // Clocks show 01:00 to 02:00 twice: the first time.
  BOOST_TEST(moment("2026-11-01", 90) == "2026-11-01 05:30:00");
  BOOST_TEST(moment("2026-11-01", 120) == "2026-11-01 07:00:00");
}

BOOST_AUTO_TEST_SUITE_END()
