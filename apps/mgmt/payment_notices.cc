// Outstanding invoices of all customers: what is open, when it was asked for, and sending it again. Voiding one is on its own page.
#include "apps/mgmt/invoice_frame.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/payment_notices_list.h"
#include "apps/mgmt/said.h"
#include "domain/invoice_reminders.h"
#include "tpl/mgmt/payment_notices.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_payment_notices;
using domain::InvoiceChange;

constexpr Head<NoticeColumn> kHeads[] = {{"Invoice", NoticeColumn::number},     {"Customer", NoticeColumn::customer}, {"Due", NoticeColumn::due},
                                         {"To pay", NoticeColumn::open, true}, {"Sent"},                              {"Actions"}};
constexpr Said kSaid[] = {{"sent", "The mail is on its way."},
                          {"late", "Nothing was sent: somebody has sent, changed or settled that invoice meanwhile."},
                          {"no_address", "Nothing was sent: the owner has no email address on file."}};

const char* words_of(NoticeFilter filter) {
  switch (filter) {
    case NoticeFilter::all: return "All";
    case NoticeFilter::overdue: return "Past due";
    case NoticeFilter::unsent: return "Not sent";
    case NoticeFilter::partly: return "Partly settled";
  }
  return "";
}

std::string path(const char* page, NoticeFilter filter) { return std::string{page} + notice_query(filter); }

void show_row(web::Scope list, const tables::invoices_open::Row& invoice, NoticeFilter filter, base::Date today) {
  web::Scope row = list.add(t::ROW);
  row.set(t::REF, invoice.ref).set(t::NUMBER, invoice.number).set(t::CID, base::display(invoice.cid)).set(t::CUSTOMER, invoice.customer);
  row.set(t::DUE, invoice.due_on).set(t::OPEN, invoice.open).set(t::VERSION, invoice.version).set(t::FILTER, filter);
  if (invoice.open < invoice.amount) row.add(t::PARTLY).set(t::AMOUNT, invoice.amount);
  row.show_if(invoice.due_on < today, t::LATE).show_if(invoice.due_on >= today, t::COMES).show_if(invoice.email.empty(), t::NO_EMAIL);
  if (invoice.sent_at) row.add(t::SENT).set(t::SENT_AT, short_form(*invoice.sent_at)).set(t::SENT_ISO, *invoice.sent_at);
  row.show_if(!invoice.sent_at, t::NOT_SENT);
  if (invoice.reminded_at) {
    row.add(t::REMINDED).set(t::STEP, invoice.reminders).set(t::REMINDED_AT, short_form(*invoice.reminded_at)).set(t::REMINDED_ISO, *invoice.reminded_at);
  }
}

}  // namespace

web::Response payment_notices_page(web::GetCtx& c) {
  const base::Date today = site(c).today();
  const NoticeList list = notice_list(c.db, c.request, today);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Payment notices");
  show_said(view, t::SAID, c.request.query_value("done"), kSaid);
  for (const auto filter : {NoticeFilter::all, NoticeFilter::overdue, NoticeFilter::unsent, NoticeFilter::partly}) {
    view.add(t::SHOW_LINK).set(t::PATH, list.sorting.kept(path("/mgmt/payment_notices.html", filter))).set(t::LABEL, words_of(filter))
        .show_if(filter == list.filter, t::CURRENT);
  }
  view.set(t::COUNT, list.rows.size() == 1 ? "1 invoice" : std::to_string(list.rows.size()) + " invoices").set(t::TOTAL, list.open);
  if (list.rows.empty()) {
    view.show(t::NONE);
    return view.render();
  }
  web::Scope some = view.add(t::SOME);
  view.add(t::FILE).set(t::CSV, list.sorting.kept(path("/mgmt/payment_notices_csv", list.filter)));
  list.sorting.show(some, t::HEAD, kHeads, path("/mgmt/payment_notices.html", list.filter));
  for (const auto& row : list.rows) show_row(some, row, list.filter, today);
  return view.render();
}

web::Response payment_notices_submit(web::PostCtx& c) {
  const base::Form form = c.request.form();
  const auto invoice = named_invoice(c.db, form.raw("ref"));
  if (!invoice) return no_invoice(c);
  const int version = base::parse<int>(form.raw("version")).value_or(0);
  const auto change = domain::remind_by_hand(c.db, site(c).desk(), actor(c), *invoice, version, fresh_pay_key(site(c)));
  const auto filter = base::parse<NoticeFilter>(form.raw("show")).value_or(NoticeFilter::all);
  const char* done = change == InvoiceChange::done ? "sent" : change == InvoiceChange::no_address ? "no_address" : "late";
  return web::see_other(path("/mgmt/payment_notices.html", filter) + "&done=" + done);
}

}  // namespace mgmt
