// A credit note over a part of an invoice: what of its lines was asked for wrongly, or an amount with words of its own.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/invoice_frame.h"
#include "apps/mgmt/pages.h"
#include "domain/credit_notes.h"
#include "tpl/mgmt/credit_note.h"
#include "tpl/shared/field_error.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_credit_note;
namespace e = tpl::shared_field_error;
using domain::CreditLine;
using domain::InvoiceChange;
using domain::InvoiceRow;
using Lines = std::vector<domain::InvoiceLine>;

std::string amount_field(std::size_t line) { return "amount-" + std::to_string(line + 1); }

// An amount above zero, and not above `most`; nullopt when the field is empty or wrong.
std::optional<base::Money> read_part(base::Form& form, const std::string& field, base::Money most) {
  const auto amount = form.maybe<base::Money>(field, "credit_wrong");
  if (!amount) return std::nullopt;
  if (*amount <= base::Money{}) form.fail(field, "credit_wrong");
  if (*amount > most) form.fail(field, "credit_too_much");
  return amount;
}

std::vector<CreditLine> read_lines(base::Form& form, const InvoiceRow& invoice, const Lines& lines) {
  std::vector<CreditLine> credit;
  base::Money sum;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (const auto amount = read_part(form, amount_field(i), lines[i].amount)) credit.push_back({lines[i].text, lines[i].period, *amount});
  }
  const auto other = read_part(form, "amount", domain::creditable(invoice));
  if (other) credit.push_back({form.line("text", "credit_text_missing", 150), "", *other});
  for (const auto& line : credit) sum += line.amount;
  if (form.ok() && credit.empty()) form.fail("amount", "credit_missing");
  if (form.ok() && sum > domain::creditable(invoice)) form.fail("amount", "credit_too_much");
  return credit;
}

template <class Ctx>
web::View page(Ctx& c, const InvoiceRow& invoice, const Lines& lines, const base::Form& form) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Credit note · Invoice " + invoice.title()).form(form);
  show_ident(view, tables::customers::head(c.db, invoice.cid).value());
  view.set(t::REF, invoice.ref).set(t::NUMBER, invoice.title()).set(t::CID, base::display(invoice.cid)).set(t::VERSION, invoice.version);
  view.set(t::LEFT, domain::creditable(invoice)).set(t::PAID, invoice.paid);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].amount <= base::Money{}) continue;  // a discount is not credited
    const std::string field = amount_field(i);
    web::Scope row = view.add(t::LINE);
    row.set(t::TEXT, lines[i].text).set(t::PERIOD, lines[i].period).set(t::AMOUNT, lines[i].amount).set(t::FIELD, field).set(t::TYPED, form.raw(field));
    for (const auto& error : form.errors()) {
      if (error.field != field) continue;
      row.show(t::INVALID);
      row.include(t::LINE_ERROR, e::kFile).set(e::ERROR_FIELD, field).set(e::ERROR_WORDS, c.app.messages().words(error.tag));
    }
  }
  return view;
}

}  // namespace

web::Response credit_note_page(web::GetCtx& c) {
  const auto invoice = named_invoice(c.db, c.request.query_value("ref"));
  if (!invoice) return no_invoice(c);
  if (domain::creditable(*invoice) == base::Money{}) return web::see_other(invoice_path(invoice->ref));
  return page(c, *invoice, tables::invoice_lines::of(c.db, invoice->id), base::Form{}).render();
}

web::Response credit_note_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto invoice = named_invoice(c.db, form.raw("ref"));
  if (!invoice) return no_invoice(c);
  const Lines lines = tables::invoice_lines::of(c.db, invoice->id);
  const auto credit = read_lines(form, *invoice, lines);
  const std::string reason = form.line("reason", "reason_missing", 150);
  if (!form.ok()) return page(c, *invoice, lines, form).render();
  const auto change = domain::credit_invoice(c.db, site(c).desk(), actor(c), *invoice, form_version(form), credit, reason);
  if (change == InvoiceChange::done) return web::see_other(invoice_path(invoice->ref, "credited"));
  if (change == InvoiceChange::conflict) {
    // The second of two clicks lands here too.
    web::View view = page(c, tables::invoice::by_ref(c.db, invoice->ref).value(), lines, form);
    show_conflict(view, t::CONFLICT, c.db, domain::audited(*invoice));
    return view.render().with(409);
  }
  form.fail("amount", change == InvoiceChange::too_much ? "credit_too_much" : "invoice_not_open");
  return page(c, *invoice, lines, form).render();
}

}  // namespace mgmt
