#include "domain/support_desk.h"

#include <algorithm>

#include "base/log.h"
#include "domain/post.h"
#include "tables/audit_log.h"
#include "tables/contacts.h"
#include "tables/customers.h"
#include "tables/machines.h"
#include "tables/notes.h"

namespace domain {

namespace {

std::string subject_of(const CustomerMessage& message) {
  return message.about ? message.about->row.hostname + " (system " + base::str(message.about->row.id) + ")" : "the account";
}

}  // namespace

std::vector<Correspondent> correspondents(db::Reader& db, base::CustomerId cid) {
  std::vector<Correspondent> found;
  const auto add = [&](std::string key, const std::string& name, const base::Email& email) {
    const auto same = [&](const Correspondent& c) { return base::equal_ignoring_case(c.email.text(), email.text()); };
    if (std::none_of(found.begin(), found.end(), same)) found.push_back({std::move(key), name, email});
  };
  const auto owner = tables::customers::person(db, cid);
  if (owner && owner->email) add("owner", owner->name, *owner->email);
  for (const auto& contact : tables::contacts::of(db, cid)) add(base::str(contact.id), contact.name, contact.email);
  return found;
}

const base::Email& support_address(const Business& business, const std::optional<tables::systems::Shown>& about) {
  const bool linux_vps = about && about->row.kind == tables::systems::Kind::vps && about->machine_kind == tables::machines::Kind::linux_host;
  return linux_vps ? business.linux_support : business.support;
}

bool written_too_often(db::Reader& db, base::CustomerId cid, base::Timestamp now) {
  const base::Timestamp since = now - std::chrono::hours{1};
  const auto count = [&](const char* action) { return tables::audit_log::count_since(db, cid, action, since); };
  return count(kSupportSent) + count(kSupportAsked) >= kMostMessages;
}

bool send_to_support(db::Writer& db, const Desk& desk, const Actor& actor, const CustomerMessage& message) {
  // Held, so that messages sent at once are counted one after another.
  static_cast<void>(tables::customers::hold(db, message.cid));
  if (written_too_often(db, message.cid, desk.clock.now())) return false;
  deliver_to_support(db, desk, actor, message);
  return true;
}

void deliver_to_support(db::Writer& db, const Desk& desk, const Actor& actor, const CustomerMessage& message) {
  const base::Email& to = support_address(desk.business, message.about);
  const base::NameValues values = {{"REF", message.reference},         {"SUBJECT", message.subject},       {"TEXT", message.text},
                                   {"NAME", message.from.name},        {"EMAIL", message.from.email.text()}, {"CID", base::display(message.cid)},
                                   {"ABOUT", subject_of(message)}};
  const std::string cause = "support " + message.reference;
  post(db, desk, to, message.from.email, "support_message", values, cause, "");
  post(db, desk, message.from.email, to, "support_copy", values, cause, "");
  Changes changes;
  changes.note("to", "", to.text()).note("from", "", message.from.email.text()).note("about", "", subject_of(message));
  record(db, actor, kSupportSent, "support:" + message.reference, message.cid, changes, desk.clock.now());
  base::log::info("support.sent", {{"ref", message.reference}, {"cid", message.cid}, {"to", to.text()}});
}

bool ask_for_change(db::Writer& db, const Desk& desk, const Actor& actor, CustomerMessage message) {
  message.subject = "Change of " + subject_of(message);
  if (!send_to_support(db, desk, actor, message)) return false;
  tables::notes::add(db, message.cid, std::nullopt,
                     message.from.name + " asks for a change of " + subject_of(message) + " (message " + message.reference + "): " + message.text,
                     false, desk.clock.now());
  return true;
}

}  // namespace domain
