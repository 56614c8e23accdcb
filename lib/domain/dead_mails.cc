#include "domain/dead_mails.h"

namespace domain {

namespace {

using tables::mail_outbox::State;
using tables::mail_outbox::Undelivered;

void note(db::Writer& db, const Actor& actor, const char* action, const Undelivered& mail, State after, base::Timestamp now) {
  record(db, actor, action, "mail:" + base::str(mail.id), std::nullopt, Changes{}.note("state", mail.state, after), now);
}

}  // namespace

bool retry_mail(db::Writer& db, const Actor& actor, const Undelivered& mail, base::Timestamp now) {
  if (mail.state != State::dead && mail.state != State::given_up) return false;
  tables::mail_outbox::try_again(db, mail.id, now);
  note(db, actor, "mail.retried", mail, State::waiting, now);
  return true;
}

bool give_up_mail(db::Writer& db, const Actor& actor, const Undelivered& mail, base::Timestamp now) {
  if (mail.state != State::dead) return false;
  tables::mail_outbox::give_up(db, mail.id);
  note(db, actor, "mail.given_up", mail, State::given_up, now);
  return true;
}

}  // namespace domain
