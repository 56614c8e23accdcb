#include "apps/mgmt/proof.h"

#include "apps/mgmt/mgmt_app.h"
#include "auth/proof.h"
#include "tpl/mgmt/proof_field.h"

namespace mgmt {

void show_proof(web::Scope page, web::IncludeName where, web::App& app, const web::Visitor& visitor) {
  if (auth::proof_counts(visitor.proven_at, static_cast<MgmtApp&>(app).now())) return;
  page.include(where, tpl::mgmt_proof_field::kFile);
}

bool proven(web::StepCtx& c, base::Form& form) {
  MgmtApp& app = site(c);
  const base::Secret typed{std::string{form.raw("proof")}};
  form.forget("proof");
  if (auth::proof_counts(c.visitor.proven_at, app.now())) return true;
  if (typed.empty()) {
    form.fail("proof", "proof_missing");
    return false;
  }
  const auth::Proof proof = auth::prove({c.database, app.clock(), app.random()}, actor(c), base::UserId{c.visitor.id}, typed,
                                        c.visitor.token);
  switch (proof.outcome) {
    case auth::Proof::Outcome::good:
      c.visitor.proven_at = app.now();  // a page that comes back for another reason does not ask again
      return true;
    case auth::Proof::Outcome::wrong: form.fail("proof", "proof_wrong"); break;
    case auth::Proof::Outcome::waiting:
      form.fail("proof", proof.wait > std::chrono::minutes{1} ? "login_shut" : "login_wait");
      break;
  }
  return false;
}

}  // namespace mgmt
