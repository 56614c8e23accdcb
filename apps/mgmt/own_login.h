// What the pages about one's own login share.
#pragma once

#include "apps/mgmt/mgmt_app.h"
#include "tables/users.h"
#include "web/page.h"
#include "web/view.h"

namespace mgmt {

// The row of who asks.
[[nodiscard]] tables::users::Row own_row(db::Reader& db, const web::Visitor& visitor);

// How many recovery codes are left, with a warning when they are few.
void show_codes_left(web::Scope page, web::IncludeName where, int left);

}  // namespace mgmt
