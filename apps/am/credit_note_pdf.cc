// A credit note for one of the customer's invoices, as PDF.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "domain/invoice_paper.h"
#include "web/problem.h"

namespace am {

web::Response credit_note_pdf_page(web::GetCtx& c) {
  const auto note = tables::credit_notes::by_number(c.db, std::string{c.request.query_value("number")});
  const auto invoice = note ? tables::invoice::find(c.db, note->invoice) : std::nullopt;
  // Somebody else's is not there, like one that never was.
  if (!invoice || invoice->cid != customer(c)) return web::problem(c.app, c.visitor, c.request, 404, "no_own_invoice");
  const auto paper = domain::credit_note_paper(c.db, site(c).desk(), *invoice, *note);
  return web::pdf_file(site(c).services().printer->pdf(paper), "credit-note-" + note->number + ".pdf");
}

}  // namespace am
