// Mails that events cause. Each is a row in the outbox, in the transaction of its event; jcctl worker sends it.
#pragma once

#include <optional>
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
// That a payment for the account as a whole has arrived.
void tell_account_paid(db::Writer& db, const Desk& desk, const tables::payments::Row& payment);
// To one of the customer's technical contacts, or without one to staff, that a system shuts down `when` ("tomorrow"). The same
// `once` is one mail.
struct ShutdownNotice {
  std::string host;
  base::SystemId system;
  base::CustomerId cid;
  base::Date on;
  std::string when;
  std::string name;                 // the contact's
  std::optional<base::Email> email;
  std::string once;
};
void tell_shutdown(db::Writer& db, const Desk& desk, const ShutdownNotice& notice);
// Something that staff must look at. The same `once` is told once.
void tell_staff(db::Writer& db, const Desk& desk, const std::string& once, const std::string& subject,
                const std::string& words);
// The same for those who look after the money.
void tell_billing(db::Writer& db, const Desk& desk, const std::string& once, const std::string& subject,
                  const std::string& words);

// The one-time link with which a member of staff sets the password.
void tell_staff_setup(db::Writer& db, const Desk& desk, const std::string& name, const base::Email& email,
                      const std::string& login, const std::string& link);
// To a member of staff: `what` has changed about the own login ("The password was changed"), in case it was somebody else.
void tell_login_changed(db::Writer& db, const Desk& desk, const std::string& name, const base::Email& email,
                        const std::string& login, const std::string& what, const std::string& remote_addr);

[[nodiscard]] std::string method_words(Method method);

}  // namespace domain
