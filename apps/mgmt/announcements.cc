// What customers read at the top of their dashboard: shown as they will see it, published, and ended.
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "domain/news.h"
#include "tpl/mgmt/announcements.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_announcements;
using domain::News;

constexpr char kPage[] = "/mgmt/announcements.html";
constexpr int kPast = 20;

void show_lines(web::Scope around, web::SectionName section, const std::string& text) {
  for (const auto& line : base::split(text, '\n')) around.add(section).set(t::TEXT, line);
}

void show_row(web::Scope row, const News& news) {
  row.set(t::ID, base::str(news.id)).set(t::FOR, news.cid ? base::display(*news.cid) : "All customers");
  row.set(t::FROM, short_form(news.shown_from)).set(t::FROM_ISO, news.shown_from);
  if (news.shown_until) row.add(t::LIMITED).set(t::UNTIL, short_form(*news.shown_until)).set(t::UNTIL_ISO, *news.shown_until);
  row.show_if(!news.shown_until, t::ENDLESS);
  show_lines(row, t::LINE, news.text);
}

template <class Ctx>
web::View list_view(Ctx& c, const base::Form& form) {
  const base::Timestamp now = site(c).now();
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Announcements").form(form);
  const auto current = tables::announcements::current(c.db, now);
  for (const auto& news : current) {
    web::Scope row = view.add(t::CURRENT);
    show_row(row, news);
    row.show(news.shown_from > now ? t::PLANNED : t::SHOWN);
  }
  view.show_if(current.empty(), t::NONE);
  for (const auto& news : tables::announcements::past(c.db, now, kPast)) show_row(view.add(t::PAST), news);
  return view;
}

}  // namespace

web::Response announcements_page(web::GetCtx& c) {
  base::Form form;
  give_key(form, site(c));
  form.set("cid", std::string{c.request.query_value("cid")});
  web::View view = list_view(c, form);
  const std::string_view done = c.request.query_value("done");
  view.show_if(done == "published", t::PUBLISHED).show_if(done == "ended", t::ENDED);
  return view.render();
}

web::Response announcements_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const base::Timestamp now = site(c).now();
  if (form.raw("do") == "end") {
    const auto id = base::parse<base::AnnouncementId>(form.raw("id"));
    if (id) static_cast<void>(domain::end_news(c.db, actor(c), *id, now));  // over already is what was wanted
    return web::see_other(std::string{kPage} + "?done=ended");
  }
  const News news = domain::read_news(c.db, form, now);
  if (!form.ok()) return list_view(c, form).render();
  if (form.raw("do") == "preview") {
    web::View view = list_view(c, form);
    web::Scope preview = view.add(t::PREVIEW);
    preview.set(t::TONE, news.cid ? "warn" : "info").set(t::ICON, news.cid ? "/static/icons.svg#alert" : "/static/icons.svg#info");
    show_lines(preview, t::LINE, news.text);
    return view.render();
  }
  const std::string leads_to = std::string{kPage} + "?done=published";
  const bool first = first_use(c, form, leads_to);
  if (!form.ok()) return list_view(c, form).render();
  if (first) domain::publish(c.db, actor(c), news, now);
  return web::see_other(leads_to);
}

}  // namespace mgmt
