// Every link with which an invoice can be paid without a login: for whom, whether anybody has looked, and withdrawing it.
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/said.h"
#include "domain/invoicing.h"
#include "tpl/mgmt/payment_links.h"
#include "web/problem.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_payment_links;
using tables::invoice::State;
using tables::invoice_keys::Listed;
using tables::invoice_keys::MadeFor;
using tables::invoice_keys::Which;

constexpr Said kSaid[] = {{"withdrawn", "The link does not work any more. Other links of the invoice do."},
                          {"late", "Nothing was done: the link was withdrawn before."}};

const char* words_of(Which which) {
  switch (which) {
    case Which::open: return "Open";
    case Which::opened: return "Looked at";
    case Which::unopened: return "Not looked at";
    case Which::over: return "Over";
  }
  return "";
}

const char* words_of(MadeFor made_for) {
  switch (made_for) {
    case MadeFor::mail: return "in a mail";
    case MadeFor::paper: return "on a PDF";
    case MadeFor::page: return "shown on a page";
  }
  return "";
}

struct Badge {
  const char* words;
  const char* tone;
  const char* icon;
};
Badge badge_of(const Listed& link) {
  if (link.withdrawn_at) return {"Withdrawn", "", "stop"};
  if (link.state == State::paid) return {"Paid", "ok", "check"};
  if (link.state == State::void_invoice) return {"Void", "", "stop"};
  return link.opened_at ? Badge{"Looked at", "info", "check"} : Badge{"Not looked at", "warn", "clock"};
}

std::string address(Which which) { return "/mgmt/payment_links.html?show=" + base::str(which); }

void show_row(web::Scope list, const Listed& link, Which which) {
  web::Scope row = list.add(t::ROW);
  const Badge badge = badge_of(link);
  row.set(t::STATE, badge.words).set(t::TONE, badge.tone).set(t::ICON, std::string{"/static/icons.svg#"} + badge.icon);
  row.set(t::REF, link.ref).set(t::NUMBER, link.number.empty() ? link.ref.text() : link.number).set(t::CID, base::display(link.cid));
  row.set(t::CUSTOMER, link.customer).set(t::DUE, link.due_on).set(t::OPEN, link.state == State::open ? link.open : base::Money{});
  row.set(t::WHERE, words_of(link.made_for));
  if (link.made_at) row.add(t::MADE).set(t::MADE_AT, short_form(*link.made_at)).set(t::MADE_ISO, *link.made_at);
  if (!link.who.empty()) row.add(t::MADE_BY).set(t::WHO, link.who);
  if (link.opened_at) row.add(t::OPENED).set(t::OPENED_AT, short_form(*link.opened_at)).set(t::OPENED_ISO, *link.opened_at);
  if (!link.withdrawn_at && link.state == State::open) row.add(t::MAY_WITHDRAW).set(t::ID, link.id).set(t::SHOWN, which);
}

}  // namespace

web::Response payment_links_page(web::GetCtx& c) {
  const Which which = base::parse<Which>(c.request.query_value("show")).value_or(Which::open);
  const auto links = tables::invoice_keys::list(c.db, which);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Payment links");
  show_said(view, t::SAID, c.request.query_value("done"), kSaid);
  for (const Which choice : {Which::open, Which::opened, Which::unopened, Which::over}) {
    view.add(t::SHOW_LINK).set(t::PATH, address(choice)).set(t::LABEL, words_of(choice)).show_if(choice == which, t::CURRENT);
  }
  view.set(t::COUNT, links.size() == 1 ? "1 link" : std::to_string(links.size()) + " links");
  if (links.empty()) {
    view.show(t::NONE);
    return view.render();
  }
  web::Scope some = view.add(t::SOME);
  for (const auto& link : links) show_row(some, link, which);
  return view.render();
}

web::Response payment_links_submit(web::PostCtx& c) {
  const base::Form form = c.request.form();
  const auto id = base::parse<base::PayLinkId>(form.raw("id"));
  const auto link = id ? tables::invoice_keys::find(c.db, *id) : std::nullopt;
  if (!link) return web::problem(c.app, c.visitor, c.request, 404, "no_pay_link");
  const bool done = domain::withdraw_pay_link(c.db, site(c).desk(), actor(c), *link);
  return web::see_other(address(base::parse<Which>(form.raw("show")).value_or(Which::open)) + "&done=" + (done ? "withdrawn" : "late"));
}

}  // namespace mgmt
