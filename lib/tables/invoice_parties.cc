#include "tables/invoice_parties.h"

namespace tables::invoice_parties {

namespace {

constexpr db::Sql kAdd =
    "INSERT INTO invoice_parties (invoice_id, name, company, address, city, postal_code, country, seller, seller_phone, seller_email)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kOf =
    "SELECT name, company, address, city, postal_code, country, seller, seller_phone, seller_email FROM invoice_parties"
    " WHERE invoice_id = ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.name, r.company, r.address, r.city, r.postal_code, r.country, r.seller, r.seller_phone, r.seller_email);
  return r;
}

}  // namespace

void add(db::Writer& db, base::InvoiceId invoice, const Row& r) {
  db.exec(kAdd, invoice, r.name, r.company, r.address, r.city, r.postal_code, r.country, r.seller, r.seller_phone, r.seller_email);
}

std::optional<Row> of(db::Reader& db, base::InvoiceId invoice) { return db.row(read, kOf, invoice); }

}  // namespace tables::invoice_parties
