#include "tables/customer_search.h"

#include "base/text.h"

namespace tables::customer_search {

namespace {

// Each part is one range of one index, read in its order up to its limit. The index is named because the optimizer does not
// count with the limit, and would read a whole table for the beginning of many words. A column that has the name of its field
// is ordered by with its table's name, or the order would be that of a constant.
constexpr db::Sql kFind =
    "SELECT h.cid, c.status, c.owner_name, c.company, c.phone, h.field, h.text, k.name, k.phone FROM ("
    "(SELECT cid, 'cid' AS field, '' AS text, NULL AS contact_id FROM customers WHERE cid = ?)"
    " UNION ALL (SELECT cid, 'cid', '', NULL FROM customers FORCE INDEX (PRIMARY) WHERE cid BETWEEN ? AND ? ORDER BY cid LIMIT 40)"
    " UNION ALL (SELECT cid, 'system', CONCAT(sysid, ', ', hostname), NULL FROM systems WHERE sysid = ?)"
    " UNION ALL (SELECT cid, 'veid', CONCAT(veid, ', ', hostname), NULL FROM systems WHERE veid = ? LIMIT 40)"
    " UNION ALL (SELECT cid, 'hostname', hostname, NULL FROM systems FORCE INDEX (by_hostname) WHERE hostname LIKE ?"
    " ORDER BY systems.hostname, cid LIMIT 40)"
    " UNION ALL (SELECT s.cid, 'ip', i.ip, NULL FROM ips i FORCE INDEX (PRIMARY) STRAIGHT_JOIN systems s ON s.sysid = i.sysid"
    " WHERE i.ip LIKE ? ORDER BY i.ip LIMIT 40)"
    " UNION ALL (SELECT cid, 'owner_email', owner_email, NULL FROM customers FORCE INDEX (owner_email) WHERE owner_email LIKE ?"
    " ORDER BY customers.owner_email, cid LIMIT 40)"
    " UNION ALL (SELECT cid, 'contact_email', email, id FROM contacts FORCE INDEX (by_email) WHERE email LIKE ?"
    " ORDER BY email, cid LIMIT 40)"
    " UNION ALL (SELECT cid, 'invoice', inv_ref, NULL FROM invoice FORCE INDEX (inv_ref) WHERE inv_ref LIKE ? ORDER BY inv_ref LIMIT 40)"
    " UNION ALL (SELECT cid, 'invoice', number, NULL FROM invoice FORCE INDEX (number) WHERE number LIKE ? ORDER BY number LIMIT 40)"
    " UNION ALL (SELECT cid, 'order', ref, NULL FROM signups FORCE INDEX (ref) WHERE ref LIKE ? ORDER BY ref LIMIT 40)"
    " UNION ALL (SELECT cid, 'subscription', profile_id, NULL FROM paypal_subs FORCE INDEX (profile_id) WHERE profile_id LIKE ?"
    " ORDER BY profile_id LIMIT 40)"
    " UNION ALL (SELECT cid, 'subscription', old_profile_id, NULL FROM paypal_subs FORCE INDEX (old_profile_id)"
    " WHERE old_profile_id LIKE ? ORDER BY old_profile_id LIMIT 40)"
    " UNION ALL (SELECT COALESCE(p.cid, v.cid, g.cid), 'payment', p.reference, NULL FROM payments p FORCE INDEX (by_reference)"
    " LEFT JOIN invoice v ON v.id = p.invoice_id LEFT JOIN signups g ON g.id = p.signup_id WHERE p.reference LIKE ?"
    " ORDER BY p.reference LIMIT 40)"
    " UNION ALL (SELECT cid, kind, term, contact_id FROM search_terms FORCE INDEX (PRIMARY) WHERE term LIKE ? ORDER BY term, cid LIMIT 40)"
    " UNION ALL (SELECT cid, kind, term, contact_id FROM search_terms FORCE INDEX (PRIMARY) WHERE term LIKE ? ORDER BY term, cid LIMIT 40)"
    " UNION ALL (SELECT cid, 'card', last_four, NULL FROM pmt_source FORCE INDEX (by_last_four) WHERE last_four = ?"
    " ORDER BY last_four, cid LIMIT 40)"
    ") h JOIN customers c ON c.cid = h.cid LEFT JOIN contacts k ON k.id = h.contact_id";

// The two words to begin with are bound again to name the contact that was meant. IS NOT NULL and not EXISTS, because the
// optimizer would make a join of that and read all terms of a word.
constexpr db::Sql kFindAllWords =
    "SELECT a.cid, c.status, c.owner_name, c.company, c.phone, 'words', '', k.name, k.phone FROM ("
    "(SELECT cid FROM search_terms FORCE INDEX (PRIMARY) WHERE term LIKE ? ORDER BY term, cid LIMIT 300)"
    " UNION (SELECT cid FROM search_terms FORCE INDEX (PRIMARY) WHERE term LIKE ? ORDER BY term, cid LIMIT 300)"
    ") a JOIN customers c ON c.cid = a.cid LEFT JOIN contacts k ON k.id = (SELECT MIN(t.contact_id) FROM search_terms t"
    " FORCE INDEX (of_customer) WHERE t.cid = a.cid AND t.kind = 'contact' AND (t.term LIKE ? OR t.term LIKE ?))"
    " WHERE (SELECT t.cid FROM search_terms t FORCE INDEX (of_customer) WHERE t.cid = a.cid AND t.term LIKE ? LIMIT 1) IS NOT NULL"
    " AND (SELECT t.cid FROM search_terms t FORCE INDEX (of_customer) WHERE t.cid = a.cid AND t.term LIKE ? LIMIT 1) IS NOT NULL"
    " AND (SELECT t.cid FROM search_terms t FORCE INDEX (of_customer) WHERE t.cid = a.cid AND t.term LIKE ? LIMIT 1) IS NOT NULL"
    " AND (SELECT t.cid FROM search_terms t FORCE INDEX (of_customer) WHERE t.cid = a.cid AND t.term LIKE ? LIMIT 1) IS NOT NULL LIMIT 40";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.cid, r.status, r.owner_name, r.company, r.phone, r.field, r.text, r.contact_name, r.contact_phone);
  return r;
}

// What was typed means itself: "%" and "_" are characters like any other.
std::string begins_with(std::string text) {
  for (const char* special : {"\\", "%", "_"}) text = base::replace_all(std::move(text), special, std::string{"\\"} + special);
  return text + '%';
}
// A probe that is not asked looks for what no column holds: LIKE NULL would read the whole index to find out.
std::string begins_with(const std::optional<std::string>& text) { return text ? begins_with(*text) : "\x01"; }

}  // namespace

std::vector<Row> find(db::Reader& db, const Probes& p) {
  const auto email = begins_with(p.email_begin);
  const auto hex = begins_with(p.hex_begin);
  const auto reference = begins_with(p.reference_begin);
  return db.rows(read, kFind, p.cid, p.cid_from, p.cid_to, p.system, p.veid, begins_with(p.hostname_begin), begins_with(p.ip_begin),
                 email, email, hex, reference, hex, reference, reference, reference, begins_with(p.term_begin), begins_with(p.digits_begin),
                 p.last_four);
}

std::vector<Row> find_all_words(db::Reader& db, const std::vector<std::string>& words) {
  const auto word = [&](std::size_t at) { return begins_with(words[at < words.size() ? at : 0]); };
  return db.rows(read, kFindAllWords, word(0), word(1), word(0), word(1), word(0), word(1), word(2), word(3));
}

}  // namespace tables::customer_search
