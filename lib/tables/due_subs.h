// Which subscriptions are due. Reads subs, customers, systems and billing_history; the rows of customers and subs can be held.
// Customers come in the order of their numbers, page by page, so that whoever works through a million never has them in memory.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::due_subs {

struct Row {
  base::SubId sub;
  base::CustomerId cid;
  std::string description;
  std::string hostname;  // empty: of no system
  int quantity = 1;
  base::Money amount;    // every interval, for the whole quantity
  int months = 1;
  int anchor_day = 1;
  base::Date next_bill_on;
  std::optional<base::Date> ends_on;      // no charge for a period that begins then or later
  bool cancelled = false;                 // the customer is
  std::optional<base::Date> charged_from; // where the latest period begins that was charged
};

// Customers after `after`, up to and with `until`.
struct Page {
  base::CustomerId after;
  base::CustomerId until;
};

// The customers after `after` with about `most` subscriptions that are due on `day`; nullopt: there is none.
[[nodiscard]] std::optional<Page> next_page(db::Reader& db, base::CustomerId after, base::Date day, int most);
// By customer and number of the subscription.
[[nodiscard]] std::vector<Row> of_page(db::Reader& db, const Page& page, base::Date day);
// The same, after their customers and then they themselves were locked, until the transaction ends.
[[nodiscard]] std::vector<Row> lock_page(db::Writer& db, const Page& page, base::Date day);

// The latest charge of each of those subscriptions, that were charged at all.
struct Before {
  base::SubId sub;
  base::Money amount;  // as a positive number
};
[[nodiscard]] std::vector<Before> charged_before(db::Reader& db, const Page& page, base::Date day);

// Subscriptions that have ended, and that would have been due on `day`: their last period ends there.
struct Gone {
  base::CustomerId cid;
  std::string description;
  base::Money amount;
  base::Date ended_on;
};
[[nodiscard]] std::vector<Gone> gone(db::Reader& db, base::Date day, int most);

}  // namespace tables::due_subs
