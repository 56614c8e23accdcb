// A form that makes something carries a key of its own, so that it makes one thing however often it is sent. Templates write it as
// F_ONCE.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/form.h"
#include "db/database.h"
#include "ports/random.h"

namespace domain {

// Sets the field "once" for a new form.
void give_key(base::Form& form, ports::Random& random);

// 32 hexadecimal digits.
[[nodiscard]] bool well_formed_key(std::string_view key);

// True for the first form with its key; false for another copy: answer with a redirect to `leads_to` and do nothing. A form
// without a well-formed key is not ours: fault "once_missing" at the field.
[[nodiscard]] bool first_use(db::Writer& db, base::Form& form, const std::string& leads_to, base::Timestamp now);

}  // namespace domain
