#include "web/dispatch.h"

#include "auth/digest.h"
#include "base/log.h"
#include "web/problem.h"
#include "web/view.h"

namespace web {

namespace {

constexpr std::size_t kMostCallback = 32 * 1024;

// Leaves a transaction on the way to a rollback, with the answer that a handler has already made.
struct NotCommitted {
  Response response;
};

bool is_token(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Visitor visitor_of(const Request& request, App& app) {
  Visitor visitor;
  visitor.token = request.cookie(app.cookie_name()).value_or("");
  if (!is_token(visitor.token)) {
    visitor.token = app.fresh_token();
    visitor.token_is_new = true;
  }
  visitor.csrf = auth::csrf_token(visitor.token);
  visitor.path = request.path;
  const auto theme = request.cookie("theme").value_or("");
  if (theme == "light" || theme == "dark") visitor.theme = theme;
  return visitor;
}

// Another site's page may send a POST here, but not with our origin and not with the token that its visitor's cookie gives.
bool from_our_own_form(const Request& request, const App& app, const Visitor& visitor) {
  if (!request.fetch_site.empty() && request.fetch_site != "same-origin") return false;
  if (!request.origin.empty() && request.origin != app.origin()) return false;
  return !visitor.token_is_new && auth::same(request.body_value("csrf"), visitor.csrf);
}

Response run_get(const Page& page, const Request& request, const Visitor& visitor, App& app, db::Database& database) {
  return database.read([&](db::Reader& reader) {
    GetCtx ctx{request, visitor, app, reader};
    return page.get(ctx);
  });
}

Response run_post(const Page& page, const Request& request, const Visitor& visitor, App& app, db::Database& database) {
  try {
    return database.write([&](db::Writer& writer) {
      PostCtx ctx{request, visitor, app, writer};
      Response response = page.post(ctx);
      if (response.status >= 400) throw NotCommitted{std::move(response)};
      return response;
    });
  } catch (NotCommitted& kept) {
    return std::move(kept.response);
  }
}

Response answer(FCGX_Request& fcgi, App& app, db::Database& database, Request& request, Visitor& visitor) {
  // The page table first: a path that is not in it does not exist, whoever asks.
  const std::string_view path = request.path == "/" + app.name() + "/" ? std::string_view{} : request.path;
  if (path.empty()) return see_other(app.index_path());
  const Page* page = find_page(app.pages(), path);
  if (page == nullptr) return problem(app, visitor, request, 404, "not_found");

  // The method before anything is read of the body.
  const bool asks = request.method == "GET" || request.method == "HEAD";
  const bool sends = request.method == "POST";
  if (!(asks && page->get != nullptr) && !(sends && (page->post != nullptr || page->step != nullptr))) {
    Response refused = problem(app, visitor, request, 405, "wrong_method");
    refused.header("Allow", page->get == nullptr ? "POST" : page->post || page->step ? "GET, HEAD, POST" : "GET, HEAD");
    return refused;
  }
  // A Strict cookie does not come along with a link from elsewhere. So the address is asked for once more, from a page of ours,
  // before anybody is taken for a stranger: the cookie of a stranger would take the place of the session's.
  if (asks && visitor.token_is_new && app.same_site() == "Strict" && request.fetch_site == "cross-site" &&
      path != app.door()) {
    visitor.token_is_new = false;
    return html("<!doctype html><title>One moment</title>").header("Refresh", "0");
  }
  check_fields(request.query);
  if (page->kind == Page::Kind::callback) {
    read_raw(fcgi, request, kMostCallback);
    StepCtx ctx{request, visitor, app, database};
    return page->step(ctx);
  }
  if (sends) read_form(fcgi, request);

  // Who it is and what they may, before the handler can look at anything.
  app.recognise(database, request, visitor);
  if (!app.allows(visitor, page->right)) {
    if (!visitor.logged_in) return see_other(app.login_path());
    if (const std::string first = app.first_to_do(visitor); !first.empty()) return see_other(first);
    base::log::warning("web.forbidden", {{"path", request.path}, {"who", visitor.name}, {"right", page->right}});
    return problem(app, visitor, request, 403, "forbidden");
  }
  if (asks) return run_get(*page, request, visitor, app, database);

  if (!from_our_own_form(request, app, visitor)) {
    base::log::warning("web.csrf", {{"path", request.path}, {"origin", request.origin}, {"addr", request.remote_addr}});
    return problem(app, visitor, request, 403, "stale_form");
  }
  if (!app.may_send(visitor, *page)) {
    base::log::info("web.read_only", {{"path", request.path}, {"who", visitor.name}, {"staff", visitor.staff}});
    return problem(app, visitor, request, 403, "read_only");
  }
  if (page->kind == Page::Kind::step) {
    StepCtx ctx{request, visitor, app, database};
    return page->step(ctx);
  }
  return run_post(*page, request, visitor, app, database);
}

void remember_visitor(const App& app, const Visitor& visitor, Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name == "Set-Cookie") return;  // the handler has set another one: login, logout, a new order
  }
  if (visitor.token_is_new) response.header("Set-Cookie", cookie(app, visitor.token));
}

}  // namespace

std::string cookie(const App& app, std::string_view value) {
  std::string text = app.cookie_name() + '=' + std::string{value} + "; Path=/" + app.name() +
                     "; Secure; HttpOnly; SameSite=" + app.same_site();
  if (value.empty()) return text + "; Max-Age=0";
  if (app.cookie_seconds() > 0) text += "; Max-Age=" + std::to_string(app.cookie_seconds());
  return text;
}

Response dispatch(FCGX_Request& fcgi, App& app, db::Database& database, Request& request) {
  request = read_head(fcgi);
  if (request.id.empty()) request.id = app.fresh_token().substr(0, 32);
  const base::log::RequestScope scope{request.id};
  Visitor visitor = visitor_of(request, app);
  Response response;
  try {
    if (app.config().flag("DEV")) reload_changed_templates(app.fragments());
    response = answer(fcgi, app, database, request, visitor);
    const Page* page = find_page(app.pages(), request.path);
    // A peer that calls back is no visitor.
    if (page == nullptr || page->kind != Page::Kind::callback) remember_visitor(app, visitor, response);
  } catch (const BadRequest& bad) {
    base::log::info("web.bad_request", {{"path", request.path}, {"why", bad.what()}, {"addr", request.remote_addr}});
    response = problem(app, visitor, request, bad.status(), bad.status() == 413 ? "too_long" : "bad_request");
  } catch (const db::InDoubt& doubt) {
    base::log::error("web.in_doubt", {{"path", request.path}, {"why", doubt.what()}});
    response = problem(app, visitor, request, 503, "in_doubt");
  } catch (const db::Down& down) {
    base::log::error("web.database_down", {{"path", request.path}, {"why", down.what()}});
    response = problem(app, visitor, request, 503, "database_down").header("Retry-After", "5");
  } catch (const db::Conflict& busy) {
    base::log::warning("web.database_busy", {{"path", request.path}, {"why", busy.what()}});
    response = problem(app, visitor, request, 503, "database_busy").header("Retry-After", "2");
  } catch (const std::exception& fault) {
    base::log::error("web.fault", {{"path", request.path}, {"why", fault.what()}});
    response = problem(app, visitor, request, 500, "fault");
  }
  base::log::info("web.request", {{"method", request.method}, {"path", request.path}, {"status", response.status},
                                  {"addr", request.remote_addr}});
  return response;
}

}  // namespace web
