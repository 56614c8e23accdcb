// All that is sold and was sold, by product, with what runs on each.
#include "apps/mgmt/pages.h"
#include "apps/mgmt/sort_heads.h"
#include "apps/mgmt/mgmt_app.h"
#include "domain/catalogue.h"
#include "domain/packages.h"
#include "tpl/mgmt/packages.h"

namespace mgmt {

enum class PackageColumn { offer, code, role, price, setup, running, from };

}  // namespace mgmt

template <>
struct base::EnumWords<mgmt::PackageColumn> {
  static constexpr std::string_view words[] = {"offer", "code", "role", "price", "setup", "running", "from"};
};

namespace mgmt {

namespace {

namespace t = tpl::mgmt_packages;
using tables::packages::Role;
using Column = PackageColumn;

constexpr Head<Column> kHeads[] = {{"State"}, {"Package", Column::code}, {"For", Column::role}, {"1 month", Column::price, true},
                                   {"6 months", std::nullopt, true}, {"12 months", std::nullopt, true}, {"Setup", Column::setup, true},
                                   {"Running", Column::running, true}, {"Offered", Column::from}, {"Actions"}};

// Products stay in their order; packages are sorted among their own. As they are offered: as the order form has them.
std::weak_ordering compare_rows(Column by, const domain::KeptPackage& a, const domain::KeptPackage& b) {
  switch (by) {
    case Column::offer: return std::weak_ordering::equivalent;
    case Column::code: return compare_names(a.row.code, b.row.code);
    case Column::role: return compare(a.row.role, b.row.role);
    case Column::price: return compare(a.row.price_1, b.row.price_1);
    case Column::setup: return compare(a.row.setup, b.row.setup);
    case Column::running: return compare(a.running, b.running);
    case Column::from: return compare(a.offered_from, b.offered_from);
  }
  return std::weak_ordering::equivalent;
}

void show_package(web::Scope& product, const domain::KeptPackage& p, base::Date today) {
  const bool offered = p.is_offered(today);
  web::Scope row = product.add(t::PACKAGE);
  row.set(t::ID, p.id).set(t::CODE, p.row.code).set(t::NAME, p.row.name).set(t::DETAIL, p.row.detail);
  row.set(t::ROLE, p.row.role == Role::ip ? "IP" : base::str(p.row.role));
  row.set(t::PRICE_1, p.row.price_1).set(t::PRICE_6, p.row.price_6).set(t::PRICE_12, p.row.price_12).set(t::SETUP, p.row.setup);
  row.set(t::RUNNING, p.running).set(t::FROM, p.offered_from);
  row.show(offered ? t::OFFERED : p.offered_from > today ? t::COMING : t::PAST);
  if (p.offered_until) row.add(t::ENDS).set(t::UNTIL, *p.offered_until);
}

}  // namespace

web::Response packages_page(web::GetCtx& c) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Packages");
  const base::Date today = site(c).today();
  const Sorting<Column> sorting{c.request, Column::offer};
  auto all = tables::packages::all(c.db);
  sorting.sort(all, compare_rows);
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.row.svc < b.row.svc; });
  const auto done = c.request.query_value("done");
  if (!done.empty()) view.add(t::DONE).set(t::DONE_CODE, done.substr(0, 32));
  std::optional<web::Scope> product;
  std::optional<domain::Svc> shown;
  for (const auto& package : all) {
    if (shown != package.row.svc) {
      shown = package.row.svc;
      product = view.add(t::PRODUCT);
      sorting.show(*product, t::HEAD, kHeads, "/mgmt/packages.html");
      product->set(t::SVC, *shown).set(t::PRODUCT_NAME, domain::display(*shown) + (domain::is_oss(*shown) ? ", open source" : ""));
    }
    show_package(*product, package, today);
  }
  view.show_if(all.empty(), t::NONE);
  return view.render();
}

}  // namespace mgmt
