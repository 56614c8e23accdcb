// What machines are called on pages.
#pragma once

#include <string_view>

#include "tables/machines.h"

namespace mgmt {

[[nodiscard]] constexpr std::string_view kind_words(tables::machines::Kind kind) {
  constexpr std::string_view kWords[] = {"Linux hosts", "FreeBSD hosts", "Dedicated servers", "Colocation"};
  return kWords[static_cast<std::size_t>(kind)];
}

}  // namespace mgmt
