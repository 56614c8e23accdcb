// How a customer pays: the sources on file, which one is active, and adding invoice or PayPal. Card numbers come in elsewhere.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/source_view.h"
#include "tpl/mgmt/source_edit.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_source_edit;
using domain::SourceChange;
using domain::SourceRow;
using tables::customers::Head;
using tables::pmt_source::Status;
using tables::pmt_source::Type;

void show_source(web::Scope row, const SourceRow& source, base::Date today) {
  const SourceWords words = words_for(source, today);
  row.set(t::SOURCE_NAME, words.name).set(t::DETAIL, words.detail).set(t::STATE, words.state).set(t::TONE, words.tone).set(t::ICON, words.icon);
  row.set(t::SINCE, base::date_of(source.created_at)).set(t::ID, source.id).set(t::VERSION, source.version);
  if (source.ended_at) row.add(t::ENDED).set(t::ENDED_ON, base::date_of(*source.ended_at));
  if (source.status == Status::ended) return;
  row.add(t::CHANGES).show_if(source.status == Status::kept && !domain::expired(source, today), t::CAN_ACTIVATE);
}

template <class Ctx>
web::View page(Ctx& c, const Head& customer, base::Form form) {
  if (!form.has("once")) give_key(form, site(c));
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Payment sources · " + base::display(customer.cid)).form(form);
  show_ident(view, customer);
  view.set(t::CID, base::display(customer.cid)).set(t::NAME, customer.display_name());
  view.show_if(form.raw("type") == "i", t::TYPE_INVOICE).show_if(form.raw("type") == "p", t::TYPE_PAYPAL);
  const auto sources = tables::pmt_source::of(c.db, customer.cid);
  if (sources.empty()) {
    view.show(t::NONE);
    return view;
  }
  web::Scope list = view.add(t::SOME);
  for (const auto& source : sources) show_source(list.add(t::SOURCE), source, site(c).today());
  return view;
}

// The first press on End asks; the one under the question ends.
web::Response ask(web::PostCtx& c, const Head& customer, const SourceRow& source) {
  web::View view = page(c, customer, base::Form{});
  const SourceWords words = words_for(source, site(c).today());
  view.add(t::ENDING)
      .set(t::SOURCE_NAME, words.name)
      .set(t::DETAIL, words.detail)
      .set(t::ID, source.id)
      .set(t::VERSION, source.version)
      .show_if(source.status == Status::active, t::WAS_ACTIVE);
  return view.render();
}

web::Response answer(web::PostCtx& c, const Head& customer, const SourceRow& source, SourceChange change) {
  switch (change) {
    case SourceChange::done: return web::see_other(customer_path(customer.cid, "sources", "source"));
    case SourceChange::not_possible: break;
    case SourceChange::conflict: {
      web::View view = page(c, customer, base::Form{});
      show_conflict(view, t::CONFLICT, c.db, "source:" + base::str(source.id));
      return view.render().with(409);
    }
  }
  base::Form form;
  form.fail("source", "source_not_possible");
  return page(c, customer, form).render();
}

web::Response add(web::PostCtx& c, const Head& customer, base::Form& form) {
  const auto type = base::parse<Type>(form.raw("type"));
  if (!type || *type == Type::card) form.fail("type", "source_type_missing");
  const std::string profile = form.line("profile", "", 32);
  if (profile.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") != std::string::npos) form.fail("profile", "profile_wrong");
  const std::string back = customer_path(customer.cid, "sources", "source");
  if (form.ok() && !first_use(c, form, back)) return web::see_other(back);
  if (!form.ok()) return page(c, customer, form).render();
  tables::pmt_source::New source;
  source.cid = customer.cid;
  source.type = *type;
  if (*type == Type::paypal && !profile.empty()) source.reference = profile;
  domain::add_source(c.db, site(c).desk(), actor(c), source);
  return web::see_other(back);
}

}  // namespace

web::Response source_edit_page(web::GetCtx& c) {
  const auto customer = named_customer(c.db, c.request.query_value("cid"));
  if (!customer) return no_customer(c);
  return page(c, *customer, base::Form{}).render();
}

web::Response source_edit_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto customer = named_customer(c.db, form.raw("cid"));
  if (!customer) return no_customer(c);
  const std::string_view what = form.raw("do");
  if (what == "add") return add(c, *customer, form);
  const auto id = base::parse<base::SourceId>(form.raw("source"));
  const auto source = id ? tables::pmt_source::find(c.db, *id) : std::nullopt;
  if (!source || source->cid != customer->cid) return no_customer(c);
  const int version = base::parse<int>(form.raw("version")).value_or(0);
  if (what == "activate") return answer(c, *customer, *source, domain::activate_source(c.db, site(c).desk(), actor(c), source->id, version));
  if (what == "end-now") return answer(c, *customer, *source, domain::end_source(c.db, site(c).desk(), actor(c), source->id, version));
  return ask(c, *customer, *source);
}

}  // namespace mgmt
