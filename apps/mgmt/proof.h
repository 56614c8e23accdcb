// Sensitive actions (refund, reveal of a password, roles, second factor, mass mail) ask for the password or a one-time code
// again when the last proof is older than a quarter of an hour. The form includes templates/mgmt/proof_field.tpl by
// show_proof(); its handler is a step that does nothing before proven() was true.
#pragma once

#include "base/form.h"
#include "web/page.h"
#include "web/view.h"

namespace mgmt {

// The field "proof" at an include mark of the form, when it is needed.
void show_proof(web::Scope page, web::IncludeName where, web::App& app, const web::Visitor& visitor);

// True when the last proof is recent, or when the field holds the password or a code: then the session is proven anew. Otherwise
// false, with an error at the field. What was typed is wiped from the form. Ask it when all other fields are right, so that a
// one-time code is not used up by a form that comes back.
[[nodiscard]] bool proven(web::StepCtx& c, base::Form& form);

}  // namespace mgmt
