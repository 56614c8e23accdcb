#include "domain/payment_request.h"

#include "domain/invoice_mails.h"
#include "domain/ledger.h"
#include "tables/customers.h"

namespace domain {

namespace {

InvoiceRow make(db::Writer& db, const Desk& desk, const Actor& actor, const PaymentRequest& request) {
  InvoiceLine line{.text = request.text, .period = "", .amount = request.amount};
  if (request.charge) {
    line.entry = post(db, desk, actor, {.cid = request.cid, .kind = EntryKind::charge, .amount = request.amount, .text = request.text});
  }
  return tables::invoice::by_ref(db, make_invoice(db, desk, actor, request.cid, {line}, request.due_on)).value();
}

}  // namespace

Requested request_payment(db::Writer& db, const Desk& desk, const Actor& actor, const PaymentRequest& request, const PayKey& key) {
  const InvoiceRow invoice = make(db, desk, actor, request);
  return {invoice.ref, invoice.title(), add_pay_link(db, desk, actor, invoice.id, key, LinkFor::page)};
}

std::optional<Requested> mail_payment_request(db::Writer& db, const Desk& desk, const Actor& actor, const PaymentRequest& request,
                                              const PayKey& key) {
  const auto owner = tables::customers::access(db, request.cid);
  const auto to = request.to ? request.to : owner ? owner->owner_email : std::nullopt;
  if (!to) return std::nullopt;
  InvoiceRow invoice = make(db, desk, actor, request);
  static_cast<void>(tables::invoice::set_sent(db, invoice.id, invoice.version, desk.clock.now()));
  invoice.owner_email = to->text();
  const std::string link = add_pay_link(db, desk, actor, invoice.id, key, LinkFor::mail);
  tell_invoice(db, desk, invoice, tables::invoice_lines::of(db, invoice.id), link, request.note);
  Changes changes;
  changes.note("sent", "", base::str(desk.clock.now())).note("to", "", to->text());
  record(db, actor, "invoice.sent", audited(invoice), invoice.cid, changes, desk.clock.now());
  return Requested{invoice.ref, invoice.title(), link};
}

}  // namespace domain
