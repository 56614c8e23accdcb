// Lines of pmacct and nfdump, whole and broken.
#include "domain/traffic_csv.h"

#include <random>

#include "base/text.h"
#include "t/support/test.h"

namespace {

using domain::TrafficCsv;
using domain::TrafficFlow;
using Got = TrafficCsv::Got;

constexpr char kPmacct[] = "SRC_IP,DST_IP,SRC_PORT,DST_PORT,PROTOCOL,STAMP_INSERTED,STAMP_UPDATED,PACKETS,BYTES";
constexpr char kNfdump[] =
    "ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt,in,out,sas,das,smk,dmk,dtos,dir,nh,nhb,svln,dvln,ismc,odmc,idmc,osmc,"
    "mpls1,mpls2,mpls3,mpls4,mpls5,mpls6,mpls7,mpls8,mpls9,mpls10,cl,sl,al,ra,eng,exid,tr";
constexpr char kNfdumpTail[] =
    ",0,0,0,0,0,0,0,0,0.0.0.0,0.0.0.0,0,0,00:00:00:00:00:00,00:00:00:00:00:00,00:00:00:00:00:00,00:00:00:00:00:00,"
    "0-0-0,0-0-0,0-0-0,0-0-0,0-0-0,0-0-0,0-0-0,0-0-0,0-0-0,0-0-0,    0.000,    0.000,    0.000,0.0.0.0,0/0,1,1970-01-01 00:00:00.000";

struct Reading {
  Got got{};
  TrafficFlow flow;
  std::string why;
};

Reading read(const std::string& line, const std::string& header = kPmacct, const domain::TrafficCsvOptions& options = {}) {
  TrafficCsv csv{header, options};
  Reading reading;
  reading.got = csv.read(line, reading.flow);
  if (reading.got == Got::refused) reading.why = csv.why();
  return reading;
}

std::string why(const std::string& line) { return read(line).why; }

bool is(const domain::NetAddress& address, const char* text) { return address == domain::parse_net_address(text).value(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(unit_traffic_csv)

BOOST_AUTO_TEST_CASE(a_line_of_pmacct) {
  const auto [got, flow, _] = read("192.0.2.17,203.0.113.9,443,51234,tcp,2026-11-22 10:15:00,2026-11-22 10:20:01,12,15000");
  BOOST_REQUIRE((got == Got::flow));
  BOOST_TEST(is(flow.from, "192.0.2.17"));
  BOOST_TEST(is(flow.to, "203.0.113.9"));
  BOOST_TEST(flow.from_port == 443);
  BOOST_TEST(flow.to_port == 51234);
  BOOST_TEST((flow.protocol == domain::TrafficProtocol::tcp));
  BOOST_TEST(flow.begin == 1795342500);
  BOOST_TEST(flow.end == flow.begin + 300);
  BOOST_TEST(flow.bytes == 15000);
  BOOST_TEST(flow.packets == 12);
  BOOST_TEST(flow.bytes_back == 0);
}

BOOST_AUTO_TEST_CASE(columns_of_pmaccts_tables_in_any_order) {
  const auto [got, flow, _] = read("17,1795342500,99,\"2001:db8::7\",7,203.0.113.9,x,53,1234",
                                   "ip_proto,stamp_inserted,bytes,ip_src,packets,ip_dst,mac_src,port_dst,port_src");
  BOOST_REQUIRE((got == Got::flow));
  BOOST_TEST(is(flow.from, "2001:db8::7"));
  BOOST_TEST((flow.protocol == domain::TrafficProtocol::udp));
  BOOST_TEST(flow.from_port == 1234);
  BOOST_TEST(flow.to_port == 53);
  BOOST_TEST(flow.begin == 1795342500);
}

BOOST_AUTO_TEST_CASE(a_line_of_nfdump_with_the_way_back) {
  const auto [got, flow, _] = read(
      std::string{"2026-11-22 10:14:59.120,2026-11-22 10:21:03.000,363.880,203.0.113.9,192.0.2.17,51234,443,TCP,...AP.SF,0,0,10,900,20,30000"} + kNfdumpTail, kNfdump);
  BOOST_REQUIRE((got == Got::flow));
  BOOST_TEST(flow.begin == 1795342499);
  BOOST_TEST(flow.end - flow.begin == 364);
  BOOST_TEST(flow.bytes == 900);
  BOOST_TEST(flow.bytes_back == 30000);
  BOOST_TEST(flow.packets_back == 20);
}

BOOST_AUTO_TEST_CASE(the_newer_columns_of_nfdump) {
  const auto [got, flow, _] = read("2026-11-22 10:15:00.000,12.500,UDP,192.0.2.17,53,203.0.113.9,40000,2,300,1,192,150,1",
                                   "firstSeen,duration,proto,srcAddr,srcPort,dstAddr,dstPort,packets,bytes,pps,bps,bpp,flows");
  BOOST_REQUIRE((got == Got::flow));
  BOOST_TEST(flow.end - flow.begin == 12);
  BOOST_TEST(flow.from_port == 53);
}

BOOST_AUTO_TEST_CASE(nfdumps_summary_ends_the_flows) { BOOST_TEST((read("Summary", kNfdump).got == Got::end)); }

BOOST_AUTO_TEST_CASE(icmp_has_no_ports) {
  for (const char* name : {"icmp", "ICMP", "1", "58", "ipv6-icmp", "ICMP6"}) {
    const auto [got, flow, _] = read(std::string{"192.0.2.17,203.0.113.9,0,8.0,"} + name + ",2026-11-22 10:15:00,0,1,84");
    BOOST_REQUIRE((got == Got::flow));
    BOOST_TEST((flow.protocol == domain::TrafficProtocol::icmp));
    BOOST_TEST(flow.to_port == 0);
  }
}

BOOST_AUTO_TEST_CASE(times_are_utc_in_every_form) {
  for (const char* time : {"2026-11-22 10:15:00", "2026-11-22T10:15:00", "2026-11-22T10:15:00Z", "2026-11-22 10:15:00.999999", "1795342500", "1795342500.5"}) {
    BOOST_TEST_INFO(time);
    BOOST_TEST(read(std::string{"192.0.2.17,203.0.113.9,1,2,tcp,"} + time + ",0,1,84").flow.begin == 1795342500);
  }
}

BOOST_AUTO_TEST_CASE(sampled_counts_are_multiplied) {
  const auto flow = read("192.0.2.17,203.0.113.9,1,2,tcp,2026-11-22 10:15:00,0,3,84", kPmacct, {.factor = 1000}).flow;
  BOOST_TEST(flow.bytes == 84000);
  BOOST_TEST(flow.packets == 3000);
}

BOOST_AUTO_TEST_CASE(windows_line_ends_blank_lines_and_nothing_counted) {
  BOOST_TEST((read("192.0.2.17,203.0.113.9,1,2,tcp,2026-11-22 10:15:00,0,3,84\r").got == Got::flow));
  BOOST_TEST((read("").got == Got::nothing));
  BOOST_TEST((read("192.0.2.17,203.0.113.9,1,2,tcp,2026-11-22 10:15:00,0,0,0").got == Got::nothing));
}

BOOST_AUTO_TEST_CASE(broken_lines_say_why) {
  const std::string good = "192.0.2.17,203.0.113.9,1,2,tcp,2026-11-22 10:15:00,0,3,84";
  BOOST_TEST(why(good) == "");
  BOOST_TEST(why(good + ",1") == "it has more or fewer values than the first line");
  BOOST_TEST(why("192.0.2.17") == "it has more or fewer values than the first line");
  const auto with = [&](const char* from, const char* to) { return why(base::replace_all(good, from, to)); };
  for (const char* address : {"192.0.2", "192.0.2.256", "192.0.2.17.1", "192.0.2.", "1920.2.17", "", "::gg", "2001:db8:::1", "host.example.com"}) {
    BOOST_TEST_INFO(address);
    BOOST_TEST(with("192.0.2.17", address) == "an address cannot be read");
  }
  for (const char* time : {"2026-13-01 00:00:00", "2026-02-29 00:00:00", "2026-11-22 24:00:00", "2026-11-22 10:60:00", "2026-11-22", "yesterday", "",
                           "2026-11-22 10:15:00+01:00", "2026-11-22 10:15:00.", "-1795342500", "2026/11/22 10:15:00"}) {
    BOOST_TEST_INFO(time);
    BOOST_TEST(with("2026-11-22 10:15:00", time) == "the time cannot be read");
  }
  BOOST_TEST(with("2026-11-22 10:15:00", "1999-12-31 23:59:59") == "the time is before the year 2000");
  BOOST_TEST(with(",1,2,", ",65536,2,") == "a port cannot be read");
  BOOST_TEST(with(",1,2,", ",1,-2,") == "a port cannot be read");
  BOOST_TEST(with(",1,2,", ",http,2,") == "a port cannot be read");
  BOOST_TEST(with(",tcp,", ",,") == "the protocol is empty");
  for (const char* bytes : {",-84", ",84x", ",", ",9223372036854775807", ",99999999999999999999", ",8.4", ",0x54"}) {
    BOOST_TEST_INFO(bytes);
    BOOST_TEST(with(",84", bytes) == "the bytes cannot be read");
  }
  BOOST_TEST(with(",3,84", ",three,84") == "the packets cannot be read");
  BOOST_TEST(read(good, kPmacct, {.latest = 1795342499}).why == "the time is in the future");
}

BOOST_AUTO_TEST_CASE(an_end_before_the_beginning_or_days_later) {
  constexpr char kHeader[] = "ts,te,sa,da,pr,ibyt";
  BOOST_TEST(read("2026-11-22 10:15:00,2026-11-22 10:14:59,192.0.2.1,192.0.2.2,tcp,1", kHeader).why == "it ends before it begins");
  BOOST_TEST(read("2026-11-22 10:15:00,2026-11-23 10:15:01,192.0.2.1,192.0.2.2,tcp,1", kHeader).why == "it lasts longer than a day");
  BOOST_TEST(read("2026-11-22 10:15:00,2026-11-23 10:15:00,192.0.2.1,192.0.2.2,tcp,1", kHeader).why == "");
}

BOOST_AUTO_TEST_CASE(a_header_without_what_is_needed_is_none) {
  for (const char* header : {"", "192.0.2.17,203.0.113.9,1,2,tcp,2026-11-22 10:15:00,0,3,84", "SRC_IP,DST_IP,PROTOCOL,BYTES", "date first seen duration proto"}) {
    BOOST_TEST_INFO(header);
    BOOST_CHECK_THROW(TrafficCsv(header, {}), std::runtime_error);
  }
}

// Whatever stands in a line, it is read or refused; nothing else happens, and no count gets out of its range.
BOOST_AUTO_TEST_CASE(noise_is_read_or_refused) {
  std::mt19937 random{4};
  const std::string good = "192.0.2.17,203.0.113.9,443,51234,tcp,2026-11-22 10:15:00,2026-11-22 10:20:01,12,15000";
  const std::string letters = ",.:-\"0192aTZ \r\t\0\xff";
  TrafficCsv csv{kPmacct, {.factor = 100}};
  for (int i = 0; i < 20'000; ++i) {
    std::string line = good;
    for (unsigned n = random() % 4; n > 0; --n) line[random() % line.size()] = letters[random() % letters.size()];
    if (random() % 5 == 0) line.resize(random() % line.size());
    TrafficFlow flow;
    if (csv.read(line, flow) != Got::flow) continue;
    BOOST_REQUIRE(flow.bytes >= 0);
    BOOST_REQUIRE(flow.bytes <= std::int64_t{1} << 53);
    BOOST_REQUIRE(flow.end >= flow.begin);
    BOOST_REQUIRE(flow.end - flow.begin <= 86'400);
    BOOST_REQUIRE(flow.from_port <= 65'535);
  }
}

BOOST_AUTO_TEST_SUITE_END()
