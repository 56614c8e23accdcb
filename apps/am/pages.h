// Every URL that am answers; nothing else routes. There is one right, that of the customer who is logged in.
#pragma once

#include "web/page.h"

namespace am {

web::GetHandler dashboard_page;
web::PostHandler dashboard_submit;
web::GetHandler login_page;
web::StepHandler login_submit;
web::PostHandler logout_submit;

inline constexpr web::Page kPages[] = {
    web::step_only("/am/LOGINAM", web::kAnyone, login_submit),
    web::post_only("/am/LOGOUT", "customer", logout_submit),
    {"/am/dashboard.html", "customer", dashboard_page, dashboard_submit},
    {"/am/login.html", web::kAnyone, login_page},
};
static_assert(web::well_formed(kPages));

}  // namespace am
