// Runs one function in several threads that all begin at the same moment. What one of them throws is thrown here at the end;
// Boost's checks belong after the call, not into the threads.
#pragma once

#include <barrier>
#include <exception>
#include <thread>
#include <vector>

namespace t {

template <class Work>
void at_once(int count, Work work) {
  std::barrier ready{count};
  std::vector<std::exception_ptr> thrown(static_cast<std::size_t>(count));
  std::vector<std::thread> threads;
  for (int who = 0; who < count; ++who) {
    threads.emplace_back([&, who] {
      ready.arrive_and_wait();
      try {
        work(who);
      } catch (...) {
        thrown[static_cast<std::size_t>(who)] = std::current_exception();
      }
    });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& what : thrown) {
    if (what) std::rethrow_exception(what);
  }
}

}  // namespace t
