// Notes about a customer as the customer page and the page of all notes show them.
#pragma once

#include <vector>

#include "apps/mgmt/said.h"
#include "base/ids.h"
#include "tables/notes.h"
#include "web/page.h"
#include "web/view.h"

namespace mgmt {

inline constexpr Said kNotesSaid[] = {
    {"note", "The note is saved."}, {"pinned", "The note is pinned to the top."}, {"unpinned", "The note is not pinned any more."}};

// The customer page's part: the form, the pinned and the newest notes.
void show_notes(web::Scope page, web::GetCtx& c, base::CustomerId cid);

// The list itself, at an include mark of `page`. `back` is the page that pinning leads back to: "customer" or "notes".
void show_note_list(web::Scope page, web::IncludeName where, const std::vector<tables::notes::Row>& notes, const char* back);

}  // namespace mgmt
