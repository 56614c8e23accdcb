// The list of countries, as options of a select.
#pragma once

#include <string_view>

#include "web/view.h"

namespace card_form {

void show_countries(web::View& view, web::IncludeName mark, std::string_view chosen);

}  // namespace card_form
