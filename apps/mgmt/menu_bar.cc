#include "apps/mgmt/menu_bar.h"

#include <array>

#include "tpl/mgmt/bar.h"
#include "tpl/mgmt/menu_bar.h"
#include "tpl/shared/layout.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_menu_bar;
using Entry = tables::menu::Row;

// Areas that nginx serves behind our login; they are in no page table.
constexpr std::array<std::string_view, 5> kAreas = {"/mgmt/awstats/", "/mgmt/bb/", "/mgmt/cgi/", "/mgmt/mrtg/", "/mgmt/rrd/"};

bool leads_somewhere(const web::App& app, const web::Visitor& visitor, std::string_view address) {
  if (!address.starts_with("/mgmt/")) return true;
  for (const auto area : kAreas) {
    if (address.starts_with(area)) return true;
  }
  const web::Page* page = web::find_page(app.pages(), address.substr(0, address.find_first_of("?#")));
  return page != nullptr && page->get != nullptr && app.allows(visitor, page->right);
}

struct Group {
  std::string heading;
  std::vector<const Entry*> links;
};

class Arranged {
 public:
  Arranged(const std::vector<Entry>& entries, const web::App& app, const web::Visitor& visitor)
      : entries_(entries), app_(app), visitor_(visitor) {}

  [[nodiscard]] std::vector<const Entry*> below(std::optional<base::MenuId> parent) const {
    std::vector<const Entry*> found;
    for (const Entry& entry : entries_) {
      const bool shown = entry.address.empty() || leads_somewhere(app_, visitor_, entry.address);
      if (entry.parent == parent && shown) found.push_back(&entry);
    }
    return found;
  }

  // Links that stand directly in a panel come first, without a heading.
  [[nodiscard]] std::vector<Group> panel(const Entry& of) const {
    std::vector<Group> groups(1);
    for (const Entry* entry : below(of.id)) {
      if (!entry->address.empty()) {
        groups.front().links.push_back(entry);
        continue;
      }
      Group group{entry->label, {}};
      for (const Entry* link : below(entry->id)) {
        if (!link->address.empty()) group.links.push_back(link);
      }
      if (!group.links.empty()) groups.push_back(std::move(group));
    }
    if (groups.front().links.empty()) groups.erase(groups.begin());
    return groups;
  }

 private:
  const std::vector<Entry>& entries_;
  const web::App& app_;
  const web::Visitor& visitor_;
};

void show_link(web::Scope link, const Entry& entry) {
  link.set(t::LABEL, entry.label).set(t::ADDRESS, entry.address).show_if(entry.own_window, t::OWN_WINDOW);
}

void show_panel(web::Scope bar, const Entry& entry, const std::vector<Group>& groups) {
  web::Scope panel = bar.add(t::ENTRY).add(t::PANEL);
  panel.set(t::LABEL, entry.label).show_if(groups.size() > 1, t::TWO);
  const std::size_t in_first = (groups.size() + 1) / 2;
  for (std::size_t from = 0; from < groups.size(); from += in_first) {
    web::Scope column = panel.add(t::COLUMN);
    for (std::size_t i = from; i < std::min(from + in_first, groups.size()); ++i) {
      web::Scope group = column.add(t::GROUP);
      if (!groups[i].heading.empty()) group.add(t::HEADED).set(t::HEADING, groups[i].heading);
      for (const Entry* link : groups[i].links) show_link(group.add(t::ITEM), *link);
    }
  }
}

void show_pastes(web::Scope bar, const std::vector<tables::pastes::Row>& pastes) {
  web::Scope panel = bar.add(t::ENTRY).add(t::PANEL);
  panel.set(t::LABEL, "Pastes");
  web::Scope group = panel.add(t::COLUMN).add(t::GROUP);
  for (const auto& paste : pastes) group.add(t::PASTE).set(t::LABEL, paste.title).set(t::TEXT, paste.text);
  group.add(t::ITEM).set(t::LABEL, "All pastes").set(t::ADDRESS, "/mgmt/pastes.html");
}

}  // namespace

void MenuBar::follow(db::Database& database, std::int64_t version) {
  if (version == version_) return;
  database.read([&](db::Reader& db) {
    entries_ = tables::menu::all(db);
    pastes_ = tables::pastes::in_menu(db);
  });
  version_ = version;
}

void MenuBar::fill(web::Scope& bar, const web::App& app, const web::Visitor& visitor) const {
  if (leads_somewhere(app, visitor, "/mgmt/pastes.html")) show_pastes(bar, pastes_);
  const Arranged arranged{entries_, app, visitor};
  for (const Entry* entry : arranged.below(std::nullopt)) {
    if (entry->address.empty()) {
      const auto groups = arranged.panel(*entry);
      if (!groups.empty()) show_panel(bar, *entry, groups);
      continue;
    }
    web::Scope link = bar.add(t::ENTRY).add(t::LINK);
    show_link(link, *entry);
    if (entry->address == "/mgmt/pending.html" && visitor.waiting > 0) link.add(t::COUNT).set(t::WAITING, visitor.waiting);
  }
}

void MenuBar::show(web::View& view, const web::App& app, const web::Visitor& visitor) const {
  view.include(tpl::shared_layout::SITE_BAR, tpl::mgmt_bar::kFile).set(tpl::mgmt_bar::HOME, app.index_path());
  // What a person may open is a question of these two; the rest is the same for everybody.
  const web::FragmentKey key{version_, visitor.role, visitor.own_login_only ? "own login only" : "", visitor.waiting};
  view.keep(tpl::mgmt_bar::MENU, t::kFile, key, [&](web::Scope& bar) { fill(bar, app, visitor); });
}

}  // namespace mgmt
