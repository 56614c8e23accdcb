#include "base/log.h"

#include <fcntl.h>
#include <unistd.h>

#include <boost/log/core.hpp>
#include <boost/log/sinks/basic_sink_backend.hpp>
#include <boost/log/sinks/unlocked_frontend.hpp>
#include <boost/log/sources/record_ostream.hpp>
#include <boost/log/sources/severity_logger.hpp>
#include <boost/log/expressions/message.hpp>
#include <boost/log/attributes/value_extraction.hpp>
#include <boost/make_shared.hpp>
#include <ctime>
#include <stdexcept>

namespace base::log {

namespace {

namespace sinks = boost::log::sinks;

// The back end that Boost.Log lacks: append-only, one write per record, reopened by path.
class AppendBackend : public sinks::basic_sink_backend<sinks::concurrent_feeding> {
 public:
  explicit AppendBackend(std::string file) : file_(std::move(file)) { reopen(); }
  ~AppendBackend() { close(); }

  void reopen() {
    const int fresh = file_ == "-" ? ::dup(STDERR_FILENO)
                                   : ::open(file_.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640);
    if (descriptor_ < 0) {
      if (fresh < 0) throw std::runtime_error("cannot open log file " + file_);
      descriptor_ = fresh;
      return;
    }
    if (fresh < 0) return;  // what is open stays: a log directory that went away must not end the service
    // In place, so that a thread that is writing never meets a closed descriptor.
    ::dup3(fresh, descriptor_, O_CLOEXEC);
    ::close(fresh);
  }

  void consume(const boost::log::record_view& record) {
    const auto message = boost::log::extract<std::string>("Message", record);
    if (!message) return;
    const std::string line = *message + '\n';
    // A full disk must not stop the service: the database has the audit trail, the log line is lost.
    [[maybe_unused]] const auto written = ::write(descriptor_, line.data(), line.size());
  }

 private:
  void close() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
  }
  std::string file_;
  int descriptor_ = -1;
};

struct State {
  boost::shared_ptr<AppendBackend> backend;
  Level least = Level::info;
  std::string program;
  std::string request;
};

State& state() {
  static State instance;
  return instance;
}

std::string now_utc() {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  tm parts{};
  gmtime_r(&now.tv_sec, &parts);
  char text[40];
  const auto length = strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
  std::snprintf(text + length, sizeof text - length, ".%03ldZ", now.tv_nsec / 1'000'000);
  return text;
}

bool plain(std::string_view value) {
  if (value.empty()) return false;
  for (char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F || c == '"' || c == '=' || c == '\\') return false;
  }
  return true;
}

std::string in_quotes(std::string_view value) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out = "\"";
  for (char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\\x";
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace

void open(const std::string& file, Level least, const std::string& program) {
  auto core = boost::log::core::get();
  core->remove_all_sinks();
  auto& s = state();
  s.backend = boost::make_shared<AppendBackend>(file);
  s.least = least;
  s.program = program;
  core->add_sink(boost::make_shared<sinks::unlocked_sink<AppendBackend>>(s.backend));
}

void reopen() {
  if (state().backend) state().backend->reopen();
}

bool enabled(Level level) { return state().backend && level >= state().least; }

void put(Level level, std::string_view event, Fields fields) {
  if (!enabled(level)) return;
  const auto& s = state();
  std::string line = now_utc() + ' ' + str(level) + ' ' + s.program + '[' + std::to_string(getpid()) + ']';
  if (!s.request.empty()) line += " req=" + (plain(s.request) ? s.request : in_quotes(s.request));
  line += " event=";
  line += event;
  for (const auto& field : fields) {
    line += ' ';
    line += field.name;
    line += '=';
    line += plain(field.value) ? field.value : in_quotes(field.value);
  }
  thread_local boost::log::sources::severity_logger<Level> logger;
  BOOST_LOG_SEV(logger, level) << line;
}

RequestScope::RequestScope(std::string_view id) { state().request = id; }
RequestScope::~RequestScope() { state().request.clear(); }

}  // namespace base::log
