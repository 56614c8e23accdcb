#include "apps/mgmt/customer_choice.h"

#include "tpl/mgmt/customer_choice.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_customer_choice;

std::optional<base::CustomerId> existing(db::Reader& db, std::string_view text) {
  const auto cid = base::parse_cid(text);
  return cid && tables::customers::head(db, *cid) ? cid : std::nullopt;
}

std::optional<domain::InvoiceRow> invoice_of(db::Reader& db, const std::string& text) {
  if (auto by_number = tables::invoice::by_number(db, text)) return by_number;
  const auto ref = base::parse<base::InvoiceRef>(text);
  return ref ? tables::invoice::by_ref(db, *ref) : std::nullopt;
}

}  // namespace

CustomerChoice choose_customer(db::Reader& db, base::Form& form) {
  CustomerChoice choice;
  const std::string who = form.line("who", "who_missing", domain::kMostTyped);
  if (form.failed("who")) return choice;
  if (form.raw("who-chosen") == who) {
    choice.cid = existing(db, form.raw("cid"));
    if (choice.cid) return choice;
  }
  choice.cid = existing(db, who);
  if (choice.cid) return choice;
  choice.invoice = invoice_of(db, who);
  if (choice.invoice) {
    choice.cid = choice.invoice->cid;
    return choice;
  }
  auto found = domain::find_customers(db, who);
  const bool exact = found.hits.size() == 1 && found.hits.front().exact;
  if (exact && found.clear) {
    choice.cid = found.clear;
    return choice;
  }
  choice.candidates = std::move(found.hits);
  form.fail("who", choice.candidates.empty() ? "who_unknown" : "who_choose");
  return choice;
}

void show_choice(web::View& view, web::IncludeName where, const base::Form& form, const CustomerChoice& choice) {
  web::Scope part = view.include(where, t::kFile);
  part.show_if(form.ok(), t::FIRST_FIELD);  // else the summary of errors has the focus
  if (choice.candidates.empty()) return;
  web::Scope list = part.add(t::CANDIDATES);
  list.set(t::CHOSEN, base::trim(form.raw("who")));
  bool first = true;
  for (const auto& hit : choice.candidates) {
    std::string text;
    for (const auto& piece : hit.text) text += piece.text;
    list.add(t::CANDIDATE).set(t::CID, base::display(hit.cid)).set(t::CUSTOMER, hit.name).set(t::TEXT, text).show_if(first, t::FIRST);
    first = false;
  }
}

}  // namespace mgmt
