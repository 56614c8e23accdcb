#include "domain/post.h"

#include "tables/mail_outbox.h"

namespace domain {

void post(db::Writer& db, const Desk& desk, const base::Email& to, const base::Email& reply_to, const std::string& text,
          base::NameValues values, const std::string& cause, const std::string& once) {
  const Business& b = desk.business;
  values.emplace_back("COMPANY", b.company);
  values.emplace_back("PHONE", b.phone);
  values.emplace_back("SUPPORT", b.support.text());
  values.emplace_back("BILLING", b.billing.text());
  const ports::MailText mail = desk.texts.fill(text, values);
  const std::string host = b.mail_from.text().substr(b.mail_from.text().find('@') + 1);
  tables::mail_outbox::add(db,
                           {.message_id = desk.random.hex(16) + "@" + host,
                            .dedupe_key = once.empty() ? std::nullopt : std::optional{once},
                            .recipient = to,
                            .reply_to = reply_to.text(),
                            .subject = base::clipped(mail.subject, 200),
                            .body = mail.body,
                            .cause = cause},
                           desk.clock.now());
}

}  // namespace domain
