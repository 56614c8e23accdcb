#include "domain/hosted_payment.h"

#include <algorithm>

#include "domain/notices.h"
#include "tables/invoice.h"
#include "tables/payment_pages.h"

namespace domain {

namespace {

using ports::PageAnswer;
using ports::PageState;
using std::chrono::seconds;
using tables::payments::Kind;
using tables::payments::Vendor;

constexpr std::chrono::minutes kPageLife{60};
constexpr seconds kMargin{5};  // between our row and our question
constexpr std::chrono::minutes kLookEvery{2};  // at a page that is open: its notice comes sooner

ports::CardAnswer no_money(std::string message, int status) {
  ports::CardAnswer answer;
  answer.outcome = ports::CardOutcome::declined;
  answer.result = status;
  answer.message = std::move(message);
  return answer;
}

// Nobody has the address of a page that we did not write down, so nobody can pay there.
void give_up(db::Writer& db, const Desk& desk, base::PaymentId id, const PageAnswer& why) {
  auto answer = no_money("no page was opened: " + why.message, why.status);
  if (why.state == PageState::refused) answer.outcome = ports::CardOutcome::refused;
  settle_card_payment(db, desk, id, answer);
}

PageVisit visit_of(db::Reader& db, const PaymentRow& payment) {
  if (payment.vendor != Vendor::stripe || payment.state == PaymentState::done) return {.nothing_due = true};
  if (payment.state == PaymentState::declined) return {.no_page = true};
  const auto page = tables::payment_pages::of(db, payment.id);
  return page ? PageVisit{.address = page->address} : PageVisit{.nothing_due = true};  // it is being opened by another process
}

// The attempt for this invoice that is under way on a page.
struct UnderWay {
  base::PaymentId payment;
  std::string page;
  std::string address;
};

std::optional<UnderWay> under_way(db::Reader& db, base::InvoiceId invoice) {
  const auto live = tables::payments::live(db, PayFor{{}, invoice}.claim());
  if (!live || live->vendor != Vendor::stripe || live->state == PaymentState::done) return std::nullopt;
  const auto page = tables::payment_pages::of(db, live->id);
  if (!page) return std::nullopt;
  return UnderWay{live->id, page->page, page->address};
}

template <class Ask>
void ask_about(db::Database& database, const Desk& desk, base::InvoiceId invoice, Ask ask) {
  const auto found = database.read([&](db::Reader& db) { return under_way(db, invoice); });
  if (!found) return;
  const PageAnswer answer = ask(found->page);
  database.write([&](db::Writer& db) { settle_page(db, desk, found->payment, answer); });
}

bool settle_refund(db::Database& database, const Desk& desk, ports::PaymentPages& pages, const PaymentRow& refund, seconds window) {
  const auto origin = database.read([&](db::Reader& db) { return tables::payments::find(db, refund.origin.value()); });
  auto answer = pages.find_refund({refund.request_id, origin->reference.value(), refund.amount});
  if (answer.outcome == ports::CardOutcome::not_found) {
    const bool too_early = desk.clock.now() < refund.created_at + window;
    answer.outcome = too_early ? ports::CardOutcome::unknown : ports::CardOutcome::not_found;
    answer.message = "never reached the gateway";
  }
  database.write([&](db::Writer& db) { settle_card_payment(db, desk, refund.id, answer); });
  return answer.outcome != ports::CardOutcome::unknown;
}

bool settle_sale(db::Database& database, const Desk& desk, ports::PaymentPages& pages, const PaymentRow& sale) {
  const auto page = database.read([&](db::Reader& db) { return tables::payment_pages::of(db, sale.id); });
  if (!page) {
    database.write([&](db::Writer& db) { give_up(db, desk, sale.id, {.message = "nobody waited for it"}); });
    return true;
  }
  const PageAnswer answer = pages.look_up(page->page);
  return database.write([&](db::Writer& db) { return settle_page(db, desk, sale.id, answer); });
}

void tell_unclear(db::Writer& db, const Desk& desk, const PaymentRow& payment) {
  if (desk.clock.now() <= payment.created_at + std::chrono::hours{24}) return;
  tell_staff(db, desk, "unknown:" + base::str(payment.id), "A payment's outcome is unknown for a day",
             "Payment " + base::str(payment.id) + " over " + base::display(payment.amount) + " got no clear answer from " +
                 payment.brand + ". Look it up there by our request id " + payment.request_id + ".");
}

}  // namespace

seconds page_window(const ports::PaymentPages& pages) { return pages.abilities().answers_within + kMargin; }
bool may_still_ask(const Desk& desk, const PaymentRow& attempt) { return desk.clock.now() <= attempt.created_at + kMargin; }

bool settle_page(db::Writer& db, const Desk& desk, base::PaymentId id, const PageAnswer& page) {
  const PaymentRow payment = tables::payments::lock(db, id);
  if (page.state == PageState::closed) {
    settle_card_payment(db, desk, id, no_money("the page was closed without a payment", page.status));
    return true;
  }
  if (page.state != PageState::paid) return false;  // asked again when it is due
  if (page.amount != payment.amount || page.currency != desk.business.currency) {
    tell_staff(db, desk, "pageamount:" + base::str(id), "A payment page took another amount than was asked",
               "Payment " + base::str(id) + " over " + base::display(payment.amount) + " was paid with " + base::str(page.amount) + " " +
                   page.currency + ", reference " + page.reference + ". It is not booked. Book or refund it by hand.");
    return false;
  }
  ports::CardAnswer answer;
  answer.outcome = ports::CardOutcome::approved;
  answer.reference = page.reference;
  answer.message = "paid";
  settle_card_payment(db, desk, id, answer);
  return true;
}

PageVisit open_payment_page(db::Database& database, const Desk& desk, ports::PaymentPages& pages, base::InvoiceId invoice,
                            const std::string& form_key, const PageLinks& links) {
  const Begun begun = database.write([&](db::Writer& db) {
    return begin_page_payment(db, desk, invoice, form_key, pages.abilities().name, page_window(pages));
  });
  if (begun.instead) return database.read([&](db::Reader& db) { return visit_of(db, *begun.instead); });
  if (!begun.attempt) return {.nothing_due = true};
  const PaymentRow& attempt = *begun.attempt;
  if (!may_still_ask(desk, attempt)) return {.no_page = true};  // the worker closes it
  const auto ends = desk.clock.now() + std::max<seconds>(kPageLife, pages.abilities().shortest_life + std::chrono::minutes{1});
  const PageAnswer page = pages.open({.request_id = attempt.request_id,
                                      .amount = attempt.amount,
                                      .currency = desk.business.currency,
                                      .title = "Invoice " + begun.comment,
                                      .return_url = links.return_url,
                                      .cancel_url = links.cancel_url,
                                      .ends = ends});
  return database.write([&](db::Writer& db) -> PageVisit {
    const PaymentRow now = tables::payments::lock(db, attempt.id);
    // The worker has given it up while the gateway took its time: then its page must not be handed out.
    if (now.state != PaymentState::pending) return visit_of(db, now);
    if (page.state != PageState::open) {
      give_up(db, desk, attempt.id, page);
      return {.no_page = true};
    }
    tables::payment_pages::add(db, {attempt.id, page.page, page.address, ends});
    return {.address = page.address};
  });
}

std::optional<std::string> open_page_of(db::Reader& db, base::InvoiceId invoice) {
  const auto found = under_way(db, invoice);
  return found ? std::optional{found->address} : std::nullopt;
}

void look_at_payment_page(db::Database& database, const Desk& desk, ports::PaymentPages& pages, base::InvoiceId invoice) {
  ask_about(database, desk, invoice, [&](const std::string& page) { return pages.look_up(page); });
}

void close_payment_page(db::Database& database, const Desk& desk, ports::PaymentPages& pages, base::InvoiceId invoice) {
  ask_about(database, desk, invoice, [&](const std::string& page) { return pages.close(page); });
}

int settle_pages_due(db::Database& database, const Desk& desk, ports::PaymentPages& pages) {
  const auto due = database.read([&](db::Reader& db) { return tables::payments::due(db, Vendor::stripe, desk.clock.now()); });
  int settled = 0;
  for (const PaymentRow& payment : due) {
    const auto next = desk.clock.now() + std::max<seconds>(kLookEvery, page_window(pages));
    const bool ours =
        database.write([&](db::Writer& db) { return tables::payments::claim_check(db, payment.id, payment.checks, next); });
    if (!ours) continue;
    const bool done = payment.kind == Kind::credit ? settle_refund(database, desk, pages, payment, page_window(pages))
                                                   : settle_sale(database, desk, pages, payment);
    settled += done;
    if (!done) database.write([&](db::Writer& db) { tell_unclear(db, desk, payment); });
  }
  return settled;
}

}  // namespace domain
