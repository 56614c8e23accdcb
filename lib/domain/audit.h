// The audit trail of what staff, customers and jobs change: who, when, from where, and each field from which value to which.
// It is written in the transaction of the change; nobody can edit it from the sites (schema/grants.sql).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/actor.h"
#include "base/codec.h"
#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"
#include "tables/audit_log.h"

namespace domain {

using base::Actor;

// What differs between two states of a thing. Secrets are never noted: say "changed" instead.
class Changes {
 public:
  // Only if they differ. Field names are words for people: "disk", "owner e-mail".
  Changes& note(std::string_view field, std::string_view old_value, std::string_view new_value);
  template <class T>
    requires requires(const T& v) { base::Codec<T>::str(v); }
  Changes& note(std::string_view field, const T& old_value, const T& new_value) {
    return note(field, std::string_view{base::str(old_value)}, std::string_view{base::str(new_value)});
  }
  template <class T>
    requires requires(const T& v) { base::Codec<T>::str(v); }
  Changes& note(std::string_view field, const std::optional<T>& old_value, const std::optional<T>& new_value) {
    return note(field, std::string_view{old_value ? base::str(*old_value) : ""},
                std::string_view{new_value ? base::str(*new_value) : ""});
  }

  [[nodiscard]] bool empty() const { return old_.empty() && new_.empty(); }
  [[nodiscard]] std::string old_text() const;
  [[nodiscard]] std::string new_text() const;

 private:
  std::vector<std::pair<std::string, std::string>> old_;
  std::vector<std::pair<std::string, std::string>> new_;
};

// One field of a recorded change, for showing it.
struct FieldChange {
  std::string field;
  std::string old_value;
  std::string new_value;
};
[[nodiscard]] std::vector<FieldChange> field_changes(const tables::audit_log::Row& row);

// `action` is "system.edited", `object` "system:123".
void record(db::Writer& db, const Actor& actor, std::string action, std::string object,
            std::optional<base::CustomerId> cid, const Changes& changes, base::Timestamp now);

}  // namespace domain
