#include "apps/mgmt/customer_frame.h"

#include "tpl/mgmt/bar.h"

namespace mgmt {

std::string customer_path(base::CustomerId cid, std::string_view part, std::string_view done) {
  std::string path = "/mgmt/customer.html?cid=" + base::display(cid);
  if (!done.empty()) path.append("&done=").append(done);
  if (!part.empty()) path.append("#").append(part);
  return path;
}

std::optional<tables::customers::Head> named_customer(db::Reader& db, std::string_view cid) {
  const auto id = base::parse_cid(cid);
  return id ? tables::customers::head(db, *id) : std::nullopt;
}

std::optional<tables::customers::Head> held_customer(db::Writer& db, std::string_view cid) {
  const auto id = base::parse_cid(cid);
  return id ? tables::customers::hold(db, *id) : std::nullopt;
}

void show_ident(web::View& view, const tables::customers::Head& customer) {
  namespace t = tpl::mgmt_bar;
  view.show(t::IDENT)
      .set(t::IDENT_NAME, customer.display_name())
      .set(t::IDENT_CID, base::display(customer.cid))
      .set(t::IDENT_PAGE, customer_path(customer.cid))
      .set(t::IDENT_HISTORY, "/mgmt/customer_history.html?cid=" + base::display(customer.cid));
  view.show(customer.status == tables::customers::Status::active ? t::IDENT_ACTIVE : t::IDENT_CANCELLED);
  view.show_if(customer.arrears_since.has_value(), t::IDENT_ARREARS);
}

}  // namespace mgmt
