// Lets only so many of a program's processes do a thing at once. It must be made before the program forks, so that all of them
// share it; who dies inside leaves a free place. One place a process.
#pragma once

#include <chrono>
#include <optional>

namespace base {

class Turnstile {
 public:
  Turnstile();  // throws std::system_error
  ~Turnstile();
  Turnstile(const Turnstile&) = delete;
  Turnstile& operator=(const Turnstile&) = delete;

  // Left when it goes.
  class Place {
   public:
    Place(Place&& other) noexcept : file_(other.file_), number_(other.number_) { other.file_ = -1; }
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    Place& operator=(Place&&) = delete;

   private:
    friend class Turnstile;
    Place(int file, int number) : file_(file), number_(number) {}
    int file_, number_;
  };
  // One of `places`; nullopt when none has become free in that time.
  [[nodiscard]] std::optional<Place> enter(int places, std::chrono::milliseconds patience);

 private:
  int file_;
};

}  // namespace base
