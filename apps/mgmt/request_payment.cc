// Asks a customer for one payment: mailed from here, or as a text with the link for a mail of one's own.
#include "apps/mgmt/customer_choice.h"
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/invoice_frame.h"
#include "apps/mgmt/pages.h"
#include "domain/ledger_form.h"
#include "domain/payment_request.h"
#include "tpl/mgmt/request_payment.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_request_payment;

constexpr int kDueInDays = 14;
constexpr int kLatestDue = 365;

template <class Ctx>
web::View page(Ctx& c, const base::Form& form, const CustomerChoice& choice) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Request a payment").form(form);
  show_choice(view, t::WHO, form, choice);
  view.show_if(form.checked("charge"), t::CHARGE);
  return view;
}

base::Form empty_form(MgmtApp& app) {
  base::Form form;
  give_key(form, app);
  form.set("due", base::str(base::add_days(app.today(), kDueInDays)));
  return form;
}

domain::PaymentRequest read_request(base::Form& form, base::Date today) {
  domain::PaymentRequest request;
  request.amount = domain::read_amount(form);
  request.text = form.line("text", "line_text_missing", 150);
  request.due_on = form.required<base::Date>("due", "due_missing", "date_wrong");
  const bool in_range = request.due_on >= today && request.due_on <= base::add_days(today, kLatestDue);
  if (!form.failed("due") && !in_range) form.fail("due", "due_out_of_range");
  request.charge = form.checked("charge");
  request.note = form.line("note", "", 300);
  request.to = form.maybe<base::Email>("to", "email_wrong");
  return request;
}

}  // namespace

web::Response request_payment_page(web::GetCtx& c) {
  base::Form form = empty_form(site(c));
  form.set("who", std::string{c.request.query_value("cid")});
  return page(c, form, {}).render();
}

web::Response request_payment_submit(web::PostCtx& c) {
  MgmtApp& app = site(c);
  base::Form form = c.request.form();
  const CustomerChoice choice = choose_customer(c.db, form);
  domain::PaymentRequest request = read_request(form, app.today());
  const std::string back = "/mgmt/payment_links.html";
  if (form.ok() && !first_use(c, form, back)) return web::see_other(back);
  if (!form.ok()) return page(c, form, choice).render();
  request.cid = *choice.cid;
  if (form.raw("go") == "mail") {
    const auto made = domain::mail_payment_request(c.db, app.desk(), actor(c), request, fresh_pay_key(app));
    if (made) return web::see_other(invoice_path(made->ref, "sent"));
    form.fail("to", "invoice_no_address");
    return page(c, form, choice).render();
  }
  const auto made = domain::request_payment(c.db, app.desk(), actor(c), request, fresh_pay_key(app));
  web::View view = page(c, empty_form(app), {});
  view.add(t::MADE).set(t::REF, made.ref).set(t::NUMBER, made.number).set(t::LINK, made.link).set(t::TEXT, request.text)
      .set(t::AMOUNT, request.amount).set(t::DUE, base::long_form(request.due_on)).set(t::FROM, app.business().company);
  return view.render();
}

}  // namespace mgmt
