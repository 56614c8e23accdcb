#include "apps/mgmt/contact_frame.h"

namespace mgmt {

std::optional<tables::contacts::Row> named_contact(db::Reader& db, std::string_view id) {
  const auto contact = base::parse<base::ContactId>(id);
  return contact ? tables::contacts::find(db, *contact) : std::nullopt;
}

std::optional<HeldContact> held_contact(db::Writer& db, std::string_view id) {
  const auto contact = base::parse<base::ContactId>(id);
  if (!contact) return std::nullopt;
  // The customer is held before the first plain read, so that what is read afterwards is the newest.
  const auto cid = tables::contacts::hold_customer_of(db, *contact);
  if (!cid) return std::nullopt;
  auto row = tables::contacts::find(db, *contact);
  auto head = tables::customers::head(db, *cid);
  if (!row || !head) return std::nullopt;
  return HeldContact{*std::move(head), *std::move(row)};
}

}  // namespace mgmt
