// Goes wherever the links of a site's pages lead, and looks at each page.
#pragma once

#include <deque>
#include <functional>
#include <string>

#include "t/support/browser.h"
#include "t/support/site.h"

namespace t {

using Look = std::function<void(const std::string& address, const Answer& page)>;

// From these addresses on, within one program; a few of each kind (path and names of fields). Returns how many were asked for.
int crawl(Browser& person, const std::string& program, const std::deque<std::string>& beginnings, const Look& look);

// One heading, no name of a template left, no id twice, to the end.
void check_whole(const std::string& address, const Answer& page);

inline constexpr char kMarker[] = "<b id=x>\"'&";
// Puts the marker into every text of the database that has no form of its own; returns how many columns that were.
int mark_all_texts(Site& site);

}  // namespace t
