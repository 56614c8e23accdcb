#include "domain/audit.h"

#include "base/text.h"

namespace domain {

Changes& Changes::note(std::string_view field, std::string_view old_value, std::string_view new_value) {
  if (old_value == new_value) return *this;
  old_.emplace_back(field, old_value);
  new_.emplace_back(field, new_value);
  return *this;
}

std::string Changes::old_text() const { return base::form_encode(old_); }
std::string Changes::new_text() const { return base::form_encode(new_); }

std::vector<FieldChange> field_changes(const tables::audit_log::Row& row) {
  std::vector<FieldChange> out;
  const auto before = base::form_decode(row.old_value);
  for (const auto& [field, value] : base::form_decode(row.new_value)) {
    FieldChange change{field, "", value};
    for (const auto& [old_field, old_value] : before) {
      if (old_field == field) change.old_value = old_value;
    }
    out.push_back(std::move(change));
  }
  return out;
}

void record(db::Writer& db, const Actor& actor, std::string action, std::string object,
            std::optional<base::CustomerId> cid, const Changes& changes, base::Timestamp now) {
  tables::audit_log::add(db,
                         {.actor = actor.name,
                          .remote_addr = actor.remote_addr,
                          .request_id = actor.request_id,
                          .action = std::move(action),
                          .object = std::move(object),
                          .old_value = changes.old_text(),
                          .new_value = changes.new_text(),
                          .cid = cid},
                         now);
}

}  // namespace domain
