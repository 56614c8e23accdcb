// Runs a fuzz target without libFuzzer: over each seed in the directories that are named, each of its beginnings, and the seed
// with each byte replaced in turn. Prints how many inputs that were. An input that does harm ends the program.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "t/fuzz/fuzz.h"

namespace {

constexpr char kReplacements[] = {'\0', '\n', '&', '=', '%', '"', ';', '9', '\x80', '\xff'};

long long count = 0;

void try_one(const std::string& input) {
  ++count;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

void try_around(const std::string& seed) {
  try_one(seed);
  for (std::size_t length = 0; length < seed.size(); ++length) try_one(seed.substr(0, length));
  for (std::size_t at = 0; at < seed.size(); ++at) {
    std::string changed = seed;
    for (const char replacement : kReplacements) {
      changed[at] = replacement;
      try_one(changed);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::filesystem::path> seeds;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator{argv[i]}) seeds.push_back(entry.path());
  }
  std::sort(seeds.begin(), seeds.end());
  for (const auto& seed : seeds) {
    std::ifstream file{seed, std::ios::binary};
    try_around({std::istreambuf_iterator<char>{file}, {}});
  }
  std::cout << count << " inputs around " << seeds.size() << " seeds\n";
  return seeds.empty() ? 1 : 0;
}
