#include "domain/quotes.h"

#include "base/log.h"
#include "domain/post.h"
#include "domain/price_field.h"

namespace domain {

namespace {

using tables::quotes::State;

constexpr int kMostUnits = 1'000'000;
constexpr int kUsualDays = 30;
constexpr base::Money kMostMoney = base::Money::cents(1'000'000'00);

std::string object(base::QuoteId id) { return "quote:" + base::str(id); }

base::Timestamp end_of(base::Date day) {
  return {std::chrono::sys_seconds{base::add_days(day, 1).day} - std::chrono::seconds{1}};
}

Changes changes_between(const Quote& a, const Quote& b) {
  Changes changes;
  changes.note("title", a.row.title, b.row.title)
      .note("parts", a.row.parts, b.row.parts)
      .note("disk", a.row.disk_gb, b.row.disk_gb)
      .note("IP addresses", a.row.ips, b.row.ips)
      .note("bandwidth", a.row.bandwidth_gb, b.row.bandwidth_gb)
      .note("price for 1 month", a.row.price_1, b.row.price_1)
      .note("price for 6 months", a.row.price_6, b.row.price_6)
      .note("price for 12 months", a.row.price_12, b.row.price_12)
      .note("setup", a.row.setup, b.row.setup)
      .note("expires", a.row.expires_at, b.row.expires_at)
      .note("recipient", a.recipient, b.recipient)
      .note("message", a.message, b.message);
  return changes;
}

}  // namespace

Quote new_quote(const std::optional<tables::signups::Case>& request, base::Date today) {
  Quote quote;
  quote.row.expires_at = end_of(base::add_days(today, kUsualDays));
  if (request) {
    quote.request = request->id;
    quote.request_ref = request->ref;
    quote.recipient = request->owner_email;
  }
  return quote;
}

Quote read_quote(base::Form& form, Quote q, base::Date today) {
  q.row.title = form.line("title", "quote_title_missing", 100);
  q.row.parts = form.lines("parts", "quote_parts_missing", 4000);
  q.row.disk_gb = form.number("disk", 0, kMostUnits, "package_number_wrong");
  q.row.ips = form.number("ips", 0, kMostUnits, "package_number_wrong");
  q.row.bandwidth_gb = form.number("bandwidth", 0, kMostUnits, "package_number_wrong");
  q.row.price_1 = read_price(form, "price-1", kMostMoney);
  q.row.price_6 = read_price(form, "price-6", kMostMoney);
  q.row.price_12 = read_price(form, "price-12", kMostMoney);
  q.row.setup = read_price(form, "setup", kMostMoney);
  q.recipient = form.required<base::Email>("recipient", "email_missing", "email_wrong").text();
  q.message = form.lines("message", "", 4000);
  const auto last_day = form.required<base::Date>("expires", "quote_expires_missing", "date_wrong");
  if (!form.failed("expires") && (last_day < today || last_day > base::add_days(today, 366))) form.fail("expires", "quote_expires_range");
  q.row.expires_at = end_of(last_day);
  q.version = form.number("version", 0, 2'000'000'000, "once_missing");
  return q;
}

void fill_quote(base::Form& form, const Quote& q) {
  form.set("title", q.row.title);
  form.set("parts", q.row.parts);
  form.set("disk", base::str(q.row.disk_gb));
  form.set("ips", base::str(q.row.ips));
  form.set("bandwidth", base::str(q.row.bandwidth_gb));
  form.set("price-1", base::str(q.row.price_1));
  form.set("price-6", base::str(q.row.price_6));
  form.set("price-12", base::str(q.row.price_12));
  form.set("setup", base::str(q.row.setup));
  form.set("recipient", q.recipient);
  form.set("message", q.message);
  form.set("expires", base::str(base::date_of(q.row.expires_at)));
  form.set("version", base::str(q.version));
}

base::QuoteId add_quote(db::Writer& db, const Actor& actor, Quote quote, base::Timestamp now) {
  quote.made_by = actor.name;
  const auto id = tables::quotes::add(db, quote, now);
  record(db, actor, "quote.made", object(id), std::nullopt, changes_between({}, quote), now);
  return id;
}

bool change_quote(db::Writer& db, const Actor& actor, const Quote& before, const Quote& after, base::Timestamp now) {
  if (!tables::quotes::change(db, after)) return false;
  record(db, actor, "quote.changed", object(before.row.id), std::nullopt, changes_between(before, after), now);
  return true;
}

bool send_quote(db::Writer& db, const Desk& desk, const Actor& actor, const Quote& quote, const std::string& key,
                const std::string& key_hash) {
  const base::Timestamp now = desk.clock.now();
  const auto& row = quote.row;
  if (!tables::quotes::send(db, row.id, quote.version, key_hash, now)) return false;
  if (quote.request) {
    static_cast<void>(tables::signups::decide(db, *quote.request, tables::signups::State::accepted, actor.name, "", std::nullopt,
                                              std::nullopt, now));
  }
  const auto to = base::parse<base::Email>(quote.recipient);
  if (!to) throw std::runtime_error("quote " + base::str(row.id) + " has no recipient");
  post(db, desk, *to, desk.business.sales, "quote_sent",
       {{"TITLE", row.title},
        {"MESSAGE", quote.message.empty() ? "thank you for asking us. This is what we offer." : quote.message},
        {"PARTS", "  " + base::replace_all(row.parts, "\n", "\n  ")},
        {"PRICE_1", base::display(row.price_1)},
        {"PRICE_6", base::display(row.price_6)},
        {"PRICE_12", base::display(row.price_12)},
        {"SETUP", base::display(row.setup)},
        {"EXPIRES", base::long_form(base::date_of(row.expires_at))},
        {"LINK", desk.business.secure_url + "/signup/step1.html?quote=" + key}},
       "quote " + base::str(row.id), "quote:" + base::str(row.id) + ":" + base::str(quote.version));
  Changes changes;
  changes.note("state", base::str(row.state), "sent").note("recipient", "", quote.recipient);
  record(db, actor, "quote.sent", object(row.id), std::nullopt, changes, now);
  base::log::info("quote.sent", {{"id", row.id}, {"by", actor.name}});
  return true;
}

bool withdraw_quote(db::Writer& db, const Actor& actor, const Quote& quote, base::Timestamp now) {
  if (!tables::quotes::withdraw(db, quote.row.id, quote.version)) return false;
  Changes changes;
  changes.note("state", base::str(quote.row.state), "withdrawn");
  record(db, actor, "quote.withdrawn", object(quote.row.id), std::nullopt, changes, now);
  return true;
}

}  // namespace domain
