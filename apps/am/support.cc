// A message to us, from one of the account's people, about one of its servers or the account.
#include <algorithm>

#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "apps/am/writers.h"
#include "auth/fresh_key.h"
#include "domain/once.h"
#include "domain/support_confirm.h"
#include "tpl/am/support.h"
#include "web/help.h"

namespace am {

namespace {

namespace t = tpl::am_support;
using tables::systems::Shown;

constexpr char kDone[] = "/am/support.html?sent=";
constexpr std::size_t kMostText = 5000;
constexpr std::size_t kMostSubject = 100;

// Running ones of this customer: nobody else's can be chosen.
std::vector<Shown> servers(db::Reader& db, base::CustomerId cid) {
  auto all = tables::systems::of_customer(db, cid);
  std::erase_if(all, [](const Shown& system) { return !system.row.running(); });
  return all;
}

// An empty choice is the account; one that is not the customer's is a fault at the field.
std::optional<Shown> chosen_server(base::Form& form, const std::vector<Shown>& all) {
  const std::string_view wanted = form.raw("about");
  if (wanted.empty()) return std::nullopt;
  const auto found = std::find_if(all.begin(), all.end(), [&](const Shown& system) { return base::str(system.row.id) == wanted; });
  if (found != all.end()) return *found;
  form.fail("about", "about_unknown");
  return std::nullopt;
}

template <class Ctx>
web::View support_view(Ctx& c, const base::Form& form, const std::vector<Shown>& all, const std::vector<domain::Correspondent>& people) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Support").form(form).set(t::PHONE, site(c).business().phone);
  if (people.empty()) {
    view.show(t::NOBODY);
    return view;
  }
  web::Scope part = view.add(t::FORM);
  for (const auto& system : all) {
    const std::string id = base::str(system.row.id);
    part.add(t::SERVER).set(t::ID, id).set(t::HOSTNAME, system.row.hostname).show_if(form.raw("about") == id, t::CHOSEN);
  }
  show_writers(part, t::WRITERS, people, form, Writers::anybody);
  web::explain(part, t::HELP_ABOUT, c.app, "help_about");
  return view;
}

// The page says the same whether the address is on file or not.
bool sent_or_asked(web::PostCtx& c, const domain::CustomerMessage& message) {
  AmApp& app = site(c);
  if (!message.from.key.empty()) return domain::send_to_support(c.db, app.desk(), actor(c), message);
  const auto [key, hash] = auth::fresh_key(app.random());
  return domain::ask_to_confirm(c.db, app.desk(), actor(c), message, {app.business().secure_url + "/am/support_confirm.html?key=" + key, hash});
}

}  // namespace

web::Response support_page(web::GetCtx& c) {
  base::Form form;
  domain::give_key(form, site(c).random());
  form.set("about", std::string{c.request.query_value("system")});
  web::View view = support_view(c, form, servers(c.db, customer(c)), domain::correspondents(c.db, customer(c)));
  const std::string_view sent = c.request.query_value("sent");
  if (base::parse<base::OrderRef>(sent)) view.add(t::SENT).set(t::REF, sent);
  return view.render();
}

web::Response support_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto all = servers(c.db, customer(c));
  const auto people = domain::correspondents(c.db, customer(c));
  domain::CustomerMessage message;
  message.cid = customer(c);
  message.about = chosen_server(form, all);
  message.subject = form.line("subject", "subject_missing", kMostSubject);
  message.text = form.lines("text", "message_missing", kMostText);
  if (const auto from = named_writer(form, people)) message.from = *from;
  if (!form.ok()) return support_view(c, form, all, people).render();

  message.reference = std::string{form.raw("once")}.substr(0, 8);
  const bool first = domain::first_use(c.db, form, kDone + message.reference, site(c).now());
  if (!form.ok()) return support_view(c, form, all, people).render();
  if (!first || sent_or_asked(c, message)) return web::see_other(kDone + message.reference);
  form.fail("text", "support_too_many");
  return support_view(c, form, all, people).render().with(429);
}

}  // namespace am
