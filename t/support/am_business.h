// am with the demonstration catalogue, customer 42 with servers of each kind, contacts and a ledger, and customer 43 whose things
// are nobody else's. Logging in has its own tests: here sessions are made in the database. `me` is customer 42.
#pragma once

#include <string>

#include "t/support/site.h"
#include "t/support/test.h"

namespace t {

struct AmBusiness : Site {
  explicit AmBusiness(const Settings& settings = {});

  // A browser that is logged in as this customer.
  Browser as(int cid);
  // A fresh key for a form that makes something.
  std::string once();
  // A charge (negative) or a payment in the ledger of customer 42.
  void entry(const std::string& kind, int cents, const std::string& text, int days_ago);
  // Staff who look at the account of customer 42 from mgmt.
  Browser staff();

 private:
  int keys_ = 0;
};

}  // namespace t
