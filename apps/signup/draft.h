// An order in progress: what was entered so far, kept in the database behind the visitor's cookie.
#pragma once

#include <optional>
#include <string>

#include "apps/signup/signup_app.h"
#include "domain/catalogue.h"
#include "domain/order.h"
#include "domain/ordering.h"
#include "tables/signups.h"
#include "web/page.h"
#include "web/view.h"

namespace signup {

struct Draft {
  base::Form form;                              // all steps
  std::optional<base::OrderRef> placed;         // the order is registered: nothing can be changed any more
  std::optional<tables::quotes::Row> quote;
  bool exists = false;
};

[[nodiscard]] Draft load_draft(db::Reader& db, SignupApp& app, const web::Visitor& visitor);

// Replaces the fields of one step by what was sent; fields that do not belong to the step are dropped.
void take_step(Draft& draft, int step, const base::Form& sent);
void save(web::PostCtx& c, const Draft& draft);

// The page that says that this order is already placed, and leads to it.
[[nodiscard]] web::Response already_placed(SignupApp& app, const web::Visitor& visitor, const base::OrderRef& ref);

// Where a step leads when it is complete: the next one, or the check page when it was opened from there. The cookie's thirty
// days begin anew, as the draft's do.
[[nodiscard]] web::Response go_on(web::PostCtx& c, const base::Form& sent, int next_step);
[[nodiscard]] std::string step_path(int step);

}  // namespace signup
