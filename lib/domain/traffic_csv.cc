#include "domain/traffic_csv.h"

#include <charconv>
#include <chrono>
#include <initializer_list>
#include <stdexcept>

#include "base/text.h"

namespace domain {

namespace {

constexpr std::int64_t kMost = std::int64_t{1} << 53;  // of a count, after sampling
constexpr std::int64_t kLongest = 86'400;              // seconds; collectors cut longer flows
constexpr std::int64_t kEarliest = 946'684'800;        // the year 2000: an older line is of a clock that was not set

// The names of each column, the best first.
const std::initializer_list<std::string_view> kNames[] = {
    {"src_ip", "ip_src", "sa", "srcaddr", "src_host"},
    {"dst_ip", "ip_dst", "da", "dstaddr", "dst_host"},
    {"src_port", "port_src", "sp", "srcport"},
    {"dst_port", "port_dst", "dp", "dstport"},
    {"protocol", "ip_proto", "pr", "proto"},
    {"packets", "ipkt"},
    {"bytes", "ibyt"},
    {"opkt"},
    {"obyt"},
    {"timestamp_start", "timestamp_min", "ts", "firstseen", "stamp_inserted"},
    {"timestamp_end", "timestamp_max", "te"},
    {"duration", "td"},
};

std::string_view bare(std::string_view cell) {
  cell = base::trim(cell);
  if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"') cell = base::trim(cell.substr(1, cell.size() - 2));
  return cell;
}

bool read_number(std::string_view text, std::int64_t& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && value >= 0 && text.front() != '-';
}

bool digits(std::string_view text, std::size_t at, std::size_t count, int& value) {
  value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (!base::is_digit(text[i])) return false;
    value = value * 10 + (text[i] - '0');
  }
  return true;
}

// Cuts off ".123456", which has digits only.
bool whole_seconds(std::string_view& text) {
  const auto dot = text.find('.');
  if (dot == std::string_view::npos) return true;
  const auto fraction = text.substr(dot + 1);
  text = text.substr(0, dot);
  return !fraction.empty() && fraction.find_first_not_of("0123456789") == std::string_view::npos;
}

bool read_time(std::string_view text, std::int64_t& value) {
  if (!text.empty() && text.back() == 'Z') text.remove_suffix(1);
  if (!whole_seconds(text)) return false;
  if (text.size() != 19) return text.size() >= 9 && text.size() <= 11 && read_number(text, value);
  int y, mo, d, h, mi, s;
  const bool read = digits(text, 0, 4, y) && digits(text, 5, 2, mo) && digits(text, 8, 2, d) && digits(text, 11, 2, h) &&
                    digits(text, 14, 2, mi) && digits(text, 17, 2, s) && text[4] == '-' && text[7] == '-' &&
                    (text[10] == ' ' || text[10] == 'T') && text[13] == ':' && text[16] == ':';
  if (!read || h > 23 || mi > 59 || s > 60) return false;
  const std::chrono::year_month_day day{std::chrono::year{y}, std::chrono::month{static_cast<unsigned>(mo)}, std::chrono::day{static_cast<unsigned>(d)}};
  if (!day.ok()) return false;
  value = std::chrono::sys_days{day}.time_since_epoch().count() * 86'400LL + h * 3600 + mi * 60 + s;
  return true;
}

TrafficProtocol read_protocol(std::string_view text) {
  using enum TrafficProtocol;
  if (text == "6" || base::equal_ignoring_case(text, "tcp")) return tcp;
  if (text == "17" || base::equal_ignoring_case(text, "udp")) return udp;
  for (const std::string_view name : {"1", "58", "icmp", "icmp6", "ipv6-icmp", "icmpv6"}) {
    if (base::equal_ignoring_case(text, name)) return icmp;
  }
  return other;
}

}  // namespace

TrafficCsv::TrafficCsv(std::string_view header, const TrafficCsvOptions& options) : options_(options) {
  at_.fill(-1);
  what_.fill(-1);
  const auto names = base::split(header, ',');
  if (names.size() > what_.size()) throw std::runtime_error("the first line has too many columns");
  columns_ = static_cast<int>(names.size());
  for (int column = 0; column < kColumns; ++column) {
    for (const std::string_view name : kNames[column]) {
      for (int at = 0; at < columns_ && at_[static_cast<std::size_t>(column)] < 0; ++at) {
        if (base::equal_ignoring_case(bare(names[static_cast<std::size_t>(at)]), name)) at_[static_cast<std::size_t>(column)] = at;
      }
    }
    const int at = at_[static_cast<std::size_t>(column)];
    if (at >= 0) what_[static_cast<std::size_t>(at)] = static_cast<signed char>(column);
  }
  for (const Column needed : {from, to, protocol, bytes, begin}) {
    if (!has(needed)) throw std::runtime_error("the first line names no column " + base::join({kNames[needed].begin(), kNames[needed].end()}, " or "));
  }
}

// The cells that have a meaning. False when there are more or fewer than the header has.
bool TrafficCsv::cut(std::string_view line) {
  int at = 0;
  for (std::size_t begin_at = 0;; ++at) {
    const auto comma = line.find(',', begin_at);
    if (at < columns_ && what_[static_cast<std::size_t>(at)] >= 0) {
      cells_[static_cast<std::size_t>(what_[static_cast<std::size_t>(at)])] = bare(line.substr(begin_at, comma - begin_at));
    }
    if (comma == std::string_view::npos) return at + 1 == columns_;
    begin_at = comma + 1;
  }
}

const char* TrafficCsv::read_times(TrafficFlow& flow) const {
  if (!read_time(cell(begin), flow.begin)) return "the time cannot be read";
  if (flow.begin < kEarliest) return "the time is before the year 2000";
  if (options_.latest != 0 && flow.begin > options_.latest) return "the time is in the future";
  flow.end = flow.begin + options_.span_seconds;
  if (has(end)) {
    if (!read_time(cell(end), flow.end)) return "the time of its end cannot be read";
  } else if (has(duration)) {
    std::string_view seconds = cell(duration);
    std::int64_t lasted = 0;
    if (!whole_seconds(seconds) || !read_number(seconds, lasted) || lasted > kLongest) return "the duration cannot be read";
    flow.end = flow.begin + lasted;
  }
  if (flow.end < flow.begin) return "it ends before it begins";
  if (flow.end - flow.begin > kLongest) return "it lasts longer than a day";
  return nullptr;
}

const char* TrafficCsv::read_counts(TrafficFlow& flow) const {
  const auto read = [&](Column column, std::int64_t& value) {
    value = 0;
    if (!has(column)) return true;
    if (cell(column).empty() || !read_number(cell(column), value) || value > kMost / options_.factor) return false;
    value *= options_.factor;
    return true;
  };
  if (!read(bytes, flow.bytes) || !read(bytes_back, flow.bytes_back)) return "the bytes cannot be read";
  if (!read(packets, flow.packets) || !read(packets_back, flow.packets_back)) return "the packets cannot be read";
  return nullptr;
}

TrafficCsv::Got TrafficCsv::read(std::string_view line, TrafficFlow& flow) {
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  if (line.empty()) return Got::nothing;
  if (line == "Summary") return Got::end;
  if (!cut(line)) return refuse("it has more or fewer values than the first line");
  const auto source = parse_net_address(cell(from));
  const auto target = parse_net_address(cell(to));
  if (!source || !target) return refuse("an address cannot be read");
  flow.from = *source;
  flow.to = *target;
  if (cell(protocol).empty()) return refuse("the protocol is empty");
  flow.protocol = read_protocol(cell(protocol));
  flow.from_port = flow.to_port = 0;
  if (flow.protocol == TrafficProtocol::tcp || flow.protocol == TrafficProtocol::udp) {  // ICMP has type and code there
    std::int64_t a = 0, b = 0;
    const bool good = (!has(from_port) || (!cell(from_port).empty() && read_number(cell(from_port), a))) &&
                      (!has(to_port) || (!cell(to_port).empty() && read_number(cell(to_port), b)));
    if (!good || a > 65'535 || b > 65'535) return refuse("a port cannot be read");
    flow.from_port = static_cast<int>(a);
    flow.to_port = static_cast<int>(b);
  }
  if (const char* wrong = read_times(flow)) return refuse(wrong);
  if (const char* wrong = read_counts(flow)) return refuse(wrong);
  return flow.bytes == 0 && flow.bytes_back == 0 ? Got::nothing : Got::flow;
}

}  // namespace domain
