// The bar above every page of mgmt: the menu as staff have arranged it, kept in the worker as it was expanded, and read again when
// its version has moved. Shown is only what this person may open; a page of ours that does not exist (yet) is left out.
#pragma once

#include <cstdint>
#include <vector>

#include "db/database.h"
#include "tables/menu.h"
#include "tables/pastes.h"
#include "web/app.h"
#include "web/view.h"

namespace mgmt {

class MenuBar {
 public:
  void follow(db::Database& database, std::int64_t version);
  void show(web::View& view, const web::App& app, const web::Visitor& visitor) const;

 private:
  void fill(web::Scope& bar, const web::App& app, const web::Visitor& visitor) const;

  std::int64_t version_ = -1;
  std::vector<tables::menu::Row> entries_;
  std::vector<tables::pastes::Row> pastes_;
};

}  // namespace mgmt
