#include "apps/mgmt/customer_sources.h"

#include "apps/mgmt/said.h"
#include "apps/mgmt/source_view.h"
#include "tpl/mgmt/customer.h"
#include "tpl/mgmt/customer_sources.h"

namespace mgmt {

namespace t = tpl::mgmt_customer_sources;

constexpr Said kSaid[] = {{"source", "The payment sources are saved."}};

void show_sources(web::Scope page, web::GetCtx& c, const tables::customers::Head& customer, const std::vector<tables::pmt_source::Row>& sources) {
  web::Scope part = page.include(tpl::mgmt_customer::SOURCES, t::kFile);
  show_said(part, t::SAID, c.request.query_value("done"), kSaid);
  part.set(t::COUNT, std::to_string(sources.size())).set(t::CID, base::display(customer.cid));
  part.show_if(c.app.allows(c.visitor, "billing"), t::MAY).show_if(sources.empty(), t::NONE);
  for (const auto& source : sources) {
    const SourceWords words = words_for(source, site(c).today());
    web::Scope row = part.add(t::SOURCE);
    row.set(t::NAME, words.name).set(t::DETAIL, words.detail).set(t::STATE, words.state).set(t::TONE, words.tone).set(t::ICON, words.icon);
  }
}

}  // namespace mgmt
