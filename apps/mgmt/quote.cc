// A quote as the customer will see it; sends it, sends it again, or withdraws it.
#include "apps/mgmt/order_view.h"
#include "apps/mgmt/pages.h"
#include "auth/digest.h"
#include "domain/quotes.h"
#include "tpl/mgmt/quote.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_quote;
using domain::Quote;
using tables::quotes::State;

std::optional<Quote> named(db::Reader& db, std::string_view id) {
  const auto number = base::parse<base::QuoteId>(id);
  return number ? tables::quotes::written(db, *number) : std::nullopt;
}

void show_state(web::View& view, const Quote& q, base::Timestamp now) {
  switch (q.row.state) {
    case State::draft:
      view.show(t::DRAFT);
      break;
    case State::sent:
      view.show(q.row.expires_at > now ? t::SENT : t::EXPIRED);
      break;
    case State::ordered:
      view.show(t::ORDERED);
      return;
    case State::withdrawn:
      view.show(t::WITHDRAWN);
      break;
  }
  web::Scope open = view.add(t::OPEN);
  open.set(t::ID, q.row.id).set(t::VERSION, q.version).set(t::SEND_WORDS, q.sent_at ? "Send it again" : "Send it");
  open.show_if(q.row.state == State::sent, t::MAY_WITHDRAW);
}

template <class Ctx>
web::Response page(Ctx& c, const Quote& q, bool conflict, std::string_view done) {
  const auto& row = q.row;
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Quote " + base::str(row.id));
  view.set(t::HEADING, "Quote " + base::str(row.id)).set(t::TITLE_WORDS, row.title).set(t::PARTS, row.parts).set(t::MESSAGE, q.message);
  view.set(t::PRICE_1, row.price_1).set(t::PRICE_6, row.price_6).set(t::PRICE_12, row.price_12).set(t::SETUP, row.setup);
  view.set(t::DISK, row.disk_gb).set(t::IPS, row.ips).set(t::BANDWIDTH, row.bandwidth_gb).set(t::RECIPIENT, q.recipient);
  view.set(t::EXPIRES, base::date_of(row.expires_at)).set(t::MADE_BY, q.made_by);
  if (q.sent_at) view.add(t::SENT_ON).set(t::AT, short_form(*q.sent_at)).set(t::AT_ISO, *q.sent_at);
  if (q.request_ref) view.add(t::REQUEST).set(t::REF, *q.request_ref).set(t::PATH, order_path(*q.request_ref));
  show_state(view, q, site(c).now());
  view.show_if(conflict, t::CHANGED).show_if(done == "sent", t::DONE_SENT).show_if(done == "withdrawn", t::DONE_WITHDRAWN);
  return view.render();
}

}  // namespace

web::Response quote_page(web::GetCtx& c) {
  const auto quote = named(c.db, c.request.query_value("id"));
  if (!quote) return web::problem(c.app, c.visitor, c.request, 404, "no_quote");
  return page(c, *quote, false, c.request.query_value("done"));
}

web::Response quote_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  MgmtApp& app = site(c);
  auto quote = named(c.db, form.raw("id"));
  if (!quote) return web::problem(c.app, c.visitor, c.request, 404, "no_quote");
  const Quote as_it_is = *quote;
  quote->version = form.number("version", 0, 2'000'000'000, "once_missing");
  const bool withdraw = form.raw("go") == "withdraw";
  const std::string key = app.random().hex(16);
  const bool expired = quote->row.expires_at <= app.now();
  const bool done = withdraw ? domain::withdraw_quote(c.db, actor(c), *quote, app.now())
                             : !expired && domain::send_quote(c.db, app.desk(), actor(c), *quote, key, auth::sha256(key));
  if (!done) return page(c, as_it_is, true, "").with(409);
  return web::see_other("/mgmt/quote.html?id=" + base::str(quote->row.id) + "&done=" + (withdraw ? "withdrawn" : "sent"));
}

}  // namespace mgmt
