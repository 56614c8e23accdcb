#include "tables/customers.h"

namespace tables::customers {

namespace {

constexpr db::Sql kHead = "SELECT cid, owner_name, company, status, arrears_since FROM customers WHERE cid = ?";
constexpr db::Sql kLock = "SELECT cid, owner_name, company, status, arrears_since FROM customers WHERE cid = ? FOR UPDATE";
constexpr db::Sql kPostal = "SELECT address, city, postal_code, country FROM customers WHERE cid = ?";
constexpr db::Sql kBeginArrears = "UPDATE customers SET arrears_since = ? WHERE cid = ? AND arrears_since IS NULL";
constexpr db::Sql kEndArrears = "UPDATE customers SET arrears_since = NULL WHERE cid = ?";
constexpr db::Sql kAccess =
    "SELECT cid, am_auth, am_enabled, owner_name, company, owner_email FROM customers WHERE cid = ?";
constexpr db::Sql kLockAccess =
    "SELECT cid, am_auth, am_enabled, owner_name, company, owner_email FROM customers WHERE cid = ? FOR UPDATE";
constexpr db::Sql kSetAmAuth = "UPDATE customers SET am_auth = ? WHERE cid = ?";
constexpr db::Sql kAdd =
    "INSERT INTO customers (owner_name, company, owner_email, phone, address, city, postal_code, country, am_enabled,"
    " bandwidth_option, bandwidth_limit, referral, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, TRUE, ?, ?, ?, ?)";
constexpr db::Sql kRevive =
    "UPDATE customers SET status = 'active', cancelled_at = NULL, row_version = row_version + 1 WHERE cid = ? AND status <> 'active'";
constexpr db::Sql kLike =
    "SELECT c.cid, c.owner_name, c.company, c.status, c.arrears_since, MAX(f.why = 'email'), MAX(f.why = 'name'),"
    " MAX(f.why = 'company') FROM (SELECT ? AS cid, 'id' AS why"
    " UNION ALL SELECT cid, 'email' FROM customers WHERE owner_email = ? UNION ALL SELECT cid, 'email' FROM contacts WHERE email = ?"
    " UNION ALL SELECT cid, 'name' FROM search_terms WHERE term = ? AND kind IN ('name', 'contact')"
    " UNION ALL SELECT cid, 'company' FROM search_terms WHERE term = ? AND kind = 'company') f"
    " JOIN customers c ON c.cid = f.cid GROUP BY c.cid ORDER BY MAX(f.why = 'email') DESC, c.cid DESC LIMIT 10";
constexpr db::Sql kOwner = "SELECT owner_name, company FROM customers WHERE cid = ?";
#define PERSON_COLUMNS \
  "c.cid, c.owner_name, c.company, c.owner_email, c.phone, c.address, c.city, c.postal_code, c.country, c.row_version"
constexpr db::Sql kPerson = "SELECT " PERSON_COLUMNS " FROM customers c WHERE c.cid = ?";
#define ACCOUNT_COLUMNS                                                                                             \
  PERSON_COLUMNS ", c.status, c.arrears_since, c.am_auth IS NOT NULL, c.am_enabled, c.bandwidth_option, c.bandwidth_limit," \
  " c.created_at, c.balance"
constexpr db::Sql kAccount = "SELECT " ACCOUNT_COLUMNS " FROM customers c WHERE c.cid = ?";
constexpr db::Sql kProfile =
    "SELECT " ACCOUNT_COLUMNS ", u.next_bill_on, COALESCE(u.allowance, 0),"
    " COALESCE(p.type, ''), COALESCE(p.brand, ''), COALESCE(p.last_four, '') FROM customers c"
    " LEFT JOIN (SELECT s.cid, MIN(s.next_bill_on) AS next_bill_on,"
    " CAST(SUM(s.quantity * COALESCE(s.bandwidth_gb, k.bandwidth_gb, 0)) AS SIGNED) AS allowance"
    " FROM subs s LEFT JOIN packages k ON k.id = s.package_id WHERE s.cid = ? AND s.ended_on IS NULL GROUP BY s.cid) u ON u.cid = c.cid"
    " LEFT JOIN pmt_source p ON p.active_cid = c.cid WHERE c.cid = ?";
#undef ACCOUNT_COLUMNS
#undef PERSON_COLUMNS
constexpr db::Sql kSetPerson =
    "UPDATE customers SET owner_name = ?, company = ?, owner_email = ?, phone = ?, address = ?, city = ?, postal_code = ?,"
    " country = ?, row_version = row_version + 1 WHERE cid = ? AND row_version = ?";
constexpr db::Sql kBandwidth = "SELECT bandwidth_option, bandwidth_limit, row_version FROM customers WHERE cid = ?";
constexpr db::Sql kSetBandwidth =
    "UPDATE customers SET bandwidth_option = ?, bandwidth_limit = ?, row_version = row_version + 1"
    " WHERE cid = ? AND row_version = ?";
constexpr db::Sql kLast = "SELECT MAX(cid) FROM customers";
constexpr db::Sql kCount = "SELECT COUNT(*) FROM customers WHERE cid BETWEEN ? AND ?";
constexpr db::Sql kKeepBalance = "UPDATE customers SET balance = ?, entries = ? WHERE cid = ?";
constexpr db::Sql kOpenAm = "UPDATE customers SET am_auth = NULL, am_enabled = TRUE WHERE cid = ?";
constexpr db::Sql kShutAm = "UPDATE customers SET am_auth = NULL, am_enabled = FALSE WHERE cid = ?";
constexpr db::Sql kEnableAm = "UPDATE customers SET am_enabled = TRUE WHERE cid = ?";

Person read_person(const db::Columns& c) {
  Person p;
  c.into(p.cid, p.name, p.company, p.email, p.phone, p.address, p.city, p.postal_code, p.country, p.version);
  return p;
}

// `more` are the columns that follow the account's own.
template <class... More>
void read_account(const db::Columns& c, Account& a, More&... more) {
  Person& o = a.person;
  c.into(o.cid, o.name, o.company, o.email, o.phone, o.address, o.city, o.postal_code, o.country, o.version, a.status,
         a.arrears_since, a.has_password, a.am_enabled, a.bandwidth.option, a.bandwidth.limit, a.created_at, a.ledger, more...);
  a.bandwidth.version = o.version;
}

Profile read_profile(const db::Columns& c) {
  Profile p;
  read_account(c, p, p.next_bill_on, p.allowance_gb, p.source_type, p.source_brand, p.source_last_four);
  return p;
}

Bandwidth read_bandwidth(const db::Columns& c) {
  Bandwidth b;
  c.into(b.option, b.limit, b.version);
  return b;
}

constexpr db::Sql kSetCancelled =
    "UPDATE customers SET status = 'cancelled', cancelled_at = ?, row_version = row_version + 1 WHERE cid = ? AND status = 'active'";
constexpr db::Sql kSetActive =
    "UPDATE customers SET status = 'active', cancelled_at = NULL, row_version = row_version + 1 WHERE cid = ? AND status = 'cancelled'";

Head read_head(const db::Columns& c) {
  Head h;
  c.into(h.cid, h.owner_name, h.company, h.status, h.arrears_since);
  return h;
}

Access read_access(const db::Columns& c) {
  Access a;
  c.into(a.cid, a.am_auth, a.am_enabled, a.owner_name, a.company, a.owner_email);
  return a;
}

Owner read_owner(const db::Columns& c) {
  Owner o;
  c.into(o.name, o.company);
  return o;
}

}  // namespace

std::optional<Head> head(db::Reader& db, base::CustomerId cid) { return db.row(read_head, kHead, cid); }

std::optional<Access> access(db::Reader& db, base::CustomerId cid) { return db.row(read_access, kAccess, cid); }

std::optional<Access> lock_access(db::Writer& db, base::CustomerId cid) {
  return db.row(read_access, kLockAccess, cid);
}

base::CustomerId add(db::Writer& db, const Person& p, const Bandwidth& b, const std::string& referral, base::Timestamp now) {
  return {db.insert(kAdd, p.name, p.company, p.email, p.phone, p.address, p.city, p.postal_code, p.country, b.option, b.limit,
                    referral, now)};
}

void revive(db::Writer& db, base::CustomerId cid) { db.exec(kRevive, cid); }

std::vector<Like> like(db::Reader& db, base::CustomerId cid, const std::string& email, const std::string& name,
                       const std::string& company) {
  return db.rows(
      [](const db::Columns& c) {
        Like l;
        Head& h = l.head;
        c.into(h.cid, h.owner_name, h.company, h.status, h.arrears_since, l.same_email, l.same_name, l.same_company);
        return l;
      },
      kLike, cid, email, email, name, company);
}

void set_am_auth(db::Writer& db, base::CustomerId cid, const std::string& hash) { db.exec(kSetAmAuth, hash, cid); }

Owner owner(db::Reader& db, base::CustomerId cid) {
  auto found = db.row(read_owner, kOwner, cid);
  if (!found) throw std::runtime_error("no customer " + base::str(cid));
  return *std::move(found);
}

Head lock(db::Writer& db, base::CustomerId cid) {
  auto found = hold(db, cid);
  if (!found) throw std::runtime_error("no customer " + base::str(cid));
  return *std::move(found);
}

Postal postal(db::Reader& db, base::CustomerId cid) {
  auto found = db.row([](const db::Columns& c) { Postal p; c.into(p.address, p.city, p.postal_code, p.country); return p; }, kPostal, cid);
  if (!found) throw std::runtime_error("no customer " + base::str(cid));
  return *std::move(found);
}

bool begin_arrears(db::Writer& db, base::CustomerId cid, base::Date since) { return db.exec(kBeginArrears, since, cid) == 1; }
void end_arrears(db::Writer& db, base::CustomerId cid) { db.exec(kEndArrears, cid); }
bool set_cancelled(db::Writer& db, base::CustomerId cid, base::Timestamp now) { return db.exec(kSetCancelled, now, cid) == 1; }
bool set_active(db::Writer& db, base::CustomerId cid) { return db.exec(kSetActive, cid) == 1; }

std::optional<base::CustomerId> last(db::Reader& db) { return db.value<std::optional<base::CustomerId>>(kLast); }
long long count(db::Reader& db, base::CustomerId from, base::CustomerId to) { return db.value<std::int64_t>(kCount, from, to); }
void keep_balance(db::Writer& db, base::CustomerId cid, base::Money balance, int entries) { db.exec(kKeepBalance, balance, entries, cid); }

std::optional<Account> account(db::Reader& db, base::CustomerId cid) {
  return db.row([](const db::Columns& c) { Account a; read_account(c, a); return a; }, kAccount, cid);
}

std::optional<Profile> profile(db::Reader& db, base::CustomerId cid) { return db.row(read_profile, kProfile, cid, cid); }
std::optional<Person> person(db::Reader& db, base::CustomerId cid) { return db.row(read_person, kPerson, cid); }

bool set_person(db::Writer& db, const Person& p) {
  return db.exec(kSetPerson, p.name, p.company, p.email, p.phone, p.address, p.city, p.postal_code, p.country, p.cid, p.version) == 1;
}

std::optional<Bandwidth> bandwidth(db::Reader& db, base::CustomerId cid) { return db.row(read_bandwidth, kBandwidth, cid); }

bool set_bandwidth(db::Writer& db, base::CustomerId cid, const Bandwidth& b) {
  return db.exec(kSetBandwidth, b.option, b.limit, cid, b.version) == 1;
}

std::optional<Head> hold(db::Writer& db, base::CustomerId cid) { return db.row(read_head, kLock, cid); }

void open_am(db::Writer& db, base::CustomerId cid) { db.exec(kOpenAm, cid); }
void enable_am(db::Writer& db, base::CustomerId cid) { db.exec(kEnableAm, cid); }
void shut_am(db::Writer& db, base::CustomerId cid) { db.exec(kShutAm, cid); }

}  // namespace tables::customers
