// The card that the account is charged to: entered anew, checked at the bank without any money, then active. What is due can be seen
// and is not charged here.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "apps/shared/card_form.h"
#include "domain/card_on_file.h"
#include "domain/ledger_words.h"
#include "domain/once.h"
#include "domain/payment_sources.h"
#include "tables/billing_history.h"
#include "tpl/am/card.h"

namespace am {

namespace {

namespace t = tpl::am_card;
using domain::NotBegun;
using tables::pmt_source::Status;
using tables::pmt_source::Type;

constexpr char kSent[] = "/am/card.html?sent=1";

std::optional<domain::SourceRow> active_source(db::Reader& db, base::CustomerId cid) {
  const auto sources = tables::pmt_source::of(db, cid);
  return sources.empty() || sources.front().status != Status::active ? std::nullopt : std::optional{sources.front()};
}

void show_present(web::View& view, AmApp& app, const std::optional<domain::SourceRow>& active) {
  if (!active) {
    view.set(t::PRESENT, "None").show(t::NONE);
    return;
  }
  view.set(t::PRESENT, domain::source_words(*active));
  if (active->type == Type::paypal) view.show(t::IS_PAYPAL);
  if (active->type == Type::invoice) view.show(t::IS_INVOICE);
  if (active->type == Type::card) view.add(t::IS_CARD).set(t::EXPIRY, active->expiry).show_if(domain::expired(*active, app.today()), t::IS_OVER);
}

web::View page(db::Reader& db, AmApp& app, const web::Visitor& visitor, base::Form form, bool waits) {
  const base::CustomerId cid = customer(visitor);
  const auto active = active_source(db, cid);
  web::View view{t::kFile, app, visitor};
  view.title("Your card");
  show_present(view, app, active);
  const base::Money balance = tables::billing_history::balance(db, cid);
  if (balance < base::Money{}) view.add(t::DUE).set(t::BALANCE, domain::due_words(balance));
  if (waits) {
    view.show(t::WAITING);
    return view;
  }
  view.add(t::FORM).set(t::ONCE, app.random().hex(16)).set(t::FROM, active ? base::str(active->id) : "");
  card_form::show(view, t::CARD_FIELDS, std::move(form));
  return view;
}

// With the state of now: what the form was filled from may be another by this time.
web::Response again(web::StepCtx& c, base::Form form, int status) {
  return c.database.read([&](db::Reader& db) { return page(db, site(c), c.visitor, std::move(form), false).render().with(status); });
}

}  // namespace

web::Response card_page(web::GetCtx& c) {
  const auto checks = domain::card_checks(c.db, customer(c));
  base::Form form;
  const bool sent = c.request.query_value("sent") == "1" && checks.last && !checks.under_way;
  const bool good = sent && checks.last->state == domain::PaymentState::done;
  if (sent && !good) form.fail("cc-number", card_form::decline_tag(domain::result_of(*checks.last)));
  web::View view = page(c.db, site(c), c.visitor, std::move(form), checks.under_way);
  view.show_if(good, t::SAVED);
  web::Response response = view.render();
  if (checks.under_way) response.header("Refresh", "3; url=" + std::string{kSent});
  return response;
}

web::Response card_submit(web::StepCtx& c) {
  AmApp& app = site(c);
  const auto from = base::parse<base::SourceId>(c.request.body_value("from"));
  auto submit = card_form::submit(c, app.desk(), app.services(), {.card = domain::CardChange{customer(c), from, actor(c).name}});
  if (submit.sent) return web::see_other(kSent);
  switch (submit.not_begun) {
    case NotBegun::no: break;
    case NotBegun::too_often:
      submit.form.fail("cc-number", "card_too_often");
      return again(c, std::move(submit.form), 429);
    case NotBegun::changed_meanwhile:
    case NotBegun::nothing_due:
      submit.form.fail("cc-number", "card_changed_meanwhile");
      return again(c, std::move(submit.form), 409);
  }
  return again(c, std::move(submit.form), 422);
}

}  // namespace am
