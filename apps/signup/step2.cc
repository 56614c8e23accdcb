// Step 2: the details of the product.
#include <array>

#include "apps/signup/draft.h"
#include "apps/signup/order_view.h"
#include "apps/signup/pages.h"
#include "domain/notices.h"
#include "tpl/shared/field_error.h"
#include "tpl/shared/overage_fields.h"
#include "tpl/signup/step2.h"

namespace signup {

namespace {

namespace t = tpl::signup_step2;
namespace e = tpl::shared_field_error;
using domain::Catalogue;
using domain::PackageRole;

struct Quantity {
  const char* field;
  PackageRole role;
  const char* label;
};
constexpr std::array kVpsQuantities{Quantity{"extra-disk", PackageRole::disk, "Extra disk"},
                                    Quantity{"extra-ips", PackageRole::ip, "Extra IP addresses"},
                                    Quantity{"extra-bandwidth", PackageRole::bandwidth, "Extra bandwidth"}};
constexpr std::array kServerQuantities{Quantity{"extra-ips", PackageRole::ip, "IP addresses at first"},
                                       Quantity{"extra-bandwidth", PackageRole::bandwidth, "Extra bandwidth"}};

struct Units {
  std::string words;
  std::string detail;
};

// What `count` units of an add-on are, on top of what the plan includes.
Units units(const domain::Package& plan, const domain::Package& add_on, int count) {
  if (add_on.role == PackageRole::ip) {
    const int total = plan.ips + add_on.ips * count;
    const std::string words = count == 0 ? std::to_string(total) + ", included" : std::to_string(total) + " in all";
    return {words, std::to_string(add_on.ips * count) + " more"};
  }
  const bool disk = add_on.role == PackageRole::disk;
  const int gb = (disk ? add_on.disk_gb : add_on.bandwidth_gb) * count;
  if (count == 0) return {"None", ""};
  const std::string text = base::grouped(gb) + (disk ? " GB more" : " GB more a month");
  return {text, text};
}

std::string included(const domain::Package& plan, PackageRole role) {
  if (role == PackageRole::ip) return std::to_string(plan.ips) + (plan.ips == 1 ? " address" : " addresses") + " included";
  const int gb = role == PackageRole::disk ? plan.disk_gb : plan.bandwidth_gb;
  return base::grouped(gb) + " GB" + (role == PackageRole::disk ? "" : " a month") + " included";
}

void show_quantity(web::View& view, const web::Messages& messages, const Catalogue& catalogue, const domain::Order& order,
                   const base::Form& form, const Quantity& quantity) {
  const auto* add_on = catalogue.add_on(order.svc, quantity.role);
  if (add_on == nullptr || order.quote) return;
  web::Scope field = view.add(t::QUANTITY);
  field.set(t::FIELD, quantity.field).set(t::LABEL, quantity.label).set(t::HINT, included(*order.plan, quantity.role));
  for (const auto& error : form.errors()) {
    if (error.field != quantity.field) continue;
    field.include(t::FIELD_ERROR, e::kFile).set(e::ERROR_FIELD, error.field).set(e::ERROR_WORDS, messages.words(error.tag));
  }
  const auto chosen = form.raw(quantity.field);
  for (int count = 0; count <= add_on->most; ++count) {
    const auto text = units(*order.plan, *add_on, count);
    const base::Money price = add_on->price_1.times(count);
    field.add(t::OPTION)
        .set(t::VALUE, count)
        .set(t::CENTS, price.cents())
        .set(t::NAME, add_on->name)
        .set(t::DETAIL, text.detail)
        .set(t::WORDS, text.words + (count == 0 ? "" : ", " + base::display(price) + " a month"))
        .show_if(chosen == std::to_string(count), t::CHECKED);
  }
}

void show_partitions(web::View& view, const web::Messages& messages, const base::Form& form, int disk) {
  web::Scope part = view.add(t::PARTITIONS);
  part.set(t::DISK, base::grouped(disk));
  for (int i = 1; i <= domain::kMostPartitions; ++i) {
    const std::string name = "part" + std::to_string(i);
    web::Scope row = part.add(t::PARTITION);
    row.set(t::NUMBER, i).set(t::MOUNT, form.raw(name + "-mount")).set(t::GB, form.raw(name + "-gb"));
    for (const auto& error : form.errors()) {
      const bool mount = error.field == name + "-mount";
      if (!mount && error.field != name + "-gb") continue;
      row.show(mount ? t::MOUNT_INVALID : t::GB_INVALID);
      row.include(mount ? t::MOUNT_ERROR : t::GB_ERROR, e::kFile)
          .set(e::ERROR_FIELD, error.field)
          .set(e::ERROR_WORDS, messages.words(error.tag));
    }
  }
}

void show_methods(web::View& view, const base::Form& form, bool vps) {
  static constexpr std::array kMethods{
      std::pair{domain::Method::card, "Visa, MasterCard, Amex, Discover, Diners, JCB"},
      std::pair{domain::Method::paypal, "A subscription at PayPal"},
      std::pair{domain::Method::echeck, "From your bank account; takes some days"},
      std::pair{domain::Method::invoice, "We send you an invoice by email"}};
  view.set(t::PAYMENT_HINT, vps ? "You pay after you have confirmed the order in step 4."
                                : "Nothing is charged until your server is in service: a card is only authorized.");
  for (const auto& [method, hint] : kMethods) {
    view.add(t::METHOD)
        .set(t::VALUE, method)
        .set(t::LABEL, domain::method_words(method))
        .set(t::HINT, hint)
        .show_if(form.raw("method") == base::str(method), t::CHECKED);
  }
}

web::Response page(SignupApp& app, const web::Visitor& visitor, const Catalogue& catalogue, const Draft& draft,
                   const domain::Order& order, std::string_view back) {
  const base::Form& form = draft.form;
  const bool vps = domain::is_vps(order.svc);
  web::View view{t::kFile, app, visitor};
  view.title("Server options, step 2 of 4 · Order").form(form);
  view.set(t::BACK, back).set(t::PLAN_NAME, order.plan->name).set(t::SYSTEM_NAME, order.system.label);
  show_stepper(view, t::STEPPER, 2);
  const std::span<const Quantity> quantities = vps ? std::span<const Quantity>{kVpsQuantities} : kServerQuantities;
  for (const Quantity& quantity : quantities) show_quantity(view, app.messages(), catalogue, order, form, quantity);
  if (!vps) {
    web::Scope server = view.add(t::SERVER);
    for (const auto& zone : catalogue.list("time_zone")) {
      server.add(t::ZONE).set(t::VALUE, zone.value).set(t::LABEL, zone.label)
          .show_if(form.raw("time-zone") == zone.value, t::CHECKED);
    }
    if (order.plan->disk_gb > 0) show_partitions(view, app.messages(), form, order.plan->disk_gb);
  }
  namespace overage = tpl::shared_overage_fields;
  view.include(t::OVERAGE_FIELDS, overage::kFile)
      .show_if(form.raw("overage") == "stop", overage::OVERAGE_STOP)
      .show_if(form.raw("overage") == "limit", overage::OVERAGE_LIMIT)
      .show_if(form.raw("overage") == "go", overage::OVERAGE_GO);
  view.show_if(form.raw("standing") == "new", t::STANDING_NEW)
      .show_if(form.raw("standing") == "add", t::STANDING_ADD)
      .show_if(form.raw("standing") == "replace", t::STANDING_REPLACE);
  show_methods(view, form, vps);

  // What step 1 has chosen: the script adds this step's choices to it, which the price lists between plan and backup.
  domain::Order before = order;
  before.extra_disk = before.extra_ips = before.extra_bandwidth = 0;
  auto lines = domain::price_of(before, catalogue).lines;
  carry_lines(view, t::CARRIED, {lines.front()});
  lines.erase(lines.begin());
  carry_lines(view, t::CARRIED_AFTER, lines);
  show_monthly_price(view, t::SUMMARY, domain::price_of(order, catalogue));
  return view.render();
}

void preset(base::Form& form) {
  for (const auto& [field, value] : {std::pair{"overage", "stop"}, std::pair{"method", "card"}, std::pair{"standing", "new"},
                                     std::pair{"time-zone", "UTC"}}) {
    if (!form.has(field)) form.set(field, value);
  }
}

}  // namespace

web::Response step2_form(web::GetCtx& c) {
  SignupApp& app = site(c);
  Draft draft = load_draft(c.db, app, c.visitor);
  if (draft.placed) return already_placed(app, c.visitor, *draft.placed);
  const auto& catalogue = app.catalogue(c.db);
  if (domain::first_open_step(draft.form, catalogue, draft.quote) < 2) return web::see_other(step_path(1));
  preset(draft.form);
  base::Form readable{draft.form.fields()};
  domain::Order order;
  order.quote = draft.quote;
  domain::read_step1(readable, catalogue, order);
  domain::read_step2(readable, catalogue, order);
  return page(app, c.visitor, catalogue, draft, order, c.request.query_value("back"));
}

web::Response step2_submit(web::PostCtx& c) {
  SignupApp& app = site(c);
  Draft draft = load_draft(c.db, app, c.visitor);
  if (draft.placed) return web::see_other(step_path(1));
  const base::Form sent = c.request.form();
  const auto& catalogue = app.catalogue(c.db);
  take_step(draft, 2, sent);
  domain::Order order;
  order.quote = draft.quote;
  domain::read_step1(draft.form, catalogue, order);
  if (!draft.form.ok()) return web::see_other(step_path(1));
  domain::read_step2(draft.form, catalogue, order);
  const bool only_price = sent.raw("go") == "price";
  if (!draft.form.ok() && !only_price) return page(app, c.visitor, catalogue, draft, order, sent.raw("back"));
  save(c, draft);
  return only_price ? web::see_other(step_path(2)) : go_on(c, sent, 3);
}

}  // namespace signup
