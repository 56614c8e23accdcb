#include "tables/used_forms.h"

namespace tables::used_forms {

namespace {

constexpr db::Sql kTake = "INSERT IGNORE INTO used_forms (form_key, used_at, led_to) VALUES (?, ?, ?)";
constexpr db::Sql kDeleteBefore = "DELETE FROM used_forms WHERE used_at < ?";

}  // namespace

bool take(db::Writer& db, const std::string& form_key, const std::string& led_to, base::Timestamp now) {
  return db.exec(kTake, form_key, now, led_to) == 1;
}

void delete_before(db::Writer& db, base::Timestamp when) { db.exec(kDeleteBefore, when); }

}  // namespace tables::used_forms
