#include "base/turnstile.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <thread>

namespace base {

namespace {

constexpr std::chrono::milliseconds kBetweenTries{5};

// A record lock belongs to the process, not to the descriptor that its parent has left to it, and ends with it.
bool set_lock(int file, int number, short kind) {
  struct flock lock {};
  lock.l_type = kind;
  lock.l_whence = SEEK_SET;
  lock.l_start = number;
  lock.l_len = 1;
  return ::fcntl(file, F_SETLK, &lock) == 0;
}

}  // namespace

Turnstile::Turnstile() : file_(::memfd_create("turnstile", MFD_CLOEXEC)) {
  if (file_ < 0) throw std::system_error(errno, std::generic_category(), "memfd_create");
}

Turnstile::~Turnstile() { ::close(file_); }

Turnstile::Place::~Place() {
  if (file_ >= 0) set_lock(file_, number_, F_UNLCK);
}

std::optional<Turnstile::Place> Turnstile::enter(int places, std::chrono::milliseconds patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  for (;;) {
    for (int number = 0; number < places; ++number) {
      if (set_lock(file_, number, F_WRLCK)) return Place{file_, number};
    }
    if (std::chrono::steady_clock::now() >= until) return std::nullopt;
    std::this_thread::sleep_for(kBetweenTries);
  }
}

}  // namespace base
