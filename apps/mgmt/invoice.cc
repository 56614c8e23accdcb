// One invoice: its lines, state and history; and what is done with it: mail it, again too, book a payment by hand, make it void.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/invoice_frame.h"
#include "apps/mgmt/ledger_view.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/said.h"
#include "domain/credit_notes.h"
#include "domain/ledger_form.h"
#include "tpl/mgmt/invoice.h"
#include "web/problem.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_invoice;
using domain::InvoiceChange;
using domain::InvoiceRow;
using tables::invoice::State;

constexpr int kEvents = 50;
constexpr Said kSaid[] = {{"made", "The invoice is made.", "Send it."},
                          {"sent", "The mail with the invoice is on its way."},
                          {"paid", "The payment is booked."},
                          {"void", "The invoice is void. The mail with its credit note is on its way."},
                          {"credited", "The credit note is made and mailed, and its amount is credited to the account."}};

void show_state(web::Scope view, const InvoiceRow& invoice, base::Date today) {
  const bool late = invoice.state == State::open && invoice.due_on < today;
  const char* state = invoice.state == State::paid ? "Paid" : invoice.state == State::void_invoice ? "Void" : late ? "Late" : "Open";
  const char* tone = invoice.state == State::paid ? "ok" : invoice.state == State::void_invoice ? "" : late ? "bad" : "warn";
  const char* icon = invoice.state == State::paid ? "check" : invoice.state == State::void_invoice ? "stop" : late ? "alert" : "clock";
  view.set(t::STATE, state).set(t::TONE, tone).set(t::ICON, std::string{"/static/icons.svg#"} + icon);
  view.set(t::ISSUED, invoice.issued_on).set(t::DUE, invoice.due_on);
  if (!invoice.who.empty()) view.add(t::WHO_MADE).set(t::WHO, invoice.who);
  if (invoice.closed_at) view.add(t::CLOSED).set(t::CLOSED_AT, short_form(*invoice.closed_at)).set(t::CLOSED_ISO, *invoice.closed_at);
  if (!invoice.close_reason.empty()) view.add(t::REASON).set(t::REASON_WORDS, invoice.close_reason);
}

void show_sent(web::Scope scope, const InvoiceRow& invoice) {
  if (!invoice.sent_at) {
    scope.show(t::NOT_SENT);
    return;
  }
  scope.add(t::SENT).set(t::SENT_AT, short_form(*invoice.sent_at)).set(t::SENT_ISO, *invoice.sent_at);
}

void show_actions(web::Scope view, const InvoiceRow& invoice, const base::Form& form) {
  web::Scope actions = view.add(t::ACTIONS);
  actions.set(t::VERSION, invoice.version).set(t::EMAIL, invoice.owner_email.empty() ? "nobody yet" : invoice.owner_email);
  show_sent(actions, invoice);
  for (const char* means : {"cheque", "transfer", "cash"}) {
    actions.add(t::MEANS).set(t::VALUE, means).set(t::LABEL, means_words(base::parse<domain::Means>(means).value()))
        .show_if(form.raw("means") == means, t::CHECKED);
  }
  actions.show(invoice.paid > base::Money{} ? t::PARTLY : t::VOIDABLE);
}

void show_credit_notes(web::Scope view, db::Reader& db, const InvoiceRow& invoice) {
  for (const auto& note : tables::credit_notes::of_invoice(db, invoice.id)) {
    view.add(t::CREDIT).set(t::CREDIT_NUMBER, note.number).set(t::CREDITED, -note.amount).set(t::CREDIT_REASON, note.reason);
  }
}

void show_history(web::Scope view, db::Reader& db, const InvoiceRow& invoice) {
  const auto events = tables::audit_log::of_object(db, "invoice:" + invoice.ref.text(), kEvents);
  view.show_if(events.empty(), t::NO_EVENTS);
  for (const auto& event : events) {
    web::Scope row = view.add(t::EVENT);
    row.set(t::AT, short_form(event.at)).set(t::AT_ISO, event.at).set(t::ACTOR, event.actor).set(t::ACTION, event.action);
    for (const auto& change : domain::field_changes(event)) {
      row.add(t::CHANGE).set(t::FIELD, change.field).set(t::OLD, change.old_value).set(t::NEW, change.new_value);
    }
  }
}

template <class Ctx>
web::View page(Ctx& c, const InvoiceRow& invoice, const base::Form& form) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Invoice " + invoice.title() + " · " + base::display(invoice.cid)).form(form);
  show_ident(view, tables::customers::head(c.db, invoice.cid).value());
  view.set(t::REF, invoice.ref).set(t::NUMBER, invoice.title()).set(t::CID, base::display(invoice.cid));
  view.set(t::NAME, invoice.company.empty() ? invoice.owner_name : invoice.company);
  show_state(view, invoice, site(c).today());
  show_sent(view, invoice);
  for (const auto& line : tables::invoice_lines::of(c.db, invoice.id)) {
    view.add(t::LINE).set(t::TEXT, line.text).set(t::PERIOD, line.period).set(t::AMOUNT, line.amount);
  }
  view.set(t::TOTAL, invoice.amount).set(t::PAID, invoice.paid).set(t::OPEN_AMOUNT, invoice.state == State::open ? invoice.open() : base::Money{});
  show_credit_notes(view, c.db, invoice);
  const bool may_change = c.app.allows(c.visitor, "billing");
  view.show_if(may_change, t::MAY_PRINT);
  if (invoice.state == State::open && may_change) show_actions(view, invoice, form);
  view.show_if(may_change && domain::creditable(invoice) > base::Money{}, t::CREDITABLE);
  show_history(view, c.db, invoice);
  return view;
}

base::Form payment_form(MgmtApp& app, const InvoiceRow& invoice) {
  base::Form form;
  give_key(form, app);
  form.set("amount", base::str(invoice.open()));
  form.set("dated_on", base::str(app.today()));
  return form;
}

// What was sent for one of the three forms, beside fresh values in the others.
base::Form with_others(MgmtApp& app, const InvoiceRow& invoice, const base::Form& sent) {
  base::Form form = sent;
  const base::Form fresh = payment_form(app, invoice);
  for (const auto& [field, value] : fresh.fields()) {
    if (!form.has(field)) form.set(field, value);
  }
  return form;
}

web::Response conflict(web::PostCtx& c, const InvoiceRow& before, const base::Form& form) {
  const auto invoice = tables::invoice::by_ref(c.db, before.ref).value();
  web::View view = page(c, invoice, with_others(site(c), invoice, form));
  show_conflict(view, t::CONFLICT, c.db, "invoice:" + invoice.ref.text());
  return view.render().with(409);
}

web::Response answer(web::PostCtx& c, const InvoiceRow& invoice, base::Form& form, InvoiceChange change, std::string_view done) {
  switch (change) {
    case InvoiceChange::done: return web::see_other(invoice_path(invoice.ref, done));
    case InvoiceChange::conflict: return conflict(c, invoice, form);
    case InvoiceChange::not_open: form.fail("send", "invoice_not_open"); break;
    case InvoiceChange::partly_paid: form.fail("send", "invoice_partly_paid"); break;
    case InvoiceChange::no_address: form.fail("send", "invoice_no_address"); break;
    case InvoiceChange::too_much: form.fail("send", "credit_too_much"); break;
  }
  return page(c, invoice, with_others(site(c), invoice, form)).render();
}

web::Response pay(web::PostCtx& c, const InvoiceRow& invoice, base::Form& form) {
  domain::Entry entry;
  entry.cid = invoice.cid;
  entry.kind = domain::EntryKind::payment;
  entry.amount = domain::read_amount(form);
  entry.text = "Payment for invoice " + invoice.title();
  entry.invoice = invoice.id;
  domain::read_hand(form, entry, site(c).today());
  const std::string back = invoice_path(invoice.ref, "paid");
  if (form.ok() && !first_use(c, form, back)) return web::see_other(back);
  if (form.ok() && invoice.state != State::open) form.fail("amount", "invoice_not_open");
  if (!form.ok()) return page(c, invoice, with_others(site(c), invoice, form)).render();
  domain::post(c.db, site(c).desk(), actor(c), entry);
  return web::see_other(back);
}

web::Response show_link(web::PostCtx& c, const InvoiceRow& invoice) {
  if (invoice.state != State::open) return web::see_other(invoice_path(invoice.ref));
  const std::string link = domain::add_pay_link(c.db, site(c).desk(), actor(c), invoice.id, fresh_pay_key(site(c)), domain::LinkFor::page);
  domain::record(c.db, actor(c), "invoice.link_shown", "invoice:" + invoice.ref.text(), invoice.cid, {}, site(c).now());
  web::View view = page(c, invoice, payment_form(site(c), invoice));
  view.add(t::FRESH_LINK).set(t::LINK_ADDRESS, link);
  return view.render();
}

}  // namespace

web::Response invoice_page(web::GetCtx& c) {
  const auto invoice = named_invoice(c.db, c.request.query_value("ref"));
  if (!invoice) return no_invoice(c);
  web::View view = page(c, *invoice, payment_form(site(c), *invoice));
  show_said(view, t::SAID, c.request.query_value("done"), kSaid);
  return view.render();
}

web::Response invoice_submit(web::PostCtx& c) {
  // More people may look at an invoice than may do something with it.
  if (!c.app.allows(c.visitor, "billing")) return web::problem(c.app, c.visitor, c.request, 403, "forbidden");
  base::Form form = c.request.form();
  const auto invoice = named_invoice(c.db, form.raw("ref"));
  if (!invoice) return no_invoice(c);
  const std::string_view what = form.raw("do");
  const int version = base::parse<int>(form.raw("version")).value_or(0);
  const auto desk = site(c).desk();
  if (what == "pay") return pay(c, *invoice, form);
  if (what == "link") return show_link(c, *invoice);
  if (what == "send") {
    return answer(c, *invoice, form, domain::send_invoice(c.db, desk, actor(c), *invoice, version, fresh_pay_key(site(c))), "sent");
  }
  if (what != "void") return web::see_other(invoice_path(invoice->ref));
  const std::string reason = form.line("reason", "reason_missing", 150);
  if (!form.ok()) return page(c, *invoice, with_others(site(c), *invoice, form)).render();
  return answer(c, *invoice, form, domain::void_invoice(c.db, desk, actor(c), *invoice, version, reason), "void");
}

}  // namespace mgmt
