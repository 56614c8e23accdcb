#include "tables/customers.h"

namespace tables::customers {

namespace {

constexpr db::Sql kAccess = "SELECT cid, am_auth, am_enabled FROM customers WHERE cid = ?";
constexpr db::Sql kLockAccess = "SELECT cid, am_auth, am_enabled FROM customers WHERE cid = ? FOR UPDATE";
constexpr db::Sql kSetAmAuth = "UPDATE customers SET am_auth = ? WHERE cid = ?";
constexpr db::Sql kOwner = "SELECT owner_name, company FROM customers WHERE cid = ?";

Access read_access(const db::Columns& c) {
  Access a;
  c.into(a.cid, a.am_auth, a.am_enabled);
  return a;
}

Owner read_owner(const db::Columns& c) {
  Owner o;
  c.into(o.name, o.company);
  return o;
}

}  // namespace

std::optional<Access> access(db::Reader& db, base::CustomerId cid) { return db.row(read_access, kAccess, cid); }

std::optional<Access> lock_access(db::Writer& db, base::CustomerId cid) {
  return db.row(read_access, kLockAccess, cid);
}

void set_am_auth(db::Writer& db, base::CustomerId cid, const std::string& hash) { db.exec(kSetAmAuth, hash, cid); }

Owner owner(db::Reader& db, base::CustomerId cid) {
  auto found = db.row(read_owner, kOwner, cid);
  if (!found) throw std::runtime_error("no customer " + base::str(cid));
  return *std::move(found);
}

}  // namespace tables::customers
