#include "domain/payments.h"

#include <algorithm>

#include "base/log.h"
#include "base/text.h"
#include "domain/batch_charge.h"
#include "domain/catalogue.h"
#include "domain/follow_up.h"
#include "domain/ledger.h"
#include "domain/notices.h"
#include "domain/refund.h"
#include "tables/audit_log.h"
#include "tables/customers.h"
#include "tables/invoice.h"
#include "tables/pmt_source.h"
#include "tables/signups.h"

namespace domain {

namespace {

using std::chrono::seconds;
using tables::payments::Kind;
using tables::payments::Settlement;
using tables::payments::Vendor;
using tables::signups::PayState;

constexpr std::chrono::hours kHeldPause{1};  // staff decide by hand

seconds pause_after(int checks) {
  if (checks < 1) return seconds{5};
  if (checks < 2) return seconds{30};
  return seconds{checks < 3 ? 120 : 300};
}

PaymentState state_of(ports::CardOutcome outcome) {
  switch (outcome) {
    case ports::CardOutcome::approved:
      return PaymentState::done;
    case ports::CardOutcome::held:
      return PaymentState::held;
    case ports::CardOutcome::unknown:
      return PaymentState::unknown;
    case ports::CardOutcome::declined:
    case ports::CardOutcome::bad_card:
    case ports::CardOutcome::refused:
    case ports::CardOutcome::not_found:
      break;
  }
  return PaymentState::declined;
}

tables::payments::New new_attempt(const Desk& desk, Vendor vendor, const PayFor& what, const std::string& form_key) {
  tables::payments::New attempt;
  attempt.request_id = desk.random.hex(16);
  attempt.custref = desk.random.hex(6);
  attempt.form_key = form_key;
  attempt.vendor = vendor;
  attempt.currency = desk.business.currency;
  attempt.signup = what.signup;
  attempt.invoice = what.invoice;
  attempt.claim = what.claim();
  return attempt;
}

// Fills in what a signup's attempt is about; false when there is nothing to take.
bool aim_at_signup(db::Writer& db, tables::payments::New& attempt, std::string& comment) {
  const auto signup = tables::signups::lock(db, *attempt.signup);
  comment = signup.ref.text();
  const bool settled = signup.pay_state == PayState::paid || signup.pay_state == PayState::authorized ||
                       signup.pay_state == PayState::checking || signup.pay_state == PayState::held;
  if (settled || signup.state != tables::signups::State::pending) return false;
  const auto svc = base::parse<Svc>(signup.svc).value();
  attempt.kind = is_vps(svc) ? Kind::sale : Kind::authorize;
  attempt.amount = signup.first_payment();
  return true;
}

bool aim_at_invoice(db::Writer& db, tables::payments::New& attempt, std::string& comment) {
  const auto invoice = tables::invoice::lock(db, *attempt.invoice);
  comment = invoice.ref.text();
  attempt.kind = Kind::sale;
  attempt.amount = invoice.open();
  attempt.cid = invoice.cid;
  return invoice.state == tables::invoice::State::open && invoice.open() > base::Money{} &&
         !tables::payments::paypal_pending(db, invoice.id);
}

NotBegun aim_at_account(db::Writer& db, const Desk& desk, const CardChange& change, tables::payments::New& attempt, std::string& comment) {
  static_cast<void>(tables::customers::lock(db, change.cid));
  comment = base::display(change.cid);
  attempt.kind = Kind::verify;
  attempt.cid = change.cid;
  attempt.who = change.who;
  if (tables::pmt_source::active_of(db, change.cid) != change.from) return NotBegun::changed_meanwhile;
  const auto hour_ago = desk.clock.now() - std::chrono::hours{1};
  return tables::payments::checks_since(db, change.cid, hour_ago) < kMostCardChecks ? NotBegun::no : NotBegun::too_often;
}

// Fills in what the attempt is about. The lock on that makes parallel submits queue here.
NotBegun aim(db::Writer& db, const Desk& desk, const PayFor& what, tables::payments::New& attempt, std::string& comment) {
  if (what.card) return aim_at_account(db, desk, *what.card, attempt, comment);
  const bool due = what.signup ? aim_at_signup(db, attempt, comment) : aim_at_invoice(db, attempt, comment);
  return due ? NotBegun::no : NotBegun::nothing_due;
}

void audit(db::Writer& db, const Desk& desk, const PaymentRow& payment, PaymentState before) {
  tables::audit_log::add(db,
                         {.actor = "payments",
                          .remote_addr = "",
                          .request_id = "",
                          .action = "payment." + base::str(payment.state),
                          .object = "payment:" + base::str(payment.id),
                          .old_value = base::str(before),
                          .new_value = base::str(payment.amount) + " " + payment.reference.value_or("")},
                         desk.clock.now());
}

std::string words_for(const PaymentRow& payment) {
  if (is_follow_up(payment)) return follow_up_claim(payment.origin.value());
  if (payment.kind == Kind::verify) return card_claim(payment.cid.value());
  if (payment.kind == Kind::credit) return refund_claim(payment.origin.value());
  return PayFor{.signup = payment.signup, .invoice = payment.invoice, .batch = payment.batch}.claim();
}

void mark_signup(db::Writer& db, const Desk& desk, const PaymentRow& payment, PayState state) {
  if (!payment.signup) return;
  const auto signup = tables::signups::lock(db, *payment.signup);
  if (signup.pay_state == PayState::paid || signup.pay_state == PayState::authorized) return;
  tables::signups::set_payment(db, signup.id, signup.method, state, desk.clock.now());
}

// Money moved for an attempt that was given up. True when it could be taken up again.
bool take_up_again(db::Writer& db, const Desk& desk, const PaymentRow& payment, const ports::CardAnswer& answer) {
  // The customer was told to enter the card again, and no money moves by a check.
  if (payment.kind == Kind::verify) return false;
  const std::string claim = words_for(payment);
  const bool free = !tables::payments::live(db, claim);
  // Money that was given back is booked, whatever has begun meanwhile.
  if (free || payment.kind == Kind::credit) {
    tables::payments::reopen(db, payment.id, free ? std::optional{claim} : std::nullopt);
    return true;
  }
  tell_staff(db, desk, "late:" + base::str(payment.id), "A card was charged twice for one thing",
             "Payment " + base::str(payment.id) + " (" + claim + ") over " + base::display(payment.amount) +
                 " was given up, another one took its place, and then the gateway reported it as done. Void it, reference " +
                 answer.reference + ".");
  return false;
}

void tell_held(db::Writer& db, const Desk& desk, const PaymentRow& payment) {
  tell_staff(db, desk, "held:" + base::str(payment.id), "Card payment held by the fraud filter",
             "Payment " + base::str(payment.id) + " (" + words_for(payment) + ") over " + base::display(payment.amount) +
                 " is authorized but held. Accept or decline it in the processor's manager, reference " +
                 payment.reference.value_or("") + ". We see the decision within an hour.");
}

void tell_refused(db::Writer& db, const Desk& desk, const ports::CardAnswer& answer) {
  tell_staff(db, desk, "refused:" + std::to_string(answer.result) + ":" + base::str(base::date_of(desk.clock.now())),
             "The card gateway refuses our requests",
             "Result " + std::to_string(answer.result) + ": " + answer.message +
                 ". Customers cannot pay by card until this is repaired. Check the gateway's login and settings.");
}

const Actor kSite{"site:signup", "", ""};

Means means_of(const PaymentRow& payment) { return payment.vendor == Vendor::paypal ? Means::paypal : Means::card; }

void apply_to_signup(db::Writer& db, const Desk& desk, const PaymentRow& payment) {
  const base::Timestamp now = desk.clock.now();
  const auto signup = tables::signups::lock(db, *payment.signup);
  const bool authorized = payment.kind == Kind::authorize;
  if (signup.cid && !authorized) {
    post(db, desk, kSite,
         {.cid = *signup.cid,
          .kind = EntryKind::payment,
          .amount = payment.amount,
          .text = "Payment for order " + signup.ref.text(),
          .payment = payment.id,
          .means = means_of(payment),
          .reference = payment.reference.value_or(""),
          .pays_invoices = false});
  }
  if (signup.state == tables::signups::State::refused || (signup.pay_state == PayState::paid && !signup.cid)) {
    tell_staff(db, desk, "unexpected:" + base::str(payment.id), "A payment that nobody waits for",
               "Order " + signup.ref.text() + " got " + base::display(payment.amount) + " (" +
                   payment.reference.value_or("") + ") although it is " +
                   (signup.pay_state == PayState::paid ? "paid and not accepted yet." : "refused."));
  }
  if (signup.pay_state == PayState::paid) return;  // a later month's
  tables::signups::set_payment(db, signup.id, signup.method, authorized ? PayState::authorized : PayState::paid, now);
  tell_order_paid(db, desk, signup, payment);
}

void apply_to_invoice(db::Writer& db, const Desk& desk, const PaymentRow& payment) {
  if (payment.cid) static_cast<void>(tables::customers::lock(db, *payment.cid));  // before the invoice, as everywhere
  const auto invoice = tables::invoice::lock(db, *payment.invoice);
  if (invoice.state != tables::invoice::State::open || payment.amount > invoice.open()) {
    tell_staff(db, desk, "overpaid:" + base::str(payment.id), "An invoice was paid twice",
               "Invoice " + invoice.title() + " got " + base::display(payment.amount) + " (" +
                   payment.reference.value_or("") + ") beyond what was open. What no other invoice asks for is credit on account " +
                   base::display(invoice.cid) + "; refund it if the customer wants.");
  }
  post(db, desk, kSite,
       {.cid = invoice.cid,
        .kind = EntryKind::payment,
        .amount = payment.amount,
        .text = "Payment for invoice " + invoice.title(),
        .payment = payment.id,
        .invoice = invoice.id,
        .means = means_of(payment),
        .reference = payment.reference.value_or("")});
  tell_invoice_paid(db, desk, invoice, payment);
}

// Month by month through PayPal: what is open is paid, the oldest first.
void apply_to_account(db::Writer& db, const Desk& desk, const PaymentRow& payment) {
  post(db, desk, {"paypal", "", ""},
       {.cid = *payment.cid,
        .kind = EntryKind::payment,
        .amount = payment.amount,
        .text = "Payment through PayPal, thank you",
        .payment = payment.id,
        .means = means_of(payment),
        .reference = payment.reference.value_or("")});
  tell_account_paid(db, desk, payment);
}

}  // namespace

std::string PayFor::claim() const {
  if (card) return card_claim(card->cid);
  if (batch) return "batch:" + base::str(*batch);
  return signup ? "signup:" + base::str(*signup) : "invoice:" + base::str(invoice.value());
}

seconds answer_window(const Desk& desk) {
  const int wait = desk.business.gateway_seconds;
  return seconds{wait + std::max(3, wait / 4)};
}

bool may_still_send(const Desk& desk, const PaymentRow& attempt) {
  return desk.clock.now() <= attempt.created_at + answer_window(desk) - seconds{desk.business.gateway_seconds};
}

namespace {

// Commits the attempt, unless there is one that stands in its place, or nothing is due.
Begun begin(db::Writer& db, const Desk& desk, const PayFor& what, tables::payments::New attempt) {
  Begun begun;
  const NotBegun refusal = aim(db, desk, what, attempt, begun.comment);
  begun.instead = tables::payments::by_form_key(db, attempt.form_key.value());
  if (!begun.instead) begun.instead = tables::payments::live(db, what.claim());
  // The card batch charges the whole balance, and an open invoice is a part of that.
  if (!begun.instead && what.invoice) begun.instead = tables::payments::batch_under_way(db, attempt.cid.value());
  if (begun.instead) return begun;
  begun.not_begun = refusal;
  if (refusal != NotBegun::no) return begun;
  const auto id = tables::payments::add(db, attempt, desk.clock.now());
  // Only now: a form that came again after its card was declined begins nothing, and must not look as if.
  if (what.signup) {
    tables::signups::set_payment(db, *what.signup, tables::signups::Method::card, PayState::checking, desk.clock.now());
  }
  begun.attempt = tables::payments::lock(db, id);
  base::log::info("payment.begun", {{"id", id}, {"for", what.claim()}, {"amount", attempt.amount}, {"kind", attempt.kind}});
  return begun;
}

}  // namespace

Begun begin_card_payment(db::Writer& db, const Desk& desk, const PayFor& what, const std::string& form_key,
                         const CardSummary& card) {
  auto attempt = new_attempt(desk, Vendor::payflow, what, form_key);
  attempt.brand = card.brand;
  attempt.last_four = card.last_four;
  attempt.expiry = card.expiry;
  attempt.next_check_at = desk.clock.now() + answer_window(desk);
  return begin(db, desk, what, std::move(attempt));
}

Begun begin_page_payment(db::Writer& db, const Desk& desk, base::InvoiceId invoice, const std::string& form_key,
                         const std::string& gateway, std::chrono::seconds window) {
  const PayFor what{{}, invoice};
  auto attempt = new_attempt(desk, Vendor::stripe, what, form_key);
  attempt.brand = gateway.substr(0, 16);
  attempt.next_check_at = desk.clock.now() + window;
  return begin(db, desk, what, std::move(attempt));
}

void settle_card_payment(db::Writer& db, const Desk& desk, base::PaymentId id, const ports::CardAnswer& answer) {
  PaymentRow payment = tables::payments::lock(db, id);
  const PaymentState before = payment.state;
  const PaymentState after = state_of(answer.outcome);
  if (before == PaymentState::done || (before == after && after != PaymentState::unknown)) return;
  base::log::info("payment.answer", {{"id", id}, {"state", after}, {"result", answer.result}, {"reference", answer.reference},
                                     {"message", answer.message}, {"duplicate", answer.duplicate}});
  const bool money = after == PaymentState::done || after == PaymentState::held;
  if (before == PaymentState::declined && (!money || !take_up_again(db, desk, payment, answer))) return;
  if (after == PaymentState::unknown) {
    if (before == PaymentState::held) return;  // asked again in an hour
    tables::payments::check_again(db, id, desk.clock.now() + pause_after(payment.checks));
    mark_signup(db, desk, payment, PayState::checking);
    return;
  }
  if (!answer.reference.empty()) payment.reference = answer.reference;
  const auto next_check = after == PaymentState::held ? std::optional{desk.clock.now() + kHeldPause} : std::nullopt;
  tables::payments::settle(db, id,
                           {after, payment.reference, answer.result, base::clipped(answer.message, 200),
                            answer.auth_code.substr(0, 16), answer.avs_street.substr(0, 1), answer.avs_zip.substr(0, 1),
                            answer.cvv.substr(0, 1), next_check},
                           desk.clock.now());
  payment.state = after;
  audit(db, desk, payment, before);
  if (after == PaymentState::done) return apply_payment(db, desk, payment);
  if (after == PaymentState::held) {
    mark_signup(db, desk, payment, PayState::held);
    return tell_held(db, desk, payment);
  }
  mark_signup(db, desk, payment, PayState::declined);
  if (payment.batch) batch_charge_failed(db, desk, payment, answer);
  // Of a follow-up the words are on the page of whoever asked for it: the authorization is not known, or too old.
  if (answer.outcome == ports::CardOutcome::refused && !is_follow_up(payment)) tell_refused(db, desk, answer);
}

void apply_payment(db::Writer& db, const Desk& desk, const PaymentRow& payment) {
  if (payment.kind == Kind::void_payment) return apply_void(db, desk, payment);
  if (payment.kind == Kind::credit) return apply_refund(db, desk, payment);
  if (payment.kind == Kind::verify) return apply_card_check(db, desk, payment);
  if (payment.signup) apply_to_signup(db, desk, payment);
  if (payment.invoice) apply_to_invoice(db, desk, payment);
  if (payment.vendor == Vendor::paypal && !payment.signup && !payment.invoice) apply_to_account(db, desk, payment);
  if (payment.batch) apply_batch_charge(db, desk, payment);
}

int settle_due(db::Database& database, const Desk& desk, ports::CardGateway& gateway) {
  const auto due = database.read([&](db::Reader& db) { return tables::payments::due(db, Vendor::payflow, desk.clock.now()); });
  int settled = 0;
  for (const PaymentRow& payment : due) {
    const base::Timestamp now = desk.clock.now();
    const auto next = payment.state == PaymentState::held ? now + kHeldPause : now + answer_window(desk);
    const bool ours = database.write(
        [&](db::Writer& db) { return tables::payments::claim_check(db, payment.id, payment.checks, next); });
    if (!ours) continue;
    auto answer = gateway.inquire(desk.random.hex(16), payment.custref);
    const bool too_early = now < payment.created_at + answer_window(desk);
    const bool proves_nothing = too_early || payment.state == PaymentState::held;
    if (answer.outcome == ports::CardOutcome::not_found && proves_nothing) answer.outcome = ports::CardOutcome::unknown;
    if (answer.outcome == ports::CardOutcome::not_found) answer.message = "never reached the gateway";
    settled += answer.outcome != ports::CardOutcome::unknown;
    database.write([&](db::Writer& db) {
      settle_card_payment(db, desk, payment.id, answer);
      if (answer.outcome == ports::CardOutcome::unknown && now > payment.created_at + std::chrono::hours{24}) {
        tell_staff(db, desk, "unknown:" + base::str(payment.id), "A payment's outcome is unknown for a day",
                   "Payment " + base::str(payment.id) + " over " + base::display(payment.amount) +
                       " got no clear answer from the gateway. Look it up there by customer reference " +
                       payment.custref + ".");
      }
    });
    // The gateway is in trouble: the others are asked in the next round.
    if (answer.outcome == ports::CardOutcome::unknown) break;
  }
  return settled;
}

}  // namespace domain
