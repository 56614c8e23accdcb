// Pays an outstanding invoice from the link in its mail. The key in the address is all that is needed, and all that it opens.
#include "apps/shared/card_form.h"
#include "apps/signup/pages.h"
#include "apps/signup/signup_app.h"
#include "auth/digest.h"
#include "domain/hosted_payment.h"
#include "domain/paypal_link.h"
#include "tables/invoice.h"
#include "tables/invoice_keys.h"
#include "tables/invoice_lines.h"
#include "tpl/signup/pay.h"
#include "web/problem.h"

namespace signup {

namespace {

namespace t = tpl::signup_pay;
using Invoice = tables::invoice::Row;
using tables::invoice::State;
using domain::PaymentState;

enum class Stage { open, checking, paid, closed };

struct Words {
  const char* heading;
  const char* words;
  const char* state;
  const char* tone;
  const char* icon;
};

Words words_for(Stage stage) {
  switch (stage) {
    case Stage::open:
      return {"Pay this invoice", "You need no login. Your payment is booked to the account at once.", "Open", "warn", "clock"};
    case Stage::checking:
      return {"We are waiting for your payment", "It was sent and the answer is not here yet. Do not pay again: this page shows the answer by itself.",
              "Being checked", "warn", "clock"};
    case Stage::paid:
      return {"This invoice is paid", "Thank you. There is nothing left to do.", "Paid", "ok", "check"};
    case Stage::closed:
      break;
  }
  return {"This invoice is not valid any more", "Nothing has to be paid for it. Ask us if you wonder why.", "Void", "", "stop"};
}

void show_settled(web::View& view, const char* words, base::Money amount) {
  if (amount > base::Money{}) view.add(t::SETTLED).set(t::SETTLED_WORDS, words).set(t::SETTLED_AMOUNT, -amount);
}

Stage stage_of(db::Reader& db, const Invoice& invoice, bool came_back) {
  if (invoice.state == State::paid) return Stage::paid;
  if (invoice.state == State::void_invoice) return Stage::closed;
  const auto live = tables::payments::live(db, domain::PayFor{{}, invoice.id}.claim());
  const bool under_way = (live && live->state != PaymentState::done) || tables::payments::paypal_pending(db, invoice.id);
  return came_back || under_way ? Stage::checking : Stage::open;
}

void show_ways_to_pay(web::View& view, SignupApp& app, const Invoice& invoice, std::string_view key, const base::Form& sent) {
  web::Scope card = view.add(t::CARD);
  card.set(t::ONCE, app.services().random->hex(16)).set(t::AMOUNT, invoice.open());
  card_form::show(view, t::CARD_FIELDS, sent);
  if (app.services().pages) {
    view.add(t::PAGES).set(t::GATEWAY, app.services().pages->abilities().name).set(t::PAGES_ONCE, app.services().random->hex(16));
  }
  if (!invoice.paypal_token) return;
  view.add(t::PAYPAL).set(t::PAYPAL_LINK,
                          domain::paypal_payment_link(app.business(), {.title = "Invoice " + invoice.title(),
                                                                       .token = *invoice.paypal_token,
                                                                       .recurring = invoice.open(),
                                                                       .return_path = "/signup/return.html?key=" + std::string{key},
                                                                       .cancel_path = "/signup/pay.html?key=" + std::string{key}}));
}

web::Response page(SignupApp& app, const web::Visitor& visitor, db::Reader& db, const Invoice& invoice, std::string_view key,
                   bool came_back, const base::Form& sent) {
  const Stage stage = stage_of(db, invoice, came_back);
  const Words words = words_for(stage);
  web::View view{t::kFile, app, visitor};
  view.title(std::string{words.heading} + " · Invoice " + invoice.title());
  view.set(t::HEADING, words.heading).set(t::WORDS, words.words).set(t::STATE, words.state).set(t::TONE, words.tone);
  view.set(t::ICON, std::string{"/static/icons.svg#"} + words.icon).set(t::REF, invoice.title()).set(t::KEY, key);
  view.set(t::CID, base::display(invoice.cid));
  view.set(t::ISSUED, base::long_form(invoice.issued_on)).set(t::ISSUED_ISO, invoice.issued_on);
  view.set(t::DUE, base::long_form(invoice.due_on)).set(t::DUE_ISO, invoice.due_on);
  view.show(stage == Stage::open ? t::OPEN : t::SHUT);
  if (stage == Stage::open) show_ways_to_pay(view, app, invoice, key, sent);
  if (stage == Stage::checking) view.add(t::AGAIN).set(t::AGAIN_LINK, "/signup/pay.html?key=" + std::string{key});
  for (const auto& line : tables::invoice_lines::of(db, invoice.id)) {
    view.add(t::LINE).set(t::TEXT, line.text).set(t::PERIOD, line.period).set(t::LINE_AMOUNT, line.amount);
  }
  const bool open = stage == Stage::open || stage == Stage::checking;
  if (open) {
    show_settled(view, "Credited", invoice.credited);
    show_settled(view, "Paid already", invoice.paid);
  }
  view.set(t::TOTAL_WORDS, open ? "Amount due" : "Total").set(t::TOTAL, open ? invoice.open() : invoice.amount);
  web::Response response = view.render();
  if (stage == Stage::checking) response.header("Refresh", "3");
  return response;
}

}  // namespace

web::Response pay_page(web::GetCtx& c) {
  const auto key = c.request.query_value("key");
  const auto invoice = invoice_of_key(c.db, key);
  if (!invoice && tables::invoice_keys::withdrawn(c.db, auth::sha256(key))) {
    return web::problem(c.app, c.visitor, c.request, 404, "link_withdrawn");
  }
  if (!invoice) return web::problem(c.app, c.visitor, c.request, 404, "no_invoice");
  const bool came_back = c.request.query_value("returned") == "1";
  if (!came_back && site(c).services().pages && domain::open_page_of(c.db, invoice->id)) {
    return web::see_other("/signup/pay_hosted.html?key=" + std::string{key});
  }
  return page(site(c), c.visitor, c.db, *invoice, key, came_back, base::Form{});
}

web::Response pay_submit(web::StepCtx& c) {
  SignupApp& app = site(c);
  const std::string key{c.request.body_value("key")};
  const auto invoice = c.database.read([&](db::Reader& db) { return invoice_of_key(db, key); });
  if (!invoice) return web::problem(app, c.visitor, c.request, 404, "no_invoice");
  const auto submit = card_form::submit(c, app.desk(), app.services(), {.invoice = invoice->id});
  if (submit.sent || submit.not_begun == domain::NotBegun::nothing_due) return web::see_other("/signup/pay.html?key=" + key);
  return c.database.read([&](db::Reader& db) { return page(app, c.visitor, db, *invoice, key, false, submit.form); });
}

}  // namespace signup
