// Reserves an address for something that is not a system, changes what for, gives it back; and lists a new address of an IPv6
// network.
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "domain/addresses.h"
#include "domain/network_book.h"
#include "tpl/mgmt/ip_edit.h"
#include "web/problem.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_ip_edit;

web::View edit_view(web::App& app, const web::Visitor& visitor, const base::Form& form) {
  web::View view{t::kFile, app, visitor};
  const bool adds = form.raw("known").empty();
  view.title(adds ? "Add an address" : "Reserve " + std::string{form.raw("ip")}).form(form);
  view.show(adds ? t::ADDS : t::CHANGES);
  view.show(form.raw("was").empty() ? t::IS_FREE : t::RESERVED);
  return view;
}

web::Response saved_page(const base::IpAddress& ip) {
  return web::see_other("/mgmt/ip.html?ip=" + base::url_encode(ip.text()) + "&done=saved");
}

}  // namespace

web::Response ip_edit_page(web::GetCtx& c) {
  base::Form form;
  const std::string_view text = c.request.query_value("ip");
  if (!text.empty()) {
    const auto ip = base::parse<base::IpAddress>(text);
    const auto address = ip ? tables::networks::address(c.db, *ip) : std::nullopt;
    if (!address || address->system) return web::problem(c.app, c.visitor, c.request, 404, "no_ip");
    form.set("ip", address->ip.text());
    form.set("known", "1");
    form.set("was", address->reserved_for.value_or(""));
    form.set("reserved-for", address->reserved_for.value_or(""));
  }
  return edit_view(c.app, c.visitor, form).render();
}

web::Response ip_edit_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto ip = form.required<base::IpAddress>("ip", "ip_missing", "ip_wrong");
  const std::string what_for = form.line("reserved-for", "", 100);
  if (!form.ok()) return edit_view(c.app, c.visitor, form).render();
  const base::Timestamp now = site(c).now();
  if (form.raw("known").empty()) {
    domain::list_address(c.db, actor(c), ip, now).mark(form);
    if (!form.ok()) return edit_view(c.app, c.visitor, form).render();
  }
  const auto present = tables::networks::address(c.db, ip);
  if (!present) return web::problem(c.app, c.visitor, c.request, 404, "no_ip");
  // A reservation has no version of its own: its words say whether somebody else was here meanwhile.
  if (present->system || present->reserved_for.value_or("") != form.raw("was")) {
    form.set("was", present->reserved_for.value_or(""));
    web::View view = edit_view(c.app, c.visitor, form);
    show_conflict(view, t::CONFLICT, c.db, "ip:" + ip.text());
    return view.render().with(409);
  }
  if (what_for.empty()) {
    if (present->reserved_for && !domain::unreserve_ip(c.db, actor(c), ip, now)) throw std::logic_error("the reservation of " + ip.text() + " is gone");
  } else if (const auto refused = domain::reserve_ip(c.db, actor(c), ip, what_for, now)) {
    throw std::logic_error(domain::words(*refused));
  }
  return saved_page(ip);
}

}  // namespace mgmt
