// A credit note as PDF.
#include "apps/mgmt/invoice_frame.h"
#include "apps/mgmt/pages.h"
#include "domain/invoice_paper.h"

namespace mgmt {

web::Response credit_note_pdf_page(web::GetCtx& c) {
  const auto note = tables::credit_notes::by_number(c.db, std::string{c.request.query_value("number")});
  if (!note) return web::problem(c.app, c.visitor, c.request, 404, "no_credit_note");
  const auto invoice = tables::invoice::find(c.db, note->invoice).value();
  const auto paper = domain::credit_note_paper(c.db, site(c).desk(), invoice, *note);
  return web::pdf_file(site(c).services().printer->pdf(paper), "credit-note-" + note->number + ".pdf");
}

}  // namespace mgmt
