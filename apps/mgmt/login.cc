// Staff log in with user name, password and, when they have a second factor, its code: all on one page, and whatever is wrong
// gets the same sentence.
#include "auth/login.h"

#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "auth/logout.h"
#include "tpl/mgmt/login.h"
#include "web/problem.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_login;

web::View login_view(web::App& app, const web::Visitor& visitor) {
  web::View view{t::kFile, app, visitor};
  view.title("Log in");
  return view;
}

web::Response refused(const web::StepCtx& c, base::Form& form) {
  form.remove("password");
  form.remove("code");
  web::View view = login_view(c.app, c.visitor);
  view.form(form);
  return view.render();
}

}  // namespace

web::Response login_page(web::GetCtx& c) {
  if (c.visitor.logged_in) return web::see_other(c.app.index_path());
  web::View view = login_view(c.app, c.visitor);
  view.show_if(c.request.query_value("left") == "1", t::LEFT);
  view.show_if(c.request.query_value("set") == "1", t::PASSWORD_SET);
  return view.render();
}

web::Response login_submit(web::StepCtx& c) {
  MgmtApp& app = site(c);
  base::Form form = c.request.form();
  const std::string user = form.line("user", "login_user_missing");
  const auth::Attempt attempt{.password = base::Secret{std::string{form.raw("password")}},
                              .code = base::Secret{std::string{form.raw("code")}},
                              .remote_addr = c.request.remote_addr,
                              .agent = c.request.user_agent,
                              .request_id = c.request.id,
                              .token = c.visitor.token};
  if (attempt.password.empty()) form.fail("password", "login_password_missing");
  if (!form.ok()) return refused(c, form);

  const auth::Admission admission = auth::log_in_staff({c.database, app.clock(), app.random()}, user, attempt);
  switch (admission.outcome) {
    case auth::Admission::Outcome::refused:
      form.fail("user", "login_wrong");
      return refused(c, form);
    case auth::Admission::Outcome::waiting:
      form.fail("user", admission.wait > std::chrono::minutes{1} ? "login_shut" : "login_wait");
      return refused(c, form).with(429).header("Retry-After", std::to_string(admission.wait.count()));
    case auth::Admission::Outcome::admitted: break;
  }
  return web::see_other(admission.by_recovery_code ? "/mgmt/account_totp.html?recovered=1" : app.index_path())
      .header("Set-Cookie", web::cookie(app, admission.token));
}

web::Response logout_submit(web::PostCtx& c) {
  auth::log_out(c.db, actor(c.request, c.visitor), c.visitor.token, site(c).clock().now());
  return web::see_other(c.app.login_path() + "?left=1")
      .header("Set-Cookie", web::cookie(c.app, ""))
      .header("Clear-Site-Data", "\"cache\", \"storage\"");
}

}  // namespace mgmt
