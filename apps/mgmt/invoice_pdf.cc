// An invoice as PDF. While it is open the paper carries a pay link with a key of its own, which is stored as a hash only; so it
// is asked for by POST.
#include "apps/mgmt/invoice_frame.h"
#include "apps/mgmt/pages.h"
#include "domain/invoice_paper.h"

namespace mgmt {

web::Response invoice_pdf_submit(web::PostCtx& c) {
  const auto invoice = named_invoice(c.db, c.request.body_value("ref"));
  if (!invoice) return no_invoice(c);
  const auto paper = domain::invoice_paper(c.db, site(c).desk(), actor(c), *invoice, fresh_pay_key(site(c)));
  return web::pdf_file(site(c).services().printer->pdf(paper), "invoice-" + invoice->title() + ".pdf");
}

}  // namespace mgmt
