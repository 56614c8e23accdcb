// The customer page's people side: facts, owner, contacts, notes, bandwidth. Two queries, whatever the customer has.
#pragma once

#include <vector>

#include "tables/customers.h"
#include "tables/pmt_source.h"
#include "tables/subs.h"
#include "web/page.h"
#include "web/view.h"

namespace mgmt {

// `subs` are those that run, `sources` all payment sources, the one in use first.
void show_people(web::View& page, web::GetCtx& c, const tables::customers::Account& account, const std::vector<tables::subs::Packaged>& subs,
                 const std::vector<tables::pmt_source::Row>& sources);

// "(hidden)" when there is a password; else what the customer can do without one.
[[nodiscard]] std::string access_words(bool has_password, bool enabled);

}  // namespace mgmt
