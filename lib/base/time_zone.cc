#include "base/time_zone.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace base {

namespace {

// RFC 8536: numbers are big-endian.
class Reader {
 public:
  explicit Reader(const std::string& bytes) : bytes_(bytes) {}
  std::int64_t number(int size) {
    std::uint64_t value = 0;
    for (int i = 0; i < size; ++i) value = value << 8 | byte();
    if (size == 4) return static_cast<std::int32_t>(static_cast<std::uint32_t>(value));
    return static_cast<std::int64_t>(value);
  }
  unsigned char byte() {
    if (at_ >= bytes_.size()) throw std::runtime_error("ends too early");
    return static_cast<unsigned char>(bytes_[at_++]);
  }
  void skip(std::int64_t count) {
    if (count < 0) throw std::runtime_error("has a negative length");
    at_ += static_cast<std::size_t>(count);
  }

 private:
  const std::string& bytes_;
  std::size_t at_ = 0;
};

struct Header {
  std::int64_t utc_flags, standard_flags, leaps, changes, kinds, letters;
};

Header read_header(Reader& in) {
  if (in.number(4) != 0x545a6966) throw std::runtime_error("is no time zone");  // "TZif"
  if (in.byte() < '2') throw std::runtime_error("is of the first version, without 64-bit times");
  in.skip(15);
  Header h{};
  for (std::int64_t* field : {&h.utc_flags, &h.standard_flags, &h.leaps, &h.changes, &h.kinds, &h.letters}) *field = in.number(4);
  return h;
}

bool plain_name(const std::string& name) {
  return !name.empty() && name.front() != '/' && name.find("..") == std::string::npos &&
         name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/") == std::string::npos;
}

std::int64_t seconds(Timestamp when) { return when.at.time_since_epoch().count(); }
Timestamp stamp(std::int64_t when) { return {std::chrono::sys_seconds{std::chrono::seconds{when}}}; }

}  // namespace

TimeZone TimeZone::load(const std::string& name, const std::string& directory) {
  TimeZone zone;
  if (name == "UTC") return zone;
  const std::string file = directory + '/' + name;
  std::ifstream in(file);
  if (!plain_name(name) || !in) throw std::runtime_error("time zone " + name + ": there is no " + file);
  std::ostringstream text;
  text << in.rdbuf();
  const std::string bytes = text.str();
  try {
    Reader reader{bytes};
    // The first block has 32-bit times; the second has the same in 64 bits.
    const Header narrow = read_header(reader);
    reader.skip(narrow.changes * 5 + narrow.kinds * 6 + narrow.letters + narrow.leaps * 8 + narrow.standard_flags + narrow.utc_flags);
    const Header wide = read_header(reader);
    std::vector<std::int64_t> times, kinds, offsets;
    for (std::int64_t i = 0; i < wide.changes; ++i) times.push_back(reader.number(8));
    for (std::int64_t i = 0; i < wide.changes; ++i) kinds.push_back(reader.byte());
    for (std::int64_t i = 0; i < wide.kinds; ++i) {
      offsets.push_back(reader.number(4));
      reader.skip(2);
    }
    zone.before_ = offsets.at(0);
    for (std::size_t i = 0; i < times.size(); ++i) zone.changes_.push_back({times[i], offsets.at(static_cast<std::size_t>(kinds[i]))});
  } catch (const std::exception& fault) {
    throw std::runtime_error("time zone " + name + ": " + file + ' ' + fault.what());
  }
  zone.name_ = name;
  return zone;
}

std::int64_t TimeZone::offset_at(std::int64_t when) const {
  const auto next = std::upper_bound(changes_.begin(), changes_.end(), when, [](std::int64_t t, const Change& c) { return t < c.at; });
  return next == changes_.begin() ? before_ : std::prev(next)->offset;
}

Timestamp TimeZone::local(Timestamp when) const { return stamp(seconds(when) + offset_at(seconds(when))); }

Date TimeZone::day_of(Timestamp when) const { return date_of(local(when)); }

Timestamp TimeZone::start_of(Date day) const { return at(day, std::chrono::minutes{0}); }

Timestamp TimeZone::at(Date day, std::chrono::minutes time) const {
  const std::int64_t wanted = seconds(Timestamp{day.day + time});
  // The offset then is one of those a day around it; the earlier moment at which clocks show it counts.
  const std::int64_t early = wanted - offset_at(wanted - 86400);
  const std::int64_t late = wanted - offset_at(wanted + 86400);
  for (const std::int64_t moment : {std::min(early, late), std::max(early, late)}) {
    if (moment + offset_at(moment) == wanted) return stamp(moment);
  }
  // Clocks are set forward over it.
  const auto change = std::upper_bound(changes_.begin(), changes_.end(), std::min(early, late), [](std::int64_t t, const Change& c) { return t < c.at; });
  return stamp(change == changes_.end() ? early : change->at);
}

}  // namespace base
