// Gives back what was paid by card, through the gateway; or records what staff have given back at PayPal. Asks for a proof of
// identity first.
#include "domain/refund.h"

#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/proof.h"
#include "domain/ledger_form.h"
#include "tpl/mgmt/refund.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_refund;
using domain::PaymentState;
using domain::Refundable;
using domain::RefundResult;
using tables::payments::Vendor;
using Refusal = RefundResult::Refusal;

struct Words {
  const char* heading;
  const char* words;
  const char* tone;
};

Words words_for(PaymentState state) {
  switch (state) {
    case PaymentState::done:
      return {"The money was given back.", "It is in the billing history.", "ok"};
    case PaymentState::declined:
      return {"The gateway has declined the refund.", "No money has moved.", "bad"};
    case PaymentState::held:
      return {"The refund is held by the fraud filter.", "Decide on it in the processor’s manager; we see the decision within an hour.", "warn"};
    case PaymentState::pending:
    case PaymentState::unknown:
      break;
  }
  return {"The gateway’s answer is not here yet.", "We ask it what became of the refund. Do not send it again.", "warn"};
}

const char* state_words(PaymentState state) {
  switch (state) {
    case PaymentState::done: return "given back";
    case PaymentState::declined: return "declined";
    case PaymentState::held: return "held";
    case PaymentState::pending:
    case PaymentState::unknown: break;
  }
  return "outcome not known yet";
}

std::string source_words(const domain::PaymentRow& payment) {
  if (payment.vendor == Vendor::paypal) return "PayPal";
  return payment.last_four.empty() ? payment.brand : payment.brand + " " + payment.last_four;
}

std::optional<Refundable> named(db::Reader& db, std::string_view id) {
  const auto payment = base::parse<base::PaymentId>(id);
  return payment ? domain::refundable(db, *payment) : std::nullopt;
}

void show_earlier(web::Scope view, const std::vector<domain::PaymentRow>& refunds) {
  if (refunds.empty()) return;
  web::Scope list = view.add(t::REFUNDS);
  for (const auto& refund : refunds) {
    web::Scope row = list.add(t::REFUND);
    row.set(t::AT, base::date_of(refund.created_at)).set(t::REFUND_AMOUNT, refund.amount).set(t::STATE, state_words(refund.state));
    row.set(t::WHO, refund.who).set(t::NOTE, refund.note);
    if (!refund.message.empty()) row.add(t::MESSAGE).set(t::MESSAGE_WORDS, refund.message);
  }
}

template <class Ctx>
web::Response page(Ctx& c, db::Reader& db, const Refundable& what, const base::Form& form, std::string_view result) {
  const auto customer = tables::customers::head(db, what.cid).value();
  const auto& payment = what.payment;
  const bool paypal = payment.vendor == Vendor::paypal;
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Refund · " + base::display(what.cid)).form(form);
  show_ident(view, customer);
  view.set(t::CID, base::display(what.cid)).set(t::NAME, customer.display_name()).set(t::PAYMENT, payment.id);
  view.set(t::AMOUNT, payment.amount).set(t::DATE, base::date_of(payment.created_at)).set(t::REFERENCE, payment.reference.value_or(""));
  view.set(t::SOURCE, source_words(payment));
  view.set(t::GIVEN, payment.amount - what.left).set(t::LEFT, what.left).show(paypal ? t::PAYPAL : t::CARD);
  show_earlier(view, tables::payments::refunds_of(db, payment.id));
  if (const auto state = base::parse<PaymentState>(result)) {
    const Words words = words_for(*state);
    view.add(t::RESULT).set(t::RESULT_HEADING, words.heading).set(t::RESULT_WORDS, words.words).set(t::RESULT_TONE, words.tone);
  }
  view.show_if(what.under_way, t::UNDER_WAY).show_if(what.left <= base::Money{}, t::NOTHING_LEFT);
  if (!what.under_way && what.left > base::Money{}) {
    web::Scope fields = view.add(t::FORM);
    fields.show(paypal ? t::PAYPAL : t::CARD);
    show_proof(fields, t::PROOF, c.app, c.visitor);
  }
  return view.render();
}

void refuse(base::Form& form, Refusal refusal) {
  switch (refusal) {
    case Refusal::too_much: return form.fail("amount", "refund_too_much");
    case Refusal::under_way: return form.fail("amount", "refund_under_way");
    case Refusal::booked_before: return form.fail("transaction", "refund_booked_before");
    case Refusal::not_possible: return form.fail("amount", "refund_not_possible");
    case Refusal::none: return;
  }
}

bool well_formed_key(std::string_view key) {
  return key.size() == 32 && key.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

domain::Refund read(base::Form& form, const Refundable& what) {
  domain::Refund refund{.payment = what.payment.id, .amount = domain::read_amount(form), .reason = form.line("reason", "reason_missing", 150),
                        .form_key = std::string{form.raw("once")}, .transaction = ""};
  if (!well_formed_key(refund.form_key)) form.fail("once", "once_missing");
  if (what.payment.vendor == Vendor::paypal) refund.transaction = form.line("transaction", "transaction_missing", 32);
  if (!form.failed("amount") && refund.amount > what.left) form.fail("amount", "refund_too_much");
  return refund;
}

}  // namespace

web::Response refund_page(web::GetCtx& c) {
  const auto what = named(c.db, c.request.query_value("payment"));
  if (!what) return web::problem(c.app, c.visitor, c.request, 404, "no_refund");
  base::Form form;
  give_key(form, site(c));
  form.set("amount", base::str(what->left));
  return page(c, c.db, *what, form, c.request.query_value("result"));
}

web::Response refund_submit(web::StepCtx& c) {
  MgmtApp& app = site(c);
  base::Form form = c.request.form();
  const auto what = c.database.read([&](db::Reader& db) { return named(db, form.raw("payment")); });
  if (!what) return web::problem(c.app, c.visitor, c.request, 404, "no_refund");
  // The same form again, after its refund has begun: it is judged where its key is looked up, not by what is left now.
  Refundable judged = *what;
  const bool again = c.database.read([&](db::Reader& db) { return tables::payments::by_form_key(db, std::string{form.raw("once")}).has_value(); });
  if (again) judged.left = what->payment.amount;
  const domain::Refund refund = read(form, judged);
  if (form.ok() && proven(c, form)) {
    const auto desk = app.desk();
    const RefundResult result =
        what->payment.vendor == Vendor::paypal
            ? c.database.write([&](db::Writer& db) { return domain::record_paypal_refund(db, desk, actor(c), refund); })
            : domain::refund_card(c.database, desk, {*app.services().cards, app.services().pages.get()}, actor(c), refund);
    if (result.refusal == Refusal::none) {
      return web::see_other("/mgmt/refund.html?payment=" + base::str(refund.payment) + "&result=" + base::str(result.state));
    }
    refuse(form, result.refusal);
  }
  form.forget("proof");
  return c.database.read([&](db::Reader& db) {
    const auto now = named(db, form.raw("payment"));
    return page(c, db, now ? *now : *what, form, "");
  });
}

}  // namespace mgmt
