#include "domain/support_confirm.h"

#include "base/log.h"
#include "domain/post.h"
#include "tables/audit_log.h"
#include "tables/customers.h"
#include "tables/support_messages.h"
#include "tables/tokens.h"

namespace domain {

namespace {

namespace tokens = tables::tokens;
using tokens::Purpose;

}  // namespace

bool ask_to_confirm(db::Writer& db, const Desk& desk, const Actor& actor, const CustomerMessage& message, const ConfirmLink& link) {
  static_cast<void>(tables::customers::hold(db, message.cid));
  const base::Timestamp now = desk.clock.now();
  if (written_too_often(db, message.cid, now)) return false;
  const std::optional<base::SystemId> about = message.about ? std::optional{message.about->row.id} : std::nullopt;
  tables::support_messages::add(
      db, {link.key_hash, message.cid, message.reference, about, message.from.name, message.from.email, message.subject, message.text}, now);
  tokens::add(db, {.token_hash = link.key_hash, .purpose = Purpose::support_message, .cid = message.cid, .user = std::nullopt, .expires_at = now + kConfirmTime},
              now);
  post(db, desk, message.from.email, desk.business.support, "support_confirm",
       {{"ACCOUNT", base::display(message.cid)}, {"LINK", link.address}, {"UNTIL", base::long_form(now + kConfirmTime)}},
       "support " + message.reference, "");
  Changes changes;
  changes.note("from", "", message.from.email.text());
  record(db, actor, kSupportAsked, "support:" + message.reference, message.cid, changes, now);
  base::log::info("support.unconfirmed", {{"ref", message.reference}, {"cid", message.cid}});
  return true;
}

std::optional<Unconfirmed> unconfirmed(db::Reader& db, const std::string& key_hash, base::Timestamp now) {
  if (!tokens::good(db, key_hash, Purpose::support_message, now)) return std::nullopt;
  const auto found = tables::support_messages::find(db, key_hash);
  return found ? std::optional{Unconfirmed{found->cid, found->reference, found->subject, found->text}} : std::nullopt;
}

std::optional<std::string> confirm_message(db::Writer& db, const Desk& desk, const Actor& actor, const std::string& key_hash) {
  if (!tokens::take(db, key_hash, Purpose::support_message, desk.clock.now())) return std::nullopt;
  const auto found = tables::support_messages::find(db, key_hash);
  if (!found) return std::nullopt;
  CustomerMessage message{.cid = found->cid, .about = {}, .from = {"", found->name, found->email}, .reference = found->reference,
                          .subject = found->subject, .text = found->text};
  // It may have gone to somebody else's hands since.
  auto system = found->about ? tables::systems::find(db, *found->about) : std::nullopt;
  if (system && system->row.cid == found->cid) message.about = std::move(system);
  tables::support_messages::remove(db, key_hash);
  deliver_to_support(db, desk, actor, message);
  return message.reference;
}

void forget_unconfirmed(db::Writer& db, base::Timestamp now) { tables::support_messages::remove_before(db, now - kConfirmTime); }

}  // namespace domain
