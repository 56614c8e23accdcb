// A payment that staff ask a customer for, without lines to fill in: an invoice over one amount, due on a day, paid from its link as
// every other. What is not in the ledger yet is charged to the account with it; else it asks for what is due, or for money ahead.
#pragma once

#include <optional>
#include <string>

#include "domain/invoicing.h"

namespace domain {

struct PaymentRequest {
  base::CustomerId cid;
  base::Money amount;
  std::string text;  // what it is for; the customer reads it
  base::Date due_on;
  bool charge = false;                // to the account, too
  std::string note;                   // a sentence of the sender's own in the mail
  std::optional<base::Email> to;      // else the owner's address
};

struct Requested {
  base::InvoiceRef ref;
  std::string number;
  std::string link;
};
// Makes it with a link to give to the customer, and mails nothing.
[[nodiscard]] Requested request_payment(db::Writer& db, const Desk& desk, const Actor& actor, const PaymentRequest& request, const PayKey& key);

// Makes it and mails it. nullopt: there is no address, and nothing was made.
[[nodiscard]] std::optional<Requested> mail_payment_request(db::Writer& db, const Desk& desk, const Actor& actor, const PaymentRequest& request,
                                                            const PayKey& key);

}  // namespace domain
