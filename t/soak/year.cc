// A year of business in minutes: t/soak/year [--seed N] [--days N] [--customers N]. The clock is ours; the database, the bank's
// protocol and the death of processes are real. Ends with 0 when the books are right at its end, and prints what was done and a
// digest that is the same for the same seed, however the processes died.
#include <cstdlib>
#include <iostream>
#include <stdexcept>

#include "base/log.h"
#include "t/soak/books.h"
#include "t/soak/events.h"
#include "t/soak/workers.h"

namespace {

constexpr int kWorstFaults = 40;

soak::Year asked(int argc, char** argv) {
  soak::Year year;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string name = argv[i];
    const int value = base::parse<int>(argv[i + 1]).value();
    if (name == "--seed") year.seed = static_cast<std::uint64_t>(value);
    else if (name == "--days") year.days = value;
    else if (name == "--customers") year.customers = value;
    else throw std::invalid_argument("there is no option " + name);
  }
  return year;
}

// Three days in fifty nothing runs at all: the next one catches up. Not at the end, so that all is caught up with.
bool somebody_works(const soak::Year& year, int day) { return day % 50 < 47 || day + 5 > year.days; }

int run(const soak::Year& year) {
  soak::Company company{year};
  soak::Trouble trouble;
  base::Date last = year.first;
  for (int day = 0; day < year.days; ++day) {
    last = base::add_days(year.first, day);
    const bool working = somebody_works(year, day);
    soak::let_happen(company, last, working);
    if (working) soak::work_through(company, last, trouble);
  }
  const auto wrong = soak::faults(company, last);
  std::cout << "seed " << year.seed << ": " << year.days << " days to " << base::str(last) << ", " << year.customers << " customers; " << soak::summary()
            << "; " << trouble.kills << " workers and " << trouble.database_kills << " databases killed, " << trouble.doubled << " times two workers; digest "
            << soak::digest() << '\n';
  for (std::size_t i = 0; i < wrong.size() && i < kWorstFaults; ++i) std::cout << "  " << wrong[i] << '\n';
  if (wrong.size() > kWorstFaults) std::cout << "  and " << wrong.size() - kWorstFaults << " more\n";
  return wrong.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) try {
  return run(asked(argc, argv));
} catch (const std::exception& failure) {
  std::cerr << "year: " << failure.what() << '\n';
  return 2;
}
