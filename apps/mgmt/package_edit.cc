// Makes a package, changes it, retires it and offers it again.
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "domain/catalogue.h"
#include "domain/packages.h"
#include "tpl/mgmt/package_edit.h"
#include "web/problem.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_package_edit;
using domain::KeptPackage;
using tables::packages::Role;
using tables::packages::Svc;

struct Named {
  bool given = false;  // an id was: a package is changed, not made
  std::optional<KeptPackage> package;
};

Named named(db::Reader& db, std::string_view id) {
  const auto number = base::parse<base::PackageId>(id);
  return {!id.empty(), number ? tables::packages::find(db, *number) : std::nullopt};
}

template <class Ctx>
web::Response no_package(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 404, "no_package");
}

template <class E, std::size_t N>
void show_choices(web::View& view, web::SectionName section, const base::Form& form, const char* field, const E (&values)[N],
                  std::string (*words)(E)) {
  for (const E value : values) {
    view.add(section).set(t::VALUE, value).set(t::WORDS, words(value)).show_if(form.raw(field) == base::str(value), t::CHOSEN);
  }
}

std::string svc_words(Svc svc) { return domain::display(svc) + (domain::is_oss(svc) ? ", open source" : ""); }

std::string role_words(Role role) {
  switch (role) {
    case Role::base:
      return "Base package";
    case Role::disk:
      return "Extra disk";
    case Role::ip:
      return "Extra IP addresses";
    case Role::bandwidth:
      return "Extra bandwidth";
    case Role::backup:
      return "Backup space";
  }
  return {};
}

template <class Ctx>
web::Response page(Ctx& c, const std::optional<KeptPackage>& package, const base::Form& form, bool conflict = false) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title(package ? "Package " + package->row.code : "New package");
  view.set(t::HEADING, package ? package->row.code : "New package");
  view.form(form);
  if (conflict) show_conflict(view, t::CONFLICT, c.db, "package:" + base::str(package->id));
  if (!package) {
    view.show(t::FRESH);
    constexpr Svc kSvcs[] = {Svc::linux_vps, Svc::freebsd_vps, Svc::linux_oss, Svc::freebsd_oss, Svc::dedicated, Svc::colo};
    constexpr Role kRoles[] = {Role::base, Role::disk, Role::ip, Role::bandwidth, Role::backup};
    show_choices(view, t::SVC_OPTION, form, "svc", kSvcs, svc_words);
    show_choices(view, t::ROLE_OPTION, form, "role", kRoles, role_words);
    return view.render();
  }
  const base::Date today = site(c).today();
  web::Scope kept = view.add(t::KEPT);
  kept.set(t::ID, package->id).set(t::CODE, package->row.code).set(t::PRODUCT, svc_words(package->row.svc));
  kept.set(t::ROLE, role_words(package->row.role)).set(t::RUNNING, package->running);
  web::Scope offer = view.add(package->is_offered(today) ? t::RETIRE : t::OFFER);
  offer.set(t::ID, package->id).set(t::CODE, package->row.code).set(t::VERSION, package->version);
  return view.render();
}

web::Response saved(const std::string& code) { return web::see_other("/mgmt/packages.html?done=" + base::url_encode(code)); }

web::Response change(web::PostCtx& c, const KeptPackage& before, base::Form& form) {
  const auto go = form.raw("go");
  const base::Date today = site(c).today();
  KeptPackage after = before;
  if (go == "retire" || go == "offer") {
    after = go == "retire" ? domain::retired(before, today) : domain::offered_again(before, today);
    after.version = form.number("version", 0, 2'000'000'000, "once_missing");
    domain::fill_package(form, after);
  } else {
    after = domain::read_package(form, before);
  }
  if (!form.ok()) return page(c, before, form);
  if (domain::change_package(c.db, actor(c), before, after, site(c).now()).done()) return saved(before.row.code);
  form.set("version", base::str(before.version));
  web::Response answer = page(c, before, form, true);
  answer.status = 409;
  return answer;
}

}  // namespace

web::Response package_edit_page(web::GetCtx& c) {
  const Named which = named(c.db, c.request.query_value("id"));
  if (which.given && !which.package) return no_package(c);
  base::Form form;
  if (which.package) {
    domain::fill_package(form, *which.package);
  } else {
    KeptPackage fresh;
    fresh.offered_from = site(c).today();
    domain::fill_package(form, fresh);
    give_key(form, site(c));
    for (const char* field : {"svc", "role", "price-1", "price-6", "price-12"}) form.set(field, "");
  }
  form.set("id", which.package ? base::str(which.package->id) : "");
  return page(c, which.package, form);
}

web::Response package_edit_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const Named which = named(c.db, form.raw("id"));
  if (which.given && !which.package) return no_package(c);
  if (which.package) return change(c, *which.package, form);
  const KeptPackage made = domain::read_package(form, std::nullopt);
  if (form.ok() && !first_use(c, form, "/mgmt/packages.html")) return saved(made.row.code);
  if (form.ok()) domain::add_package(c.db, actor(c), made, site(c).now()).mark(form);
  return form.ok() ? saved(made.row.code) : page(c, std::nullopt, form);
}

}  // namespace mgmt
