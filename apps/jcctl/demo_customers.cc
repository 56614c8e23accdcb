// Customers by the thousand, to see how the sites behave with many of them: demo --customers N.
#include "apps/jcctl/demo_customers.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

#include "tables/customers.h"

namespace jcctl {

namespace {

constexpr std::int64_t kFirst = 1001;         // after those who have names of their own
constexpr std::int64_t kMost = 5'000'000;     // their phone numbers have seven digits
constexpr std::int64_t kBatch = 20'000;       // customers in one transaction

std::string script_of(const base::Config& config) {
  const std::string file = config.text("SCHEMA_DIR") + "/demo/many/customers.sql";
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": cannot be read");
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

void add_demo_customers(Context& context, db::Connection& admin, std::string_view count) {
  const auto wanted = base::parse<std::int64_t>(count);
  if (!wanted || *wanted < 1 || *wanted > kMost) throw std::runtime_error("demo --customers: a number up to " + std::to_string(kMost));
  const std::string script = script_of(context.config);
  const auto last = context.database.read([](db::Reader& db) { return tables::customers::last(db); });
  const std::int64_t end = kFirst + *wanted - 1;
  for (std::int64_t from = std::max(kFirst, last ? last->value + 1 : 1); from <= end; from += kBatch) {
    const std::int64_t to = std::min(end, from + kBatch - 1);
    admin.script(base::replace_all(base::replace_all(script, "{from}", std::to_string(from)), "{to}", std::to_string(to)));
    std::cerr << "customers up to " << to << " of " << end << '\n';
  }
}

}  // namespace jcctl
