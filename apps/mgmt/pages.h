// Every URL that mgmt answers; nothing else routes. Rights are explained in auth/rights.
#pragma once

#include "web/page.h"

namespace mgmt {

web::GetHandler index_page;
web::PostHandler index_submit;
web::GetHandler login_page;
web::StepHandler login_submit;
web::PostHandler logout_submit;

inline constexpr web::Page kPages[] = {
    web::step_only("/mgmt/LOGIN", web::kAnyone, login_submit),
    web::post_only("/mgmt/LOGOUT", "staff", logout_submit),
    {"/mgmt/index.html", "staff", index_page, index_submit},
    {"/mgmt/login.html", web::kAnyone, login_page},
};
static_assert(web::well_formed(kPages));

}  // namespace mgmt
