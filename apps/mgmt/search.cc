// Customers found by what was typed into the bar. When it is clear who was meant, their page is the answer.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/search_field.h"
#include "base/text.h"
#include "tpl/mgmt/search.h"

namespace mgmt {

namespace t = tpl::mgmt_search;

namespace {

void show_hit(web::Scope row, const domain::Hit& hit) {
  row.set(t::NAME, hit.name).set(t::CID, base::display(hit.cid)).set(t::PAGE, customer_path(hit.cid));
  const bool active = hit.status == tables::customers::Status::active;
  row.set(t::STATE, active ? "active" : "cancelled").show(active ? t::ACTIVE : t::CANCELLED).set(t::FIELD, words_for(hit.field));
  for (const auto& piece : hit.text) {
    web::Scope part = row.add(t::PIECE);
    part.add(piece.matched ? t::MATCHED : t::PLAIN).set(t::TEXT, piece.text);
  }
}

}  // namespace

web::Response search_page(web::GetCtx& c) {
  const std::string typed = base::clipped(base::trim(c.request.query_value("q")), domain::kMostTyped);
  const auto found = domain::find_customers(c.db, typed);
  if (found.clear) return web::see_other(customer_path(*found.clear));
  web::View view{t::kFile, c.app, c.visitor};
  view.title(typed.empty() ? "Search" : "Search: " + typed).set(t::TYPED, typed);
  if (typed.empty()) {
    view.show(t::NOTHING_TYPED);
  } else if (found.hits.empty()) {
    view.show(t::NOTHING_FOUND);
  } else {
    web::Scope table = view.add(t::FOUND);
    table.set(t::COUNT, static_cast<int>(found.hits.size())).show_if(found.hits.size() == 1, t::ONE);
    table.show(found.more ? t::MORE : t::ALL).show_if(found.hits.size() > 1, t::SEVERAL);
    for (const auto& hit : found.hits) show_hit(table.add(t::HIT), hit);
  }
  return view.render();
}

}  // namespace mgmt
