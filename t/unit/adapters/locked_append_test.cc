#include "adapters/locked_append.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <map>

#include "t/support/temp_dir.h"
#include "t/support/test.h"

using adapters::append_whole;

namespace {

// Runs `work` in a child, so that its limits stay there; true when it returned true.
template <class Work>
bool in_child(Work work) {
  const pid_t pid = ::fork();
  if (pid == 0) ::_exit(work() ? 0 : 1);
  int status = -1;
  ::waitpid(pid, &status, 0);
  return status == 0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(locked_append)

BOOST_AUTO_TEST_CASE(blocks_follow_each_other_in_a_private_file) {
  const t::TempDir directory;
  const std::string file = directory.path("log");
  BOOST_TEST(append_whole(file, "one\n") == "");
  BOOST_TEST(append_whole(file, "two\n") == "");
  BOOST_TEST(t::read_file(file) == "one\ntwo\n");
  struct stat info {};
  BOOST_REQUIRE(::stat(file.c_str(), &info) == 0);
  BOOST_TEST((info.st_mode & 07777) == 0600u);
}

BOOST_AUTO_TEST_CASE(what_is_no_regular_file_is_refused) {
  const t::TempDir directory;
  const std::string pipe = directory.path("pipe");
  BOOST_REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  for (const std::string& file : {std::string{"/dev/full"}, std::string{"/dev/null"}, directory.path(""),
                                  pipe, directory.path("missing/log")}) {
    const std::string why = append_whole(file, "x\n");
    BOOST_TEST(why.starts_with(file + ": "), file + " -> " + why);
  }
}

BOOST_AUTO_TEST_CASE(nothing_goes_into_a_pipe_that_somebody_reads) {
  const t::TempDir directory;
  const std::string pipe = directory.path("pipe");
  BOOST_REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  BOOST_TEST(append_whole(pipe, "x\n") != "");
  char byte = 0;
  BOOST_TEST(::read(reader, &byte, 1) <= 0);
  ::close(reader);
}

BOOST_AUTO_TEST_CASE(the_lock_of_another_process_is_waited_for) {
  const t::TempDir directory;
  const std::string file = directory.path("log");
  const int holder = ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  BOOST_REQUIRE(::flock(holder, LOCK_EX) == 0);
  const pid_t pid = ::fork();
  if (pid == 0) {
    ::close(holder);
    ::_exit(append_whole(file, "x\n").empty() ? 0 : 1);
  }
  ::usleep(200'000);
  BOOST_TEST(t::read_file(file) == "");
  ::close(holder);
  int status = -1;
  ::waitpid(pid, &status, 0);
  BOOST_TEST(status == 0);
  BOOST_TEST(t::read_file(file) == "x\n");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_ours_to_write_is_left_alone) {
  const t::TempDir directory;
  const std::string file = directory.path("log");
  t::write_file(file, "before\n");
  BOOST_REQUIRE(::chmod(file.c_str(), 0400) == 0);
  BOOST_REQUIRE(::chmod(directory.path("").c_str(), 0755) == 0);
  BOOST_TEST(in_child([&] {
    // Root may write anything, so it becomes nobody first.
    const bool ordinary = ::geteuid() != 0 || ::setuid(65534) == 0;
    return ordinary && !append_whole(file, "x\n").empty();
  }));
  BOOST_TEST(t::read_file(file) == "before\n");
}

BOOST_AUTO_TEST_CASE(a_write_that_stops_half_way_is_taken_back) {
  const t::TempDir directory;
  const std::string file = directory.path("log");
  BOOST_REQUIRE(append_whole(file, std::string(1000, 'a')) == "");
  BOOST_TEST(in_child([&] {
    // As on a full disk: the first 24 bytes still fit.
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1024, 1024};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    return !append_whole(file, std::string(100, 'b')).empty() &&
           !append_whole(file, std::string(100, 'b')).empty() &&
           append_whole(file, std::string(20, 'c')).empty();
  }));
  BOOST_TEST(t::read_file(file) == std::string(1000, 'a') + std::string(20, 'c'));
}

BOOST_AUTO_TEST_CASE(fifty_processes_at_once_lose_and_mix_nothing) {
  const t::TempDir directory;
  const std::string file = directory.path("log");
  constexpr int kProcesses = 50;
  constexpr int kBlocks = 20;
  std::vector<pid_t> children;
  for (int process = 0; process < kProcesses; ++process) {
    const pid_t pid = ::fork();
    if (pid == 0) {
      bool good = true;
      for (int block = 0; block < kBlocks; ++block) {
        good = good && append_whole(file, std::string(5000, static_cast<char>('0' + process)) + '\n').empty();
      }
      ::_exit(good ? 0 : 1);
    }
    children.push_back(pid);
  }
  for (const pid_t pid : children) {
    int status = -1;
    ::waitpid(pid, &status, 0);
    BOOST_TEST(status == 0);
  }
  std::map<char, int> seen;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    BOOST_TEST_REQUIRE(line == std::string(5000, line.front()));
    ++seen[line.front()];
  }
  BOOST_TEST(seen.size() == static_cast<std::size_t>(kProcesses));
  for (const auto& [mark, count] : seen) BOOST_TEST(count == kBlocks);
}

BOOST_AUTO_TEST_SUITE_END()
