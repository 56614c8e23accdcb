// The bar above every page of am: where one can go, where one is, who is logged in, and the way out.
#pragma once

#include "web/app.h"
#include "web/view.h"

namespace am {

// Shown is only what this visitor may open; a page that is in no page table (yet) is left out.
void show_bar(web::View& view, const web::App& app, const web::Visitor& visitor);

}  // namespace am
