// Reads files of a traffic collector, or standard input, and counts what is ours: traffic-import [--sampled N] [--span SECONDS]
// [FILE...]. A line that cannot be read is named and passed over. Ends with 0 when all was well, also for files that were counted
// before; with 3 when lines were refused; with 1 when a file could not be counted at all.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <iomanip>
#include <iostream>

#include "apps/jcctl/commands.h"
#include "auth/digest.h"
#include "base/log.h"
#include "domain/traffic_database.h"
#include "domain/traffic_import.h"
#include "tables/ips.h"

namespace jcctl {

namespace {

constexpr std::int64_t kMostNamed = 20;        // refused lines of one file that are named each
constexpr std::size_t kLongestLine = 65'536;
constexpr int kRefused = 3;

struct Options {
  domain::TrafficCsvOptions csv;
  std::vector<std::string> files;
};

std::int64_t number_after(const Arguments& arguments, std::size_t at, std::int64_t most) {
  const auto value = at < arguments.size() ? base::parse<std::int64_t>(arguments[at]) : std::nullopt;
  if (!value || *value < 1 || *value > most) {
    throw std::runtime_error("traffic-import: " + arguments[at - 1] + " needs a number from 1 to " + std::to_string(most));
  }
  return *value;
}

Options read_options(const Arguments& arguments) {
  Options options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--sampled") {
      options.csv.factor = number_after(arguments, ++i, 1'000'000);
    } else if (arguments[i] == "--span") {
      options.csv.span_seconds = number_after(arguments, ++i, 86'400);
    } else if (arguments[i] != "-" && arguments[i].starts_with('-')) {
      throw std::runtime_error("traffic-import: unknown option " + arguments[i]);
    } else {
      options.files.push_back(arguments[i]);
    }
  }
  if (options.files.empty()) options.files.emplace_back("-");
  return options;
}

class Input {
 public:
  explicit Input(const std::string& name) : fd_(name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (fd_ < 0) throw std::runtime_error(std::strerror(errno));
  }
  ~Input() {
    if (fd_ != STDIN_FILENO) ::close(fd_);
  }
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  // Gives each line to `take`; returns the checksum of all bytes.
  template <class Take>
  std::string lines(Take take) {
    auth::Sha256 digest;
    std::string held;
    std::vector<char> block(1 << 18);
    for (;;) {
      const ssize_t got = ::read(fd_, block.data(), block.size());
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) throw std::runtime_error(std::strerror(errno));
      if (got == 0) break;
      std::string_view rest{block.data(), static_cast<std::size_t>(got)};
      digest.add(rest);
      for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
        if (held.empty()) {
          take(rest.substr(0, end));
        } else {
          held += rest.substr(0, end);
          take(held);
          held.clear();
        }
        rest.remove_prefix(end + 1);
      }
      held += rest;
      if (held.size() > kLongestLine) throw std::runtime_error("has a line of more than 64 KB; is it CSV?");
    }
    if (!held.empty()) take(held);
    return digest.end();
  }

 private:
  int fd_;
};

struct Desk {
  db::Database& bwdb;
  const domain::OwnAddresses& own;
  const base::TimeZone& zone;
  const domain::TrafficCsvOptions& options;
  base::Timestamp now;
};

int import_one(const Desk& desk, const std::string& file) {
  const std::string name = file == "-" ? "standard input" : file;
  const auto began = std::chrono::steady_clock::now();
  std::int64_t refused = 0;
  domain::TrafficFile traffic{desk.own, desk.options, [&](std::int64_t line, const char* why) {
    if (++refused <= kMostNamed) std::cerr << name << ':' << line << ": " << why << '\n';
  }};
  const std::string checksum = Input{file}.lines([&](std::string_view line) { traffic.line(line); });
  if (!traffic.has_header()) throw std::runtime_error("is empty");
  if (refused > kMostNamed) std::cerr << name << ": " << refused - kMostNamed << " more lines that cannot be read\n";
  auto summary = traffic.summary();
  summary.checksum = checksum;
  summary.name = name;
  if (!domain::store_traffic(desk.bwdb, desk.own, traffic.counts(), desk.zone, summary, desk.now)) {
    std::cout << name << ": was counted before, nothing is done\n";
    return 0;
  }
  const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began).count();
  std::cout << name << ": " << summary.lines << " lines, " << summary.kept << " of our addresses, " << summary.refused << " refused, "
            << summary.bytes << " bytes; " << took << " ms, " << summary.lines * 1000 / std::max<std::int64_t>(took, 1) << " lines a second\n";
  base::log::info("traffic.imported", {{"file", name}, {"lines", summary.lines}, {"kept", summary.kept}, {"refused", summary.refused}});
  return summary.refused > 0 ? kRefused : 0;
}

}  // namespace

int traffic_import(Context& context, const Arguments& arguments) {
  Options options = read_options(arguments);
  if (!domain::has_traffic_database(context.config)) throw std::runtime_error("traffic-import: BWDB_SOCKET and BWDB_HOST are empty, so there is no traffic database");
  const base::Timestamp now = context.services().clock->now();
  options.csv.latest = (now + std::chrono::hours{24}).at.time_since_epoch().count();
  const auto zone = domain::company_zone(context.config);
  const domain::OwnAddresses own{context.database.read([](db::Reader& db) { return tables::ips::all(db); })};
  db::Database bwdb{domain::traffic_importer(context.config)};
  int status = 0;
  for (const std::string& file : options.files) {
    int one = 1;
    try {
      one = import_one({bwdb, own, zone, options.csv, now}, file);
    } catch (const db::Error&) {
      throw;
    } catch (const std::runtime_error& failure) {
      std::cerr << "jcctl: " << file << ": " << failure.what() << '\n';
    }
    status = status == 1 || one == 1 ? 1 : std::max(status, one);
  }
  return status;
}

}  // namespace jcctl
