// Access history: when our staff were in this account and why, and who has logged in.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "auth/am_account.h"
#include "domain/audit.h"
#include "domain/audit_words.h"
#include "tpl/am/account_access.h"

namespace am {

namespace {

namespace t = tpl::am_account_access;

constexpr int kPage = 50;
constexpr std::int64_t kNewest = 9'000'000'000'000'000'000;  // above every id

}  // namespace

web::Response account_access_page(web::GetCtx& c) {
  const auto before = base::parse<std::int64_t>(c.request.query_value("before"));
  auto entries = tables::audit_log::accesses(c.db, customer(c), before.value_or(kNewest), kPage + 1);
  const bool older = entries.size() > kPage;
  if (older) entries.pop_back();
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Access history");
  view.show(entries.empty() ? t::NO_ENTRIES : t::ENTRIES);
  for (const auto& entry : entries) {
    web::Scope row = view.add(t::ENTRY);
    const bool staff = entry.actor.starts_with("user:");
    const auto dash = entry.actor.find('-');
    const std::string login = dash == std::string::npos ? "" : entry.actor.substr(dash + 1);
    row.set(t::AT, base::long_form(entry.at))
        .set(t::AT_ISO, entry.at)
        .set(t::WHO, staff ? "Our staff: " + domain::actor_words(entry.actor) : auth::am_name(customer(c), login))
        .set(t::WHAT, domain::action_words(entry.action))
        .set(t::ADDRESS, staff ? "" : entry.remote_addr);
    for (const auto& change : domain::field_changes(entry)) row.add(t::DETAIL).set(t::FIELD, change.field).set(t::VALUE, change.new_value);
  }
  if (older) view.add(t::OLDER).set(t::BEFORE, base::str(entries.back().id));
  return view.render();
}

}  // namespace am
