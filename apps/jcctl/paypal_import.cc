// Reads the activity report that PayPal's site offers as a CSV file, and shows staff what it lists that is not on file here:
// paypal-import [--day-first] FILE. The same file again changes nothing. Ends with 0 when all was read; with 3 when lines were
// refused, which are named.
#include <fstream>
#include <iostream>
#include <sstream>

#include "apps/jcctl/commands.h"
#include "domain/business.h"
#include "domain/paypal_activity.h"

namespace jcctl {

namespace {

constexpr int kRefused = 3;

std::string whole_file(const std::string& name) {
  std::ifstream file{name, std::ios::binary};
  std::ostringstream text;
  if (!file || !(text << file.rdbuf())) throw std::runtime_error("paypal-import: " + name + " cannot be read, or is empty");
  return std::move(text).str();
}

}  // namespace

int paypal_import(Context& context, const Arguments& arguments) {
  const bool day_first = !arguments.empty() && arguments.front() == "--day-first";
  if (arguments.size() != (day_first ? 2u : 1u) || arguments.back().starts_with('-')) {
    throw std::runtime_error("paypal-import: name one file, after --day-first when its dates are like 22/11/2026");
  }
  const std::string& name = arguments.back();
  domain::ActivityFile file;
  try {
    file = domain::read_activity(whole_file(name), day_first);
  } catch (const std::runtime_error& failure) {
    throw std::runtime_error("paypal-import: " + name + ": " + failure.what());
  }
  const auto business = domain::business_from(context.config);
  auto& services = context.services();
  const domain::Desk desk{business, *services.clock, *services.random, *services.texts};
  const auto stored = domain::store_activity(context.database, desk, file);
  const int open = domain::reconcile_paypal(context.database, desk);
  for (const std::string& line : file.refused) std::cerr << name << ": " << line << '\n';
  std::cout << name << ": " << stored.added << " new transactions, " << stored.changed << " changed, " << stored.known << " known before, "
            << file.refused.size() << " lines refused; " << open << " to look at\n";
  return file.refused.empty() ? 0 : kRefused;
}

}  // namespace jcctl
