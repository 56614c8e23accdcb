// Makes the words by which customers are found anew, for all of them: after an import, or a change of what is indexed.
#include <iostream>

#include "apps/jcctl/commands.h"
#include "domain/customer_index.h"
#include "tables/customers.h"

namespace jcctl {

namespace {

constexpr std::int64_t kBatch = 500;  // customers in one transaction, so that nobody waits for it

}  // namespace

long long reindex_customers(db::Database& database) {
  const auto last = database.read([](db::Reader& db) { return tables::customers::last(db); });
  if (!last) return 0;
  for (std::int64_t from = 1; from <= last->value; from += kBatch) {
    database.write([&](db::Writer& db) { domain::index_customers(db, {from}, {from + kBatch - 1}); });
  }
  return last->value;
}

int reindex(Context& context, const Arguments&) {
  std::cout << "customers up to number " << reindex_customers(context.database) << " can be found again\n";
  return 0;
}

}  // namespace jcctl
