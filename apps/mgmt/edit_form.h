// Two guards that every form of mgmt has. `once`: a form that makes something carries a key, so that it makes it once however
// often it is sent. `version`: a form that changes something carries the row's version it was filled from, so that nobody
// overwrites what somebody else has saved meanwhile.
#pragma once

#include <string>

#include "apps/mgmt/mgmt_app.h"
#include "base/form.h"
#include "web/page.h"

namespace mgmt {

// Sets the field "once" for a new form. Templates write it as F_ONCE.
void give_key(base::Form& form, MgmtApp& app);

// True for the first form with its key; false for another copy: answer with a redirect to `leads_to` and do nothing. A form
// without a well-formed key is not ours: fault "once_missing" at the field.
[[nodiscard]] bool first_use(web::PostCtx& c, base::Form& form, const std::string& leads_to);

// The version that a form was filled from; 0, which no row has, when there is none.
[[nodiscard]] int form_version(const base::Form& form);
// Does the form carry such a key? For a step, which takes it itself, in its own transaction.
[[nodiscard]] bool well_formed_key(const base::Form& form);

// Says above the form (an include mark of its template) who has changed `object` ("system:123") meanwhile, and how. Set
// the form's "version" to the present one, so that sending it again is a decision, and answer with status 409.
void show_conflict(web::Scope page, web::IncludeName where, db::Reader& db, const std::string& object);

}  // namespace mgmt
