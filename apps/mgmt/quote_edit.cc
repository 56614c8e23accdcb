// Writes a quote: an answer to a request, or a fresh one.
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/order_view.h"
#include "apps/mgmt/pages.h"
#include "domain/quote_request.h"
#include "domain/quotes.h"
#include "tpl/mgmt/quote_edit.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_quote_edit;
using domain::Quote;
using tables::quotes::State;

struct Named {
  bool missing = false;           // what was named does not exist
  std::optional<Quote> existing;
  Quote quote;                    // that, or the new one
};

Named named(db::Reader& db, std::string_view id, std::string_view request, base::Date today) {
  Named found;
  if (!id.empty()) {
    const auto number = base::parse<base::QuoteId>(id);
    if (number) found.existing = tables::quotes::written(db, *number);
    found.missing = !found.existing;
    if (found.existing) found.quote = *found.existing;
    return found;
  }
  std::optional<tables::signups::Case> asked;
  if (!request.empty()) {
    const auto ref = base::parse<base::OrderRef>(request);
    if (ref) asked = tables::signups::find_case(db, *ref);
    found.missing = !asked || asked->kind != tables::signups::Kind::quote_request;
  }
  found.quote = domain::new_quote(asked, today);
  return found;
}

template <class Ctx>
web::Response no_quote(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 404, "no_quote");
}

template <class Ctx>
web::Response page(Ctx& c, const Named& which, const base::Form& form, bool conflict = false) {
  web::View view{t::kFile, c.app, c.visitor};
  const std::string heading = which.existing ? "Quote " + base::str(which.existing->row.id) : "New quote";
  view.title(heading);
  view.form(form);
  view.set(t::HEADING, heading);
  if (conflict) show_conflict(view, t::CONFLICT, c.db, "quote:" + base::str(which.existing->row.id));
  view.show_if(which.existing && which.existing->row.state == State::sent, t::WAS_SENT);
  if (which.quote.request_ref) view.add(t::REQUEST).set(t::REF, *which.quote.request_ref).set(t::PATH, order_path(*which.quote.request_ref));
  return view.render();
}

web::Response show(base::QuoteId id) { return web::see_other("/mgmt/quote.html?id=" + base::str(id)); }

}  // namespace

web::Response quote_edit_page(web::GetCtx& c) {
  const Named which = named(c.db, c.request.query_value("id"), c.request.query_value("request"), site(c).today());
  if (which.missing) return no_quote(c);
  if (which.existing && which.existing->row.state == State::ordered) return show(which.existing->row.id);
  base::Form form;
  domain::fill_quote(form, which.quote);
  form.set("id", which.existing ? base::str(which.existing->row.id) : "");
  form.set("request", which.quote.request_ref ? which.quote.request_ref->text() : "");
  if (!which.existing) {
    give_key(form, site(c));
    for (const char* price : {"price-1", "price-6", "price-12"}) form.set(price, "");
  }
  return page(c, which, form);
}

web::Response quote_edit_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const base::Timestamp now = site(c).now();
  const Named which = named(c.db, form.raw("id"), form.raw("request"), site(c).today());
  if (which.missing) return no_quote(c);
  if (which.existing && which.existing->row.state == State::ordered) return show(which.existing->row.id);
  const Quote quote = domain::read_quote(form, which.quote, site(c).today());
  if (!form.ok()) return page(c, which, form);
  if (!which.existing) {
    if (!first_use(c, form, "/mgmt/pending.html")) return web::see_other("/mgmt/pending.html");
    return form.ok() ? show(domain::add_quote(c.db, actor(c), quote, now)) : page(c, which, form);
  }
  if (domain::change_quote(c.db, actor(c), *which.existing, quote, now)) return show(quote.row.id);
  form.set("version", base::str(which.existing->version));
  return page(c, which, form, true).with(409);
}

}  // namespace mgmt
