// The audit trail of a customer, fifty at a time.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "domain/audit.h"
#include "domain/audit_words.h"
#include "tpl/mgmt/customer_history.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_customer_history;

constexpr int kPage = 50;
constexpr std::int64_t kNewest = 9'000'000'000'000'000'000;  // above every id

void show_entry(web::Scope table, const tables::audit_log::Row& entry) {
  web::Scope row = table.add(t::ENTRY);
  row.set(t::AT, short_form(entry.at))
      .set(t::AT_ISO, entry.at)
      .set(t::WHO, domain::actor_words(entry.actor))
      .set(t::ACTION, domain::action_words(entry.action))
      .set(t::OBJECT, domain::object_words(entry.object));
  if (!entry.remote_addr.empty()) row.add(t::ADDRESS_KNOWN).set(t::ADDRESS, entry.remote_addr);
  for (const auto& change : domain::field_changes(entry)) {
    web::Scope line = row.add(t::CHANGE);
    line.set(t::FIELD, change.field);
    if (!change.old_value.empty()) line.add(t::FROM).set(t::OLD, change.old_value);
    if (!change.new_value.empty()) {
      line.add(t::TO).set(t::NEW, change.new_value);
    } else {
      line.show(t::EMPTIED);
    }
  }
}

}  // namespace

web::Response customer_history_page(web::GetCtx& c) {
  const auto customer = named_customer(c.db, c.request.query_value("cid"));
  if (!customer) return no_customer(c);
  const auto before = base::parse<std::int64_t>(c.request.query_value("before"));
  auto entries = tables::audit_log::of_customer(c.db, customer->cid, before.value_or(kNewest), kPage + 1);
  const bool older = entries.size() > kPage;
  if (older) entries.pop_back();

  web::View view{t::kFile, c.app, c.visitor};
  view.title("History of " + customer->display_name());
  show_ident(view, *customer);
  view.set(t::CID, base::display(customer->cid)).set(t::NAME, customer->display_name());
  view.show(entries.empty() ? t::NO_ENTRIES : t::ENTRIES).show(before ? t::LATER_PAGE : t::FIRST_PAGE);
  for (const auto& entry : entries) show_entry(view, entry);
  view.show_if(older || before, t::MORE).show_if(before.has_value(), t::NEWER);
  if (older) view.add(t::OLDER).set(t::BEFORE, base::str(entries.back().id));
  return view.render();
}

}  // namespace mgmt
