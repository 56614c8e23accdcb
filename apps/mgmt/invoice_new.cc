// A new invoice: lines typed in, or filled from the charges that are due; a due date. It is made here and sent from its own page.
#include <array>

#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/invoice_frame.h"
#include "apps/mgmt/ledger_view.h"
#include "apps/mgmt/pages.h"
#include "domain/invoice_form.h"
#include "domain/ledger.h"
#include "tpl/mgmt/invoice_new.h"
#include "tpl/shared/field_error.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_invoice_new;
namespace e = tpl::shared_field_error;

constexpr int kDueInDays = 14;
constexpr int kMoreLines = 4;

struct Part {
  const char* field;
  web::SectionName invalid;
  web::IncludeName error;
};
constexpr std::array kParts{Part{"text-", t::TEXT_INVALID, t::TEXT_ERROR}, Part{"period-", t::PERIOD_INVALID, t::PERIOD_ERROR},
                            Part{"amount-", t::AMOUNT_INVALID, t::AMOUNT_ERROR}};

void show_row(web::Scope row, int number, const base::Form& form, const web::Messages& messages) {
  const std::string at = std::to_string(number);
  row.set(t::NUMBER, at).set(t::TEXT, form.raw("text-" + at)).set(t::PERIOD, form.raw("period-" + at));
  row.set(t::AMOUNT, form.raw("amount-" + at)).set(t::ENTRY, form.raw("entry-" + at));
  for (const auto& error : form.errors()) {
    for (const Part& part : kParts) {
      if (error.field != part.field + at) continue;
      row.show(part.invalid);
      row.include(part.error, e::kFile).set(e::ERROR_FIELD, error.field).set(e::ERROR_WORDS, messages.words(error.tag));
    }
  }
}

template <class Ctx>
web::View page(Ctx& c, const tables::customers::Head& customer, const base::Form& form) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("New invoice · " + base::display(customer.cid)).form(form);
  show_ident(view, customer);
  const int rows = domain::line_count(form);
  view.set(t::CID, base::display(customer.cid)).set(t::NAME, customer.display_name()).set(t::LINES, rows);
  view.set(t::BALANCE, due_words(domain::balance(c.db, customer.cid))).set(t::ASKED, tables::invoice::asked(c.db, customer.cid));
  for (int number = 1; number <= rows; ++number) show_row(view.add(t::ROW), number, form, c.app.messages());
  view.show_if(rows < domain::kMostInvoiceLines, t::MORE);
  return view;
}

std::vector<domain::InvoiceLine> open_charges(db::Reader& db, base::CustomerId cid) {
  return domain::lines_for_open_charges(db, cid, domain::kMostInvoiceLines);
}

}  // namespace

web::Response invoice_new_page(web::GetCtx& c) {
  const auto customer = named_customer(c.db, c.request.query_value("cid"));
  if (!customer) return no_customer(c);
  base::Form form;
  give_key(form, site(c));
  form.set("due", base::str(base::add_days(site(c).today(), kDueInDays)));
  if (c.request.query_value("fill") == "charges") domain::fill_lines(form, open_charges(c.db, customer->cid));
  return page(c, *customer, form).render();
}

web::Response invoice_new_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto customer = named_customer(c.db, form.raw("cid"));
  if (!customer) return no_customer(c);
  if (form.raw("go") == "more") {
    form.set("lines", std::to_string(domain::line_count(form) + kMoreLines));
    return page(c, *customer, form).render();
  }
  // Held, so that two invoices made at once do not ask for the same charge.
  static_cast<void>(tables::customers::lock(c.db, customer->cid));
  const std::string back = customer_path(customer->cid, "invoices");
  const bool first = first_use(c, form, back);
  if (!first) return web::see_other(back);
  const auto draft = domain::read_invoice(form, open_charges(c.db, customer->cid), site(c).today());
  if (!form.ok()) return page(c, *customer, form).render();
  const auto ref = domain::make_invoice(c.db, site(c).desk(), actor(c), customer->cid, draft.lines, draft.due_on);
  return web::see_other(invoice_path(ref, "made"));
}

}  // namespace mgmt
