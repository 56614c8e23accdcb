#include "domain/card_notices.h"

#include "base/text.h"
#include "domain/post.h"
#include "tables/expiring_cards.h"

namespace domain {

namespace {

using tables::expiring_cards::Row;

constexpr int kPage = 500;
constexpr int kEarly = 30, kLate = 7;  // days

std::optional<base::Date> last_day(const std::string& expiry) {
  const auto first = base::parse<base::Date>(expiry + "-01");
  if (!first) return std::nullopt;
  return base::add_days(base::add_months(*first, 1, 1), -1);
}

void tell(db::Writer& db, const Desk& desk, const Row& card, int step) {
  post(db, desk, *card.owner_email, desk.business.billing, "card_expires",
       {{"NAME", card.owner_name},
        {"CID", base::display(card.cid)},
        {"SOURCE", card.brand + " ending " + card.last_four},
        {"WHEN", base::long_form(last_day(card.expiry).value())},
        {"LINK", desk.business.secure_url + "/am/card.html"}},
       "card " + base::str(card.source), "card-expires:" + base::str(card.source) + ":" + card.expiry + ":" + std::to_string(step));
}

}  // namespace

int card_notice_step(const std::string& expiry, base::Date today) {
  const auto last = last_day(expiry);
  if (!last || *last < today) return 0;
  const auto left = (last->day - today.day).count();
  return left <= kLate ? kLate : left <= kEarly ? kEarly : 0;
}

JobEnd run_card_notices(JobRun& run) {
  const std::string month = base::str(run.day()).substr(0, 7);
  const std::string next = base::str(base::add_days(run.day(), kEarly)).substr(0, 7);
  base::SourceId after;
  for (;;) {
    const auto page = run.at().database.read([&](db::Reader& db) { return tables::expiring_cards::page(db, month, next, after, kPage); });
    for (const Row& card : page) {
      const int step = card_notice_step(card.expiry, run.day());
      if (step == 0 || !card.owner_email) continue;
      run.unit([&](db::Writer& db) {
        if (!run.first(db, "source:" + base::str(card.source), card.expiry + ":" + std::to_string(step))) return Tally{};
        tell(db, run.desk(), card, step);
        return Tally{.items = 1, .skipped = 0, .amount = {}};
      });
    }
    if (page.size() < kPage) break;
    after = page.back().source;
    run.keep();
  }
  return {JobOutcome::done, base::grouped(run.tally().items) + " cards announced."};
}

}  // namespace domain
