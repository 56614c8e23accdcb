// Where the mail leads that asks an address which is not on file whether it has written to us: it shows the message, and a form sends
// it, because what only reads mail opens links too. Nobody has to be logged in: the address may be a colleague's.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "auth/digest.h"
#include "domain/support_confirm.h"
#include "tpl/am/support_confirm.h"
#include "web/problem.h"

namespace am {

namespace {

namespace t = tpl::am_support_confirm;

template <class Ctx>
web::Response gone(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 410, "link_gone");
}

}  // namespace

web::Response support_confirm_page(web::GetCtx& c) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Your message to us");
  const auto sent = c.request.query_value("sent");
  if (base::parse<base::OrderRef>(sent)) {
    view.add(t::SENT).set(t::REF, sent);
    return view.render();
  }
  const auto key = c.request.query_value("key");
  const auto message = domain::unconfirmed(c.db, auth::sha256(key), site(c).now());
  if (!message) return gone(c);
  web::Scope asking = view.add(t::ASKING);
  asking.set(t::KEY, key).set(t::CID, base::display(message->cid)).set(t::SUBJECT, message->subject).set(t::TEXT, message->text);
  return view.render();
}

web::Response support_confirm_submit(web::PostCtx& c) {
  const std::string hash = auth::sha256(c.request.body_value("key"));
  const auto sent = domain::confirm_message(c.db, site(c).desk(), {"visitor", c.request.remote_addr, c.request.id}, hash);
  return sent ? web::see_other("/am/support_confirm.html?sent=" + *sent) : gone(c);
}

}  // namespace am
