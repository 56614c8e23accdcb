// The version that was built, from the repository: what --version prints and what static files are asked for by.
#pragma once

namespace web {

[[nodiscard]] const char* version();

}  // namespace web
