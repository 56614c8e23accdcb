#include "domain/post.h"

#include "tables/mail_outbox.h"

namespace domain {

ports::MailText mail_text(const Desk& desk, const std::string& text, base::NameValues values) {
  const Business& b = desk.business;
  values.emplace_back("COMPANY", b.company);
  values.emplace_back("PHONE", b.phone);
  values.emplace_back("SUPPORT", b.support.text());
  values.emplace_back("BILLING", b.billing.text());
  return desk.texts.fill(text, values);
}

void post(db::Writer& db, const Desk& desk, const base::Email& to, const base::Email& reply_to, const std::string& text,
          base::NameValues values, const std::string& cause, const std::string& once) {
  const ports::MailText mail = mail_text(desk, text, std::move(values));
  const std::string& from = desk.business.mail_from.text();
  const std::string host = from.substr(from.find('@') + 1);
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
