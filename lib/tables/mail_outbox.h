// mail_outbox: a mail is a row in the transaction of what causes it; jcctl worker sends it. At least once: a row is claimed by
// moving its next try, so a sender that dies leaves it to be tried again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::mail_outbox {

// dead: nobody has decided about it yet. given_up: staff have.
enum class State { waiting, sent, dead, given_up };

struct New {
  std::string message_id;
  std::optional<std::string> dedupe_key;  // the same key is one mail
  base::Email recipient;
  std::string reply_to;
  std::string subject;
  std::string body;
  std::string cause;
};

struct Row {
  base::MailId id;
  std::string message_id;
  base::Email recipient;
  std::string reply_to;
  std::string subject;
  std::string body;
  int tries = 0;
  base::Timestamp created_at;
};

// One that could not be delivered, without its text, which may hold a key.
struct Undelivered {
  base::MailId id;
  std::string recipient;
  std::string subject;
  std::string cause;
  std::string last_error;
  int tries = 0;
  base::Timestamp created_at;
  State state{};
};

// Does nothing when the dedupe key was used before.
void add(db::Writer& db, const New& mail, base::Timestamp now);
// Takes the mail that is due longest and puts its next try to `lease_until`; nullopt when none is due.
[[nodiscard]] std::optional<Row> claim(db::Writer& db, base::Timestamp now, base::Timestamp lease_until);
void sent(db::Writer& db, base::MailId id, base::Timestamp now);
void failed(db::Writer& db, base::MailId id, const std::string& why, std::optional<base::Timestamp> next_try);  // null: dead

// Those in one state, the newest first, 500 at most.
[[nodiscard]] std::vector<Undelivered> undelivered(db::Reader& db, State state);
// nullopt: there is no such mail. In whichever state it is.
[[nodiscard]] std::optional<Undelivered> lock_undelivered(db::Writer& db, base::MailId id);
void try_again(db::Writer& db, base::MailId id, base::Timestamp now);
void give_up(db::Writer& db, base::MailId id);

}  // namespace tables::mail_outbox

template <>
struct base::EnumWords<tables::mail_outbox::State> {
  static constexpr std::string_view words[] = {"waiting", "sent", "dead", "given_up"};
};
