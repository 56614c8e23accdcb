#include "domain/card_on_file.h"

#include "base/log.h"
#include "domain/account_mail.h"
#include "domain/payment_sources.h"
#include "tables/customers.h"

namespace domain {

namespace {

namespace sources = tables::pmt_source;
using tables::payments::Kind;
using tables::payments::State;

tables::pmt_source::New source_of(const tables::payments::Row& payment, base::CustomerId cid) {
  return {.cid = cid,
          .type = sources::Type::card,
          .brand = payment.brand,
          .last_four = payment.last_four,
          .expiry = payment.expiry,
          .reference = payment.reference,
          .payment = payment.id};
}

// One that is of no more use beside the new card.
bool replaced(const SourceRow& before, const sources::New& card, base::Date today) {
  const bool same_number = before.type == sources::Type::card && before.brand == card.brand && before.last_four == card.last_four;
  return same_number || expired(before, today);
}

}  // namespace

std::string card_claim(base::CustomerId cid) { return "card:" + base::str(cid); }

CardChecks card_checks(db::Reader& db, base::CustomerId cid) {
  CardChecks checks{.last = tables::payments::last_check(db, cid)};
  checks.under_way = checks.last && checks.last->state != State::done && checks.last->state != State::declined;
  return checks;
}

void apply_card_check(db::Writer& db, const Desk& desk, const tables::payments::Row& payment) {
  const base::CustomerId cid = payment.cid.value();
  const Actor actor{payment.who, "", ""};
  static_cast<void>(tables::customers::lock(db, cid));
  const auto card = source_of(payment, cid);
  for (const auto& before : sources::of(db, cid)) {
    if (before.status == sources::Status::ended || !replaced(before, card, base::date_of(desk.clock.now()))) continue;
    static_cast<void>(end_source(db, desk, actor, before.id, before.version));
  }
  static_cast<void>(add_source(db, desk, actor, card));
  const auto owner = tables::customers::person(db, cid);
  if (!owner || !owner->email) return;
  tell_card_changed(db, desk, {cid, base::display(cid), owner->name, *owner->email}, payment.brand + " ending " + payment.last_four,
                    payment.expiry);
}

}  // namespace domain
