// Processes that share a turnstile, as the workers of a program do.
#include "base/turnstile.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <vector>

#include "t/support/test.h"

namespace {

using namespace std::chrono_literals;

// Another process that has entered, if it could, and stays until it is ended.
class Other {
 public:
  Other(base::Turnstile& turnstile, int places) {
    int pipe[2];
    if (::pipe(pipe) != 0) throw std::runtime_error("pipe");
    pid_ = ::fork();
    if (pid_ == 0) {
      const auto place = turnstile.enter(places, 0ms);
      const char got = place ? 'y' : 'n';
      if (::write(pipe[1], &got, 1) == 1) ::pause();
      ::_exit(0);
    }
    char got = 'n';
    in_ = ::read(pipe[0], &got, 1) == 1 && got == 'y';
    ::close(pipe[0]);
    ::close(pipe[1]);
  }
  ~Other() { end(); }
  Other(const Other&) = delete;
  Other& operator=(const Other&) = delete;

  [[nodiscard]] bool in() const { return in_; }
  void end() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = 0;
  }

 private:
  pid_t pid_ = 0;
  bool in_ = false;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(base_turnstile)

BOOST_AUTO_TEST_CASE(so_many_and_no_more) {
  base::Turnstile turnstile;
  Other first{turnstile, 2}, second{turnstile, 2};
  const Other third{turnstile, 2};
  BOOST_TEST(first.in());
  BOOST_TEST(second.in());
  BOOST_TEST(!third.in());
  const auto began = std::chrono::steady_clock::now();
  BOOST_TEST(!turnstile.enter(2, 30ms).has_value());
  BOOST_TEST((std::chrono::steady_clock::now() - began >= 30ms));
}

BOOST_AUTO_TEST_CASE(who_dies_inside_leaves_a_free_place) {
  base::Turnstile turnstile;
  Other first{turnstile, 1};
  BOOST_TEST(!turnstile.enter(1, 0ms).has_value());
  first.end();
  BOOST_TEST(turnstile.enter(1, 0ms).has_value());
}

BOOST_AUTO_TEST_CASE(who_leaves_makes_room) {
  base::Turnstile turnstile;
  {
    const auto place = turnstile.enter(1, 0ms);
    BOOST_TEST(place.has_value());
    BOOST_TEST(!Other(turnstile, 1).in());
  }
  BOOST_TEST(Other(turnstile, 1).in());
}

BOOST_AUTO_TEST_SUITE_END()
