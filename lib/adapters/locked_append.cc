#include "adapters/locked_append.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace adapters {

namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

std::string failure(const std::string& file, const char* what) {
  return file + ": cannot " + what + ": " + std::strerror(errno);
}

template <class Call>
auto uninterrupted(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

}  // namespace

std::string append_whole(const std::string& file, std::string_view block) {
  // O_NONBLOCK matters for a named pipe only: without a reader, opening it would wait for ever.
  const Descriptor out{::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600)};
  if (out.number() < 0) return failure(file, "open");
  struct stat before {};
  if (uninterrupted([&] { return ::flock(out.number(), LOCK_EX); }) != 0) return failure(file, "lock");
  if (::fstat(out.number(), &before) != 0) return failure(file, "examine");
  if (!S_ISREG(before.st_mode)) return file + ": is not a regular file";

  errno = ENOSPC;  // a short write sets none
  const ssize_t written = uninterrupted([&] { return ::write(out.number(), block.data(), block.size()); });
  const bool whole = written >= 0 && static_cast<std::size_t>(written) == block.size();
  if (whole && ::fdatasync(out.number()) == 0) return {};
  std::string why = failure(file, whole ? "sync" : "write");
  if (::ftruncate(out.number(), before.st_size) != 0) why += "; a damaged block remains at its end";
  return why;
}

}  // namespace adapters
