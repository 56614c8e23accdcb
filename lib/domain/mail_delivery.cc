#include "domain/mail_delivery.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <stdexcept>

#include "base/log.h"
#include "tables/mail_outbox.h"

namespace domain {

namespace {

using std::chrono::seconds;

constexpr int kMostTries = 40;  // with the pauses below: about three days
constexpr seconds kLease{120};  // above the longest SMTP_TIMEOUT (adapters/make_services.cc)
constexpr int kMostInOneGo = 100;  // then other work gets its turn

seconds pause_after(int tries) {
  static constexpr std::array kPauses{5, 15, 60, 300, 900, 1800};
  const auto at = static_cast<std::size_t>(tries < 1 ? 0 : tries - 1);
  return seconds{at < kPauses.size() ? kPauses[at] : 7200};
}

// RFC 5322 date, in UTC.
std::string mail_date(base::Timestamp when) {
  static constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const base::Date date = base::date_of(when);
  const std::chrono::year_month_day ymd{date.day};
  const std::chrono::weekday day{date.day};
  char text[64];
  std::snprintf(text, sizeof text, "%s, %02u %s %04d %s +0000", kDays[day.c_encoding()],
                static_cast<unsigned>(ymd.day()), kMonths[static_cast<unsigned>(ymd.month()) - 1],
                static_cast<int>(ymd.year()), base::str(when).substr(11).c_str());
  return text;
}

// A mail that cannot be written as one is dead; trying again would not change it.
ports::DeliveryResult send(ports::Mailer& mailer, const ports::Message& message) {
  try {
    return mailer.send(message);
  } catch (const std::invalid_argument& unfit) {
    return {ports::Delivery::refused, unfit.what()};
  }
}

ports::Delivery deliver(db::Database& database, const Desk& desk, ports::Mailer& mailer, const tables::mail_outbox::Row& mail) {
  const auto result = send(mailer, {mail.message_id, desk.business.mail_from, desk.business.company, mail.recipient,
                                   mail.reply_to, mail.subject, mail.body, mail_date(mail.created_at)});
  const auto now = desk.clock.now();
  const int tries = mail.tries + 1;
  const bool accepted = result.outcome == ports::Delivery::accepted;
  const bool give_up = result.outcome == ports::Delivery::refused || tries >= kMostTries;
  database.write([&](db::Writer& db) {
    if (accepted) return tables::mail_outbox::sent(db, mail.id, now);
    tables::mail_outbox::failed(db, mail.id, result.detail, give_up ? std::nullopt : std::optional{now + pause_after(tries)});
  });
  if (accepted) {
    base::log::info("mail.sent", {{"id", mail.id}, {"to", mail.recipient}, {"tries", tries}});
  } else if (give_up) {
    base::log::error("mail.dead", {{"id", mail.id}, {"to", mail.recipient}, {"why", result.detail}});
  } else {
    base::log::info("mail.later", {{"id", mail.id}, {"to", mail.recipient}, {"why", result.detail}});
  }
  return result.outcome;
}

}  // namespace

int deliver_mail(db::Database& database, const Desk& desk, ports::Mailer& mailer) {
  int delivered = 0;
  // One at a time, so that a claim never runs out while the server is slow with the mails before it.
  for (int taken = 0; taken < kMostInOneGo; ++taken) {
    const auto mail = database.write([&](db::Writer& db) {
      const auto now = desk.clock.now();
      return tables::mail_outbox::claim(db, now, now + kLease);
    });
    if (!mail) break;
    const auto outcome = deliver(database, desk, mailer, *mail);
    delivered += outcome == ports::Delivery::accepted;
    if (outcome == ports::Delivery::try_later) break;  // the server may be away: the others wait for the next round
  }
  return delivered;
}

}  // namespace domain
