#include "domain/card_charge.h"

#include "base/log.h"
#include "domain/card.h"
#include "domain/notices.h"

namespace domain {

namespace {

using tables::payments::Kind;

ports::CardAnswer ask(ports::CardGateway& gateway, Kind kind, const ports::CardRequest& request, const ports::Card& card) {
  if (kind == Kind::verify) return gateway.verify(request, card);
  return kind == Kind::authorize ? gateway.authorize(request, card) : gateway.sale(request, card);
}

// A record that cannot be sealed is not written at all: the payment goes on and staff are told (60-billing, Cards).
void keep_card(db::Database& database, const Desk& desk, ports::CardVault& vault, const ports::Card& card,
               const std::string& reference, base::Money amount) {
  std::string why;
  const bool kept = vault.seal({card.number, card.expiry_month, card.expiry_year, card.holder, reference, amount,
                                base::str(desk.clock.now())},
                               why);
  if (kept) return;
  base::log::error("card_log.failed", {{"reference", reference}, {"why", why}});
  database.write([&](db::Writer& db) {
    tell_staff(db, desk, "card_log:" + base::str(base::date_of(desk.clock.now())), "The card log cannot be written",
               "The card of " + reference + " was not recorded: " + why + ". Payments go on. Run jcctl doctor.");
  });
}

}  // namespace

ChargeResult result_of(const PaymentRow& payment) {
  return {.state = payment.state, .message = payment.message, .bad_card = payment.result == 23 || payment.result == 24};
}

ChargeResult charge_card(db::Database& database, const Desk& desk, ports::CardGateway& gateway, ports::CardVault& vault,
                         const PayFor& what, const std::string& form_key, const ports::Card& card,
                         const std::string& remote_addr) {
  const CardSummary summary{card_brand(card.number.reveal()), last_four(card), expiry_text(card)};
  const Begun begun =
      database.write([&](db::Writer& db) { return begin_card_payment(db, desk, what, form_key, summary); });
  if (begun.instead) return result_of(*begun.instead);
  if (begun.not_begun != NotBegun::no) return {.not_begun = begun.not_begun};

  const PaymentRow& attempt = *begun.attempt;
  if (!may_still_send(desk, attempt)) return {PaymentState::unknown};
  const ports::CardRequest request{attempt.request_id, attempt.custref,          attempt.amount,
                                   desk.business.currency, begun.comment, remote_addr};
  const auto answer = ask(gateway, attempt.kind, request, card);
  // From here on money may have moved: whatever fails now, the page must not say that nothing has happened.
  try {
    const bool may_have_moved = answer.outcome == ports::CardOutcome::approved ||
                                answer.outcome == ports::CardOutcome::held ||
                                answer.outcome == ports::CardOutcome::unknown;
    if (may_have_moved) keep_card(database, desk, vault, card, begun.comment, attempt.amount);
    ChargeResult result = result_of(database.write([&](db::Writer& db) {
      settle_card_payment(db, desk, attempt.id, answer);
      return tables::payments::lock(db, attempt.id);
    }));
    result.our_fault = answer.outcome == ports::CardOutcome::refused;
    return result;
  } catch (const std::exception& fault) {
    base::log::error("payment.not_recorded", {{"id", attempt.id}, {"why", fault.what()}});
    return {PaymentState::unknown};
  }
}

}  // namespace domain
