// The choice of who writes, shared by the forms that send a message: one of the account's own people.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/form.h"
#include "domain/support_desk.h"
#include "web/view.h"

namespace am {

// Only people on file, or also somebody else, who is named in fields of their own.
enum class Writers { on_file, anybody };

// The field "from" at an include mark.
void show_writers(web::Scope page, web::IncludeName mark, const std::vector<domain::Correspondent>& people, const base::Form& form,
                  Writers writers = Writers::on_file);
// Who is chosen; nullopt leaves the fault "writer_missing" at the field.
[[nodiscard]] std::optional<domain::Correspondent> chosen_writer(base::Form& form, const std::vector<domain::Correspondent>& people);

// The same where it may be somebody else, named in "other-name" and "other-email": with an empty key then, unless that address is on file.
[[nodiscard]] std::optional<domain::Correspondent> named_writer(base::Form& form, const std::vector<domain::Correspondent>& people);

}  // namespace am
