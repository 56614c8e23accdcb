// Mails that could not be delivered: to whom, why, and whether to try again. Their text is not shown: it may hold a key.
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "base/log.h"
#include "domain/dead_mails.h"
#include "tpl/mgmt/dead_mails.h"
#include "web/problem.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_dead_mails;
using tables::mail_outbox::State;

State shown_state(std::string_view word) {
  return base::parse<State>(word) == State::given_up ? State::given_up : State::dead;
}

std::string address(State state) { return "/mgmt/dead_mails.html?state=" + base::str(state); }

void show_row(web::Scope list, const tables::mail_outbox::Undelivered& mail) {
  web::Scope row = list.add(t::ROW);
  row.set(t::ID, mail.id).set(t::RECIPIENT, mail.recipient).set(t::SUBJECT, mail.subject).set(t::CAUSE, mail.cause);
  row.set(t::ANSWER, mail.last_error).set(t::TRIES, mail.tries);
  row.set(t::WRITTEN, short_form(mail.created_at)).set(t::WRITTEN_ISO, mail.created_at);
  row.show_if(mail.state == State::dead, t::MAY_GIVE_UP);
}

}  // namespace

web::Response dead_mails_page(web::GetCtx& c) {
  const State state = shown_state(c.request.query_value("state"));
  const auto mails = tables::mail_outbox::undelivered(c.db, state);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Mails not delivered").set(t::STATE, state);
  for (const State choice : {State::dead, State::given_up}) {
    view.add(t::STATE_LINK)
        .set(t::PATH, address(choice))
        .set(t::LABEL, choice == State::dead ? "Not delivered" : "Given up")
        .show_if(choice == state, t::CURRENT);
  }
  const auto done = c.request.query_value("done");
  view.show_if(done == "retry", t::DONE_RETRY).show_if(done == "give_up", t::DONE_GIVEN_UP).show_if(done == "late", t::DONE_LATE);
  if (mails.empty()) {
    view.show(state == State::dead ? t::NONE_DEAD : t::NONE_GIVEN_UP);
    return view.render();
  }
  web::Scope list = view.add(t::SOME);
  for (const auto& mail : mails) show_row(list, mail);
  return view.render();
}

web::Response dead_mails_submit(web::PostCtx& c) {
  const base::Form form = c.request.form();
  const auto id = base::parse<base::MailId>(form.raw("id"));
  const auto mail = id ? tables::mail_outbox::lock_undelivered(c.db, *id) : std::nullopt;
  const bool retry = form.raw("go") == "retry";
  if (!id || (!retry && form.raw("go") != "give_up")) return web::problem(c.app, c.visitor, c.request, 404, "no_mail");
  const std::string back = address(shown_state(form.raw("state"))) + "&done=";
  // Sent a second time, or by two people: the mail is on its way already.
  const bool done = mail && (retry ? domain::retry_mail(c.db, actor(c), *mail, site(c).now()) : domain::give_up_mail(c.db, actor(c), *mail, site(c).now()));
  if (!done) return web::see_other(back + "late");
  base::log::info(retry ? "mail.retried" : "mail.given_up", {{"id", *id}});
  return web::see_other(back + (retry ? "retry" : "give_up"));
}

}  // namespace mgmt
