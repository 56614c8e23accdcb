// The sentence on a page that says what has just been done. The redirect after a change carries a word for it: ?done=WORD.
#pragma once

#include <span>
#include <string_view>

#include "web/view.h"

namespace mgmt {

struct Said {
  std::string_view done;       // the word in the address
  const char* words;
  const char* remember = "";   // what is left to do by hand
};

// Nothing when the word is none of these.
void show_said(web::Scope part, web::IncludeName where, std::string_view done, std::span<const Said> known);

}  // namespace mgmt
