#include "domain/news.h"

#include "tables/customers.h"

namespace domain {

namespace {

constexpr std::size_t kMostText = 1000;

std::string object_of(base::AnnouncementId id) { return "announcement:" + base::str(id); }

}  // namespace

News read_news(db::Reader& db, base::Form& form, base::Timestamp now) {
  News news;
  const auto typed = base::trim(form.raw("cid"));
  if (!typed.empty()) {
    news.cid = base::parse_cid(typed);
    if (!news.cid || !tables::customers::head(db, *news.cid)) form.fail("cid", "announcement_customer");
  }
  news.text = form.lines("text", "announcement_missing", kMostText);
  const auto from = form.maybe<base::Date>("from", "date_wrong");
  const auto until = form.maybe<base::Date>("until", "date_wrong");
  news.shown_from = from && *from != base::date_of(now) ? base::Timestamp{from->day} : now;
  if (until) news.shown_until = base::Timestamp{base::add_days(*until, 1).day};
  if (until && (*news.shown_until <= now || *news.shown_until <= news.shown_from)) form.fail("until", "announcement_over");
  return news;
}

base::AnnouncementId publish(db::Writer& db, const Actor& actor, const News& news, base::Timestamp now) {
  const auto id = tables::announcements::add(db, news);
  Changes changes;
  changes.note("text", "", news.text).note("from", "", base::str(news.shown_from)).note("until", std::optional<base::Timestamp>{}, news.shown_until);
  record(db, actor, "announcement.published", object_of(id), news.cid, changes, now);
  return id;
}

bool end_news(db::Writer& db, const Actor& actor, base::AnnouncementId id, base::Timestamp now) {
  const auto news = tables::announcements::find(db, id);
  if (!news || !tables::announcements::end(db, id, now)) return false;
  record(db, actor, "announcement.ended", object_of(id), news->cid, Changes{}.note("until", news->shown_until, std::optional{now}), now);
  return true;
}

}  // namespace domain
