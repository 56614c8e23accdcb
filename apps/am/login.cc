// Customers log in with their customer id and the Account Manager password, and a one-time code if they have set that up.
// Whatever is wrong gets the same sentence. A browser that was not seen before is told by mail.
#include "auth/login.h"

#include "apps/am/account_link.h"
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "auth/digest.h"
#include "auth/logout.h"
#include "tables/am_devices.h"
#include "tpl/am/login.h"
#include "web/problem.h"

namespace am {

namespace {

namespace t = tpl::am_login;

constexpr std::string_view kDeviceCookie = "__Secure-amd";
constexpr const char* kDeviceYear = "; Path=/am; Secure; HttpOnly; SameSite=Lax; Max-Age=31536000";

web::View login_view(web::App& app, const web::Visitor& visitor) {
  web::View view{t::kFile, app, visitor};
  view.title("Log in");
  return view;
}

web::Response refused(const web::StepCtx& c, base::Form& form) {
  form.forget("password");
  form.forget("code");
  web::View view = login_view(c.app, c.visitor);
  view.form(form);
  return view.render();
}

// Returns the cookie by which this browser is known from now on.
std::string note_device(web::StepCtx& c, const auth::AmAccount& customer) {
  AmApp& app = site(c);
  std::string device = c.request.cookie(kDeviceCookie).value_or("");
  if (device.size() != 64) device = app.fresh_token();
  c.database.write([&](db::Writer& db) {
    if (!tables::am_devices::note(db, customer.who, auth::sha256(device), app.now())) return;
    const auto mail = account_mail(customer);
    if (!mail) return;
    domain::tell_new_device(db, app.desk(), *mail, c.request.user_agent, {auth::am_actor(customer), c.request.remote_addr, c.request.id});
  });
  return std::string{kDeviceCookie} + '=' + device + kDeviceYear;
}

}  // namespace

web::Response login_page(web::GetCtx& c) {
  if (c.visitor.logged_in) return web::see_other(c.app.index_path());
  web::View view = login_view(c.app, c.visitor);
  view.show_if(c.request.query_value("left") == "1", t::LEFT).show_if(c.request.query_value("set") == "1", t::SET);
  return view.render();
}

web::Response login_submit(web::StepCtx& c) {
  AmApp& app = site(c);
  base::Form form = c.request.form();
  const std::string typed = form.line("cid", "login_cid_missing");
  const auth::Attempt attempt{.password = base::Secret{std::string{form.raw("password")}},
                              .code = base::Secret{std::string{form.raw("code")}},
                              .remote_addr = c.request.remote_addr,
                              .agent = c.request.user_agent,
                              .request_id = c.request.id,
                              .token = c.visitor.token};
  if (attempt.password.empty()) form.fail("password", "login_password_missing");
  if (!form.ok()) return refused(c, form);

  const auth::Admission admission = auth::log_in_customer({c.database, app.clock(), app.random()}, typed, attempt);
  switch (admission.outcome) {
    case auth::Admission::Outcome::refused:
      form.fail("cid", "login_wrong");
      return refused(c, form);
    case auth::Admission::Outcome::waiting:
      form.fail("cid", "login_wait");
      return refused(c, form).with(429).header("Retry-After", std::to_string(admission.wait.count()));
    case auth::Admission::Outcome::admitted: break;
  }
  const std::string device = note_device(c, *admission.customer);
  return web::see_other(admission.by_recovery_code ? "/am/account_totp.html?recovered=1" : app.index_path())
      .header("Set-Cookie", web::cookie(app, admission.token))
      .header("Set-Cookie", device);
}

web::Response logout_submit(web::PostCtx& c) {
  auth::log_out(c.db, actor(c.request, c.visitor), c.visitor.token, site(c).clock().now());
  return web::see_other(c.app.login_path() + "?left=1")
      .header("Set-Cookie", web::cookie(c.app, ""))
      .header("Clear-Site-Data", "\"cache\", \"storage\"");
}

}  // namespace am
