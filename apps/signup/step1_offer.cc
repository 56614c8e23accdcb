#include "apps/signup/step1_offer.h"

#include <array>

#include "apps/signup/order_view.h"
#include "tpl/signup/backups.h"
#include "tpl/signup/plans.h"
#include "tpl/signup/products.h"
#include "tpl/signup/step1.h"
#include "tpl/signup/systems.h"

namespace signup {

namespace {

namespace t = tpl::signup_step1;
using domain::Catalogue;
using domain::PackageRole;
using domain::Svc;
using web::FragmentKey;

constexpr std::array kShown{Svc::linux_vps, Svc::freebsd_vps, Svc::dedicated, Svc::colo};

// "60 GB disk, 1,000 GB bandwidth": comma and blank part what is included, a comma alone groups digits.
std::vector<std::string> parts_of(const std::string& detail) {
  return base::split(base::replace_all(detail, ", ", "\n"), '\n');
}

// "from $19 a month": whole dollars without their cents.
std::string from_words(base::Money from) {
  const std::string text = base::display(from);
  return "from " + (text.ends_with(".00") ? text.substr(0, text.size() - 3) : text) + " a month";
}

void list_products(web::Scope& list, const Catalogue& catalogue, Svc current, bool oss) {
  namespace p = tpl::signup_products;
  for (const Svc svc : kShown) {
    const auto from = catalogue.from_price(priced(svc, oss));
    list.add(p::SVC)
        .set(p::VALUE, svc)
        .set(p::LABEL, domain::display(svc))
        .set(p::FROM, from ? from_words(*from) : "not on offer now")
        .show_if(svc == current, p::CHECKED);
  }
}

void list_plans(web::Scope& list, const Catalogue& catalogue, std::string_view code, bool oss) {
  namespace p = tpl::signup_plans;
  for (const Svc svc : kShown) {
    web::Scope group = list.add(p::PLANS);
    group.set(p::GROUP, svc);
    for (const auto* package : catalogue.packages(priced(svc, oss), PackageRole::base)) {
      web::Scope plan = group.add(p::PLAN);
      plan.set(p::VALUE, package->code).set(p::LABEL, package->name).set(p::DETAIL, package->detail);
      plan.set(p::CENTS, package->price_1.cents()).set(p::PRICE, package->price_1);
      plan.show_if(code == package->code, p::CHECKED);
      for (const auto& part : parts_of(package->detail)) plan.add(p::PART).set(p::WORDS, part);
    }
  }
}

// Whose systems and backup space are shown: a quote is for one dedicated server, else there is a group for each product.
struct Options {
  const Catalogue& catalogue;
  Svc current;
  bool oss;
  bool quoted;

  template <class Each>
  void groups(Each each) const {
    if (quoted) return each(Svc::dedicated, Svc::dedicated, true);
    for (const Svc svc : kShown) each(svc, priced(svc, oss), svc == current);
  }
};

void list_systems(web::Scope& list, const Options& options, std::string_view value) {
  namespace s = tpl::signup_systems;
  options.groups([&](Svc shown, Svc of, bool current) {
    web::Scope systems = list.add(s::SYSTEMS);
    if (!options.quoted) systems.add(s::GROUPED).set(s::GROUP, shown);
    for (const auto& system : options.catalogue.systems(of)) {
      systems.add(s::SYSTEM)
          .set(s::VALUE, system.value)
          .set(s::LABEL, system.label)
          .show_if(current && value == system.value, s::CHECKED);
    }
  });
}

void list_backups(web::Scope& list, const Options& options, std::string_view code) {
  namespace b = tpl::signup_backups;
  options.groups([&](Svc shown, Svc of, bool current) {
    web::Scope backups = list.add(b::BACKUPS);
    if (!options.quoted) backups.add(b::GROUPED).set(b::GROUP, shown);
    bool any = false;
    for (const auto* package : options.catalogue.packages(of, PackageRole::backup)) {
      const bool checked = current && code == package->code;
      any = any || checked;
      backups.add(b::BACKUP_SPACE)
          .set(b::VALUE, package->code)
          .set(b::LABEL, package->name)
          .set(b::DETAIL, package->detail)
          .set(b::CENTS, package->price_1.cents())
          .set(b::PRICE, package->price_1)
          .show_if(checked, b::CHECKED);
    }
    backups.show_if(current && !any, b::NO_BACKUP);
  });
}

domain::Price price_so_far(const Catalogue& catalogue, const Draft& draft) {
  base::Form readable{draft.form.fields()};
  domain::Order order;
  order.quote = draft.quote;
  domain::read_step1(readable, catalogue, order);
  auto price = domain::price_of(order, catalogue);
  if (order.plan && !order.system.label.empty()) {
    price.lines.insert(price.lines.begin() + 1, domain::PriceLine{.code = "", .name = order.system.label});
  }
  return price;
}

}  // namespace

Svc priced(Svc shown, bool oss) { return oss ? domain::open_source(shown).value_or(shown) : shown; }

Svc chosen(const base::Form& form) { return base::parse<Svc>(form.raw("svc")).value_or(Svc::linux_vps); }

void show_products(web::View& view, SignupApp& app, const Catalogue& catalogue, const base::Form& form) {
  const bool oss = form.checked("oss");
  const Svc current = chosen(form);
  const auto plan = form.raw("plan");
  view.add(t::CATALOGUE).show_if(oss, t::OSS);
  view.keep(t::PRODUCTS, tpl::signup_products::kFile, FragmentKey{app.catalogue_edition(), current, oss},
            [&](web::Scope& list) { list_products(list, catalogue, current, oss); });
  view.keep(t::PLANS, tpl::signup_plans::kFile, FragmentKey{app.catalogue_edition(), plan, oss},
            [&](web::Scope& list) { list_plans(list, catalogue, plan, oss); });
}

void show_systems_and_backup(web::View& view, SignupApp& app, const Catalogue& catalogue, const Draft& draft) {
  const base::Form& form = draft.form;
  const Options options{catalogue, chosen(form), form.checked("oss"), draft.quote.has_value()};
  const auto key = [&](std::string_view value) {
    return FragmentKey{app.catalogue_edition(), options.current, options.oss, options.quoted, value};
  };
  view.keep(t::SYSTEMS, tpl::signup_systems::kFile, key(form.raw("os")),
            [&](web::Scope& list) { list_systems(list, options, form.raw("os")); });
  view.keep(t::BACKUPS, tpl::signup_backups::kFile, key(form.raw("backup")),
            [&](web::Scope& list) { list_backups(list, options, form.raw("backup")); });
}

void show_price(web::View& view, SignupApp& app, const Catalogue& catalogue, const Draft& draft) {
  if (draft.quote) return show_monthly_price(view, t::SUMMARY, price_so_far(catalogue, draft));
  const base::Form& form = draft.form;
  keep_monthly_price(view, t::SUMMARY,
                     FragmentKey{app.catalogue_edition(), form.raw("svc"), form.raw("oss"), form.raw("plan"), form.raw("os"),
                                 form.raw("backup")},
                     [&] { return price_so_far(catalogue, draft); });
}

}  // namespace signup
