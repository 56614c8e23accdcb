// A PayPal notice that did not arrive, entered by hand: it takes the way of every other one, and says who has entered it.
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/ipn_view.h"
#include "apps/mgmt/pages.h"
#include "domain/notice_desk.h"
#include "tpl/mgmt/ipn_input.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_ipn_input;

template <class Ctx>
web::Response page(Ctx& c, const base::Form& form) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Enter a PayPal notice").form(form);
  return view.render();
}

}  // namespace

web::Response ipn_input_page(web::GetCtx& c) {
  base::Form form;
  give_key(form, site(c));
  return page(c, form);
}

web::Response ipn_input_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto body = domain::pasted_notice(form.raw("notice"));
  if (base::trim(form.raw("notice")).empty()) form.fail("notice", "notice_missing");
  else if (!body) form.fail("notice", "notice_wrong");
  if (form.ok() && !first_use(c, form, "/mgmt/ipn_list.html?show=by_hand")) return web::see_other("/mgmt/ipn_list.html?show=by_hand");
  if (!form.ok()) return page(c, form);
  return web::see_other(notice_path(domain::enter_notice(c.db, site(c).desk(), actor(c), *body), "entered"));
}

}  // namespace mgmt
