// Mails that events cause. Each is a row in the outbox, in the transaction of its event; jcctl worker sends it.
#pragma once

#include <string>

#include "db/database.h"
#include "domain/desk.h"
#include "domain/order.h"
#include "domain/pricing.h"
#include "tables/invoice.h"
#include "tables/payments.h"
#include "tables/signups.h"

namespace domain {

// To the customer and to staff. `link` is the order's confirmation page.
void tell_order_placed(db::Writer& db, const Desk& desk, const Order& order, const Price& price,
                       const base::OrderRef& ref, const std::string& link);
void tell_quote_requested(db::Writer& db, const Desk& desk, const base::OrderRef& ref, const std::string& name,
                          const base::Email& email, const std::string& summary);
void tell_order_paid(db::Writer& db, const Desk& desk, const tables::signups::Row& signup,
                     const tables::payments::Row& payment);
// To staff, who were told another method when the order came.
void tell_method_changed(db::Writer& db, const Desk& desk, const tables::signups::Row& signup, Method now);
void tell_invoice_paid(db::Writer& db, const Desk& desk, const tables::invoice::Row& invoice,
                       const tables::payments::Row& payment);
// Something that staff must look at. The same `once` is told once.
void tell_staff(db::Writer& db, const Desk& desk, const std::string& once, const std::string& subject,
                const std::string& words);

[[nodiscard]] std::string method_words(Method method);

}  // namespace domain
