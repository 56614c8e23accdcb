#include "tables/search_terms.h"

#include "base/json.h"

namespace tables::search_terms {

namespace {

// Locked, so that they are as they will be when this transaction ends, whoever else is changing them.
constexpr db::Sql kCustomers = "SELECT cid, NULL, owner_name, company, phone FROM customers WHERE cid BETWEEN ? AND ? ORDER BY cid FOR UPDATE";
constexpr db::Sql kContacts = "SELECT cid, id, name, '', phone FROM contacts WHERE cid BETWEEN ? AND ? ORDER BY cid, id FOR UPDATE";
constexpr db::Sql kClear = "DELETE FROM search_terms WHERE cid BETWEEN ? AND ?";
// Any number of rows in one statement, as one bound value.
constexpr db::Sql kAdd =
    "INSERT INTO search_terms (term, cid, kind, contact_id) SELECT t.term, t.cid, t.kind, t.contact_id FROM JSON_TABLE(?, '$[*]'"
    " COLUMNS (term VARCHAR(100) PATH '$[0]', cid INT UNSIGNED PATH '$[1]', kind VARCHAR(10) PATH '$[2]',"
    " contact_id INT UNSIGNED PATH '$[3]')) t";

Source read_source(const db::Columns& c) {
  Source s;
  c.into(s.cid, s.contact, s.name, s.company, s.phone);
  return s;
}

std::string as_json(const std::vector<Row>& rows) {
  std::string json = "[";
  for (const Row& row : rows) {
    if (json.size() > 1) json += ',';
    json.append("[").append(base::json_string(row.term)).append(",").append(base::str(row.cid));
    json.append(",").append(base::json_string(base::str(row.kind)));
    json.append(",").append(row.contact ? base::str(*row.contact) : "null").append("]");
  }
  return json + ']';
}

}  // namespace

std::vector<Source> lock_sources(db::Writer& db, base::CustomerId first, base::CustomerId last) {
  auto all = db.rows(read_source, kCustomers, first, last);
  const auto contacts = db.rows(read_source, kContacts, first, last);
  all.insert(all.end(), contacts.begin(), contacts.end());
  return all;
}

void replace(db::Writer& db, base::CustomerId first, base::CustomerId last, const std::vector<Row>& rows) {
  db.exec(kClear, first, last);
  if (!rows.empty()) db.exec(kAdd, as_json(rows));
}

}  // namespace tables::search_terms
