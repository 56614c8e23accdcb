#include "base/log.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <regex>

#include "base/ids.h"
#include "base/money.h"
#include "base/text.h"
#include "t/support/temp_dir.h"
#include "t/support/test.h"

namespace log = base::log;
using log::Level;

namespace {

struct File {
  t::TempDir directory;
  std::string name = directory.path("jc.log");
  explicit File(Level least = Level::debug) { log::open(name, least, "unit"); }
  ~File() { log::open("/dev/null", Level::error, "unit"); }
  [[nodiscard]] std::vector<std::string> lines(const std::string& suffix = "") const {
    auto all = base::split(t::read_file(name + suffix), '\n');
    BOOST_REQUIRE(all.back().empty());
    all.pop_back();
    return all;
  }
  // The only line, from "event=" on.
  [[nodiscard]] std::string event() const {
    const auto all = lines();
    BOOST_REQUIRE(all.size() == 1u);
    return all[0].substr(all[0].find("event="));
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(logging)

BOOST_AUTO_TEST_CASE(one_event_is_one_line) {
  const File file;
  log::info("order.placed", {{"ref", "0a1b2c3d"}, {"count", 3}, {"amount", base::Money::cents(-1999)}, {"level", Level::warning}});
  const std::regex form(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z info unit\[\d+\] event=order\.placed)"
                        R"( ref=0a1b2c3d count=3 amount=-19\.99 level=warning)");
  BOOST_REQUIRE(file.lines().size() == 1u);
  BOOST_TEST(std::regex_match(file.lines()[0], form), file.lines()[0]);
}

BOOST_AUTO_TEST_CASE(a_value_cannot_forge_a_line) {
  const File file;
  log::info("web.request", {{"path", "/x\n2026-11-22T10:00:00.000Z error unit[1] event=forged a=\"b\""}, {"agent", "back\\slash\r\t\x7F"}});
  BOOST_TEST(file.event() ==
             "event=web.request path=\"/x\\x0a2026-11-22T10:00:00.000Z error unit[1] event=forged a=\\\"b\\\"\""
             " agent=\"back\\\\slash\\x0d\\x09\\x7f\"");
}

BOOST_AUTO_TEST_CASE(a_value_cannot_forge_a_field) {
  const File file;
  log::info("e", {{"a", "1 b=2"}, {"b", "x=y"}, {"c", ""}, {"d", "plain"}, {"e", "\"quoted\""}, {"f", "Zo\u00eb"}});
  BOOST_TEST(file.event() == "event=e a=\"1 b=2\" b=\"x=y\" c=\"\" d=plain e=\"\\\"quoted\\\"\" f=Zo\u00eb");
}

BOOST_AUTO_TEST_CASE(any_bytes_stay_within_their_line) {
  const File file;
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  log::info("e", {{"all", all}});
  log::info("e", {{"all", std::string(200'000, '\n')}});
  BOOST_TEST(file.lines().size() == 2u);
  for (const auto& line : file.lines()) BOOST_TEST(!base::has_control(line));
}

BOOST_AUTO_TEST_CASE(every_line_of_a_request_carries_its_id) {
  const File file;
  log::info("before");
  {
    const log::RequestScope request{"deadbeef"};
    log::info("within");
  }
  log::info("after");
  const auto lines = file.lines();
  BOOST_REQUIRE(lines.size() == 3u);
  BOOST_TEST(lines[0].find("req=") == std::string::npos);
  BOOST_TEST(lines[1].find("] req=deadbeef event=within") != std::string::npos);
  BOOST_TEST(lines[2].find("req=") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_request_id_cannot_forge_a_line_either) {
  const File file;
  const log::RequestScope request{"x\nerror unit[1] event=forged"};
  log::info("within");
  BOOST_REQUIRE(file.lines().size() == 1u);
  BOOST_TEST(file.lines()[0].ends_with(" req=\"x\\x0aerror unit[1] event=forged\" event=within"));
}

BOOST_AUTO_TEST_CASE(levels) {
  const File file{Level::warning};
  log::debug("a");
  log::info("b");
  log::warning("c");
  log::error("d");
  BOOST_TEST(!log::enabled(Level::info));
  BOOST_TEST(log::enabled(Level::warning));
  const auto lines = file.lines();
  BOOST_REQUIRE(lines.size() == 2u);
  BOOST_TEST(lines[0].find(" warning unit[") != std::string::npos);
  BOOST_TEST(lines[1].find(" error unit[") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_renamed_file_is_left_at_reopen) {
  const File file;
  log::info("first");
  std::filesystem::rename(file.name, file.name + ".1");
  log::info("second");
  log::reopen();
  log::info("third");
  BOOST_TEST(file.lines(".1").size() == 2u);
  BOOST_TEST(file.lines().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_directory_that_went_away_ends_nothing) {
  const t::TempDir directory;
  std::filesystem::create_directory(directory.path("log"));
  log::open(directory.path("log/jc.log"), Level::info, "unit");
  log::info("first");
  std::filesystem::rename(directory.path("log"), directory.path("old"));
  log::reopen();
  log::info("second");
  log::open("/dev/null", Level::error, "unit");
  BOOST_TEST(base::split(t::read_file(directory.path("old/jc.log")), '\n').size() == 3u);
}

BOOST_AUTO_TEST_CASE(others_cannot_read_it) {
  const File file;
  struct stat info {};
  BOOST_REQUIRE(::stat(file.name.c_str(), &info) == 0);
  BOOST_TEST((info.st_mode & 07007) == 0u);
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_opened_is_said_by_name) {
  const t::TempDir directory;
  const std::string name = directory.path("no/such/jc.log");
  BOOST_CHECK_EXCEPTION(log::open(name, Level::info, "unit"), std::runtime_error, [&](const std::runtime_error& error) {
    return std::string{error.what()}.find(name) != std::string::npos;
  });
  log::open("/dev/null", Level::error, "unit");
}

// Workers share one file: no line is cut, lost or mixed with another, however long.
BOOST_AUTO_TEST_CASE(four_processes_append_long_records) {
  constexpr int kProcesses = 4;
  constexpr int kLines = 100;
  const File file;
  std::vector<pid_t> children;
  for (int process = 0; process < kProcesses; ++process) {
    const pid_t pid = ::fork();
    BOOST_REQUIRE(pid >= 0);
    if (pid == 0) {
      for (int i = 0; i < kLines; ++i) {
        log::info("long", {{"who", process}, {"line", i}, {"text", std::string(60'000, static_cast<char>('a' + process))}});
      }
      ::_exit(0);
    }
    children.push_back(pid);
  }
  for (const pid_t pid : children) {
    int status = 0;
    ::waitpid(pid, &status, 0);
    BOOST_TEST(status == 0);
  }
  std::map<int, int> next;
  const auto lines = file.lines();
  BOOST_TEST(lines.size() == static_cast<std::size_t>(kProcesses * kLines));
  for (const auto& line : lines) {
    const auto at = line.find("who=");
    BOOST_REQUIRE(at != std::string::npos);
    const int who = line[at + 4] - '0';
    const std::string wanted = "who=" + std::to_string(who) + " line=" + std::to_string(next[who]++) + " text=" +
                               std::string(60'000, static_cast<char>('a' + who));
    BOOST_REQUIRE(line.substr(at) == wanted);
  }
}

BOOST_AUTO_TEST_SUITE_END()
