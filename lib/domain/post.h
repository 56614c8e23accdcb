// A mail into the outbox, in the transaction of what causes it; jcctl worker sends it.
#pragma once

#include <string>

#include "base/contact_values.h"
#include "base/text.h"
#include "db/database.h"
#include "domain/desk.h"

namespace domain {

// The words of a template of templates/mail; the company's name, phone and addresses are added to `values`. Throws as MailTexts.
[[nodiscard]] ports::MailText mail_text(const Desk& desk, const std::string& text, base::NameValues values);

// `text` and `values` as above. `cause` is for whoever looks into the outbox ("order 0a1b2c3d"); the same `once` is one mail, an
// empty one is none of another.
void post(db::Writer& db, const Desk& desk, const base::Email& to, const base::Email& reply_to, const std::string& text,
          base::NameValues values, const std::string& cause, const std::string& once);

}  // namespace domain
