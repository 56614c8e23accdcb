// The contacts part of step 1: as many as there are, and adding and removing them without a script.
#pragma once

#include <string_view>

#include "base/form.h"
#include "web/messages.h"
#include "web/view.h"

namespace signup {

void show_contacts(web::View& view, const base::Form& form, const web::Messages& messages);

// go is "add-contact" or "remove-3".
void change_contacts(base::Form& form, std::string_view go);

}  // namespace signup
