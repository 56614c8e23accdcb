// used_forms: the keys of forms that have made something, so that the same form sent twice makes it once.
#pragma once

#include <string>

#include "base/date.h"
#include "db/database.h"

namespace tables::used_forms {

// True for the first one with this key. A second one that comes while the first is at work waits for it.
[[nodiscard]] bool take(db::Writer& db, const std::string& form_key, const std::string& led_to, base::Timestamp now);
void delete_before(db::Writer& db, base::Timestamp when);

}  // namespace tables::used_forms
