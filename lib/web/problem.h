// Pages that say that something did not work. They need no database, name the request id, and lead back.
#pragma once

#include "web/app.h"

namespace web {

// `tag` has two sentences in messages.en: <tag>_title and <tag>. Falls back to plain text when the template itself is broken.
[[nodiscard]] Response problem(App& app, const Visitor& visitor, const Request& request, int status, const std::string& tag);

// The program's cookie as a Set-Cookie value; an empty value removes it.
[[nodiscard]] std::string cookie(const App& app, std::string_view value);

}  // namespace web
