#include "apps/am/am_app.h"

#include "apps/am/bar.h"
#include "apps/am/pages.h"
#include "auth/am_account.h"
#include "auth/hand_off.h"
#include "auth/rights.h"
#include "domain/audit.h"
#include "tpl/shared/layout.h"

namespace am {

AmApp::AmApp(const base::Config& config, ports::Services services)
    : App(config, kPages), services_(std::move(services)), business_(domain::business_from(config)), traffic_(config) {}

std::string AmApp::fresh_token() { return auth::new_token(random()); }

void AmApp::recognise(db::Database& database, const web::Request& request, web::Visitor& visitor) {
  if (visitor.token_is_new) return;
  const auto session = auth::find_customer(database, visitor.token, auth::kCustomerLifetime, clock().now());
  if (!session) return;
  if (session->staff && !auth::holds(session->staff->role, auth::kHandOffRight)) return;
  visitor.logged_in = true;
  visitor.id = session->cid.value;
  visitor.name = auth::am_name(session->cid, session->login_name);
  visitor.role = base::str(session->kind);
  visitor.login = session->login ? session->login->value : 0;
  visitor.own_login_only = !session->staff && !session->owner_known;
  if (!session->staff) return;
  // Whatever staff look at or send in a customer's account is in the customer's history.
  visitor.staff = session->staff->login;
  visitor.write_reason = session->staff->write_reason;
  const bool asks = request.method != "POST";
  database.write([&](db::Writer& db) {
    domain::Changes what;
    what.note("page", "", request.path);
    if (!asks && !visitor.write_reason.empty()) what.note("reason", "", visitor.write_reason);
    domain::record(db, actor(request, visitor), asks ? "am.viewed" : "am.sent", "customer:" + base::str(session->cid), session->cid, what,
                   clock().now());
  });
}

bool AmApp::furnish(web::View& view, const web::Visitor& visitor) {
  namespace t = tpl::shared_layout;
  if (!visitor.staff.empty()) {
    web::Scope banner = view.add(t::STAFF_VIEW);
    banner.set(t::STAFF_LOGIN, visitor.staff);
    if (visitor.write_reason.empty()) {
      banner.show(t::STAFF_READ_ONLY);
    } else {
      banner.add(t::STAFF_WRITES).set(t::STAFF_REASON, visitor.write_reason);
    }
  }
  show_bar(view, *this, visitor);
  return true;
}

bool AmApp::may_send(const web::Visitor& visitor, const web::Page& page) const {
  if (visitor.staff.empty() || page.right == web::kAnyone || page.right == auth::kLoggedIn || page.right == auth::kStaffView) return true;
  return !visitor.write_reason.empty() && auth::open_to_staff(page.right);
}

bool AmApp::allows(const web::Visitor& visitor, std::string_view right) const {
  if (right == web::kAnyone) return true;
  if (!visitor.logged_in) return false;
  if (!visitor.staff.empty()) return auth::shown_to_staff(right);
  if (visitor.own_login_only && right != auth::kOwnLogin && right != auth::kLoggedIn) return false;
  const auto kind = base::parse<tables::am_logins::Kind>(visitor.role);
  return kind && auth::holds(*kind, right);
}

base::CustomerId customer(const web::Visitor& visitor) { return {visitor.id}; }

tables::am_logins::Who who(const web::Visitor& visitor) {
  return {customer(visitor), visitor.login == 0 ? std::nullopt : std::optional{base::AmLoginId{visitor.login}}};
}

bool leads_to(const web::App& app, const web::Visitor& visitor, std::string_view path) {
  const web::Page* page = web::find_page(app.pages(), path);
  return page != nullptr && page->get != nullptr && app.allows(visitor, page->right);
}

auth::Actor actor(const web::Request& request, const web::Visitor& visitor) {
  const std::string name = visitor.login == 0 ? "" : visitor.name.substr(visitor.name.find('-') + 1);
  const std::string who = visitor.staff.empty() ? "customer:" + auth::am_subject(customer(visitor), name) : "user:" + visitor.staff;
  return {who, request.remote_addr, request.id};
}

}  // namespace am
