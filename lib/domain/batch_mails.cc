#include "domain/batch_mails.h"

#include "domain/post.h"
#include "domain/receipt.h"
#include "tables/customers.h"

namespace domain {

namespace {

std::string why(const SourceRow& card, BatchFailure failure) {
  const std::string name = source_words(card);
  switch (failure) {
    case BatchFailure::expired:
      return "Your " + name + " has expired, so we have not tried to charge it.";
    case BatchFailure::no_reference:
      return "We cannot charge your " + name + " any more: the card processor does not have it on file.";
    case BatchFailure::soft:
      return "We have tried to charge your " + name + " on " + std::to_string(kMostTries) + " days, and your bank has declined it each time.";
    case BatchFailure::hard:
    case BatchFailure::none:
      break;
  }
  return "We have tried to charge your " + name + ", and your bank has declined it.";
}

}  // namespace

std::string failure_words(BatchFailure failure) {
  switch (failure) {
    case BatchFailure::soft: return "Declined " + std::to_string(kMostTries) + " times";
    case BatchFailure::hard: return "Declined for good";
    case BatchFailure::expired: return "Card expired, not tried";
    case BatchFailure::no_reference: return "The processor does not know the card";
    case BatchFailure::none: break;
  }
  return {};
}

std::string billing_page(const Desk& desk) { return desk.business.secure_url + "/am/billing.html"; }

void tell_card_charged(db::Writer& db, const Desk& desk, const PaymentRow& payment) {
  const auto customer = tables::customers::access(db, payment.cid.value());
  if (!customer || !customer->owner_email) return;
  post(db, desk, *customer->owner_email, desk.business.billing, "card_charged",
       {{"NAME", customer->owner_name},
        {"CID", base::display(customer->cid)},
        {"AMOUNT", base::display(payment.amount)},
        {"RECEIPT", receipt_lines(payment, desk.clock.now())},
        {"LINK", billing_page(desk)}},
       "payment " + base::str(payment.id), "paid:" + base::str(payment.id));
}

void tell_card_failed(db::Writer& db, const Desk& desk, const BatchItem& item, const SourceRow& card, BatchFailure failure,
                      const std::string& message) {
  const auto customer = tables::customers::access(db, item.cid).value();
  const std::string cause = "batch item " + base::str(item.id);
  const std::string once = "card-failed:" + base::str(item.id) + ":" + base::str(item.try_on);
  const std::string cid = base::display(item.cid);
  if (customer.owner_email) {
    post(db, desk, *customer.owner_email, desk.business.billing, "card_failed",
         {{"NAME", customer.owner_name},
          {"CID", cid},
          {"AMOUNT", base::display(item.amount)},
          {"WHY", why(card, failure)},
          {"LINK", billing_page(desk)}},
         cause, once);
  }
  post(db, desk, desk.business.support, desk.business.billing, "staff_alert",
       {{"SUBJECT", cid + ": the card could not be charged"},
        {"WORDS", failure_words(failure) + ": " + source_words(card) + ", " + base::display(item.amount) + ". " + message +
                      ".\n\nThe account is in arrears and out of the card batch. " +
                      (customer.owner_email ? "The customer was told.\n\n" : "The customer has no e-mail address and was NOT told.\n\n") +
                      desk.business.secure_url + "/mgmt/customer.html?cid=" + cid}},
       cause, once + ":staff");
}

void report_to_billing(db::Writer& db, const Desk& desk, const std::string& once, const std::string& subject, const std::string& words) {
  post(db, desk, desk.business.billing, desk.business.support, "staff_alert", {{"SUBJECT", subject}, {"WORDS", words}}, "report", once);
}

}  // namespace domain
