#include "tables/contacts.h"

namespace tables::contacts {

namespace {

#define CONTACT_COLUMNS "SELECT id, cid, name, email, phone, billing, admin, row_version FROM contacts WHERE "

constexpr db::Sql kOf = CONTACT_COLUMNS "cid = ? ORDER BY id";
constexpr db::Sql kFind = CONTACT_COLUMNS "id = ?";
constexpr db::Sql kHoldCustomerOf =
    "SELECT c.cid FROM contacts k JOIN customers c ON c.cid = k.cid WHERE k.id = ? FOR UPDATE";
constexpr db::Sql kAdd = "INSERT INTO contacts (cid, name, email, phone, billing, admin) VALUES (?, ?, ?, ?, ?, ?)";
constexpr db::Sql kSet =
    "UPDATE contacts SET name = ?, email = ?, phone = ?, billing = ?, admin = ?, row_version = row_version + 1"
    " WHERE id = ? AND row_version = ?";
constexpr db::Sql kRemove = "DELETE FROM contacts WHERE id = ? AND row_version = ?";

#undef CONTACT_COLUMNS

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.cid, r.name, r.email, r.phone, r.billing, r.admin, r.version);
  return r;
}

}  // namespace

std::vector<Row> of(db::Reader& db, base::CustomerId cid) { return db.rows(read, kOf, cid); }
std::optional<Row> find(db::Reader& db, base::ContactId id) { return db.row(read, kFind, id); }

std::optional<base::CustomerId> hold_customer_of(db::Writer& db, base::ContactId id) {
  return db.row([](const db::Columns& c) { base::CustomerId cid; c.into(cid); return cid; }, kHoldCustomerOf, id);
}

base::ContactId add(db::Writer& db, const Row& c) {
  return {db.insert(kAdd, c.cid, c.name, c.email, c.phone, c.billing, c.admin)};
}

bool set(db::Writer& db, const Row& c) {
  return db.exec(kSet, c.name, c.email, c.phone, c.billing, c.admin, c.id, c.version) == 1;
}

bool remove(db::Writer& db, base::ContactId id, int version) { return db.exec(kRemove, id, version) == 1; }

}  // namespace tables::contacts
