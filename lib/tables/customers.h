// customers: accounts: what a login needs, what stands above every page about a customer, and what staff change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::customers {

struct Access {
  base::CustomerId cid;
  std::optional<std::string> am_auth;  // nullopt: no password has been set
  bool am_enabled = false;
  std::string owner_name;
  std::string company;
  std::optional<base::Email> owner_email;

  [[nodiscard]] bool may_log_in() const { return am_enabled && am_auth.has_value(); }
  friend bool operator==(const Access&, const Access&) = default;
};

struct Owner {
  std::string name;
  std::string company;
};

enum class Status { active, cancelled };

// What stands above every page about a customer.
struct Head {
  base::CustomerId cid;
  std::string owner_name;
  std::string company;
  Status status{};
  std::optional<base::Date> arrears_since;

  [[nodiscard]] const std::string& display_name() const { return company.empty() ? owner_name : company; }
};

enum class BandwidthOption { stop, limit, go };

// The owner as staff edit it, with the version that the form was filled from.
struct Person {
  base::CustomerId cid;
  std::string name;
  std::string company;
  std::optional<base::Email> email;  // nullopt: the owner is not known yet
  std::string phone;
  std::string address;
  std::string city;
  std::string postal_code;
  std::string country;
  int version = 0;
};

struct Bandwidth {
  BandwidthOption option{};
  std::optional<base::Money> limit;  // a month
  int version = 0;
};

// All that stands in the customer's own row.
struct Account {
  Person person;
  Status status{};
  std::optional<base::Date> arrears_since;
  bool has_password = false;
  bool am_enabled = false;
  Bandwidth bandwidth;
  base::Timestamp created_at;
  base::Money ledger;  // sum of the entries: negative when something is due

  [[nodiscard]] Head head() const { return {person.cid, person.name, person.company, status, arrears_since}; }
};

// With what comes of its subscriptions and payment sources, in one query.
struct Profile : Account {
  std::optional<base::Date> next_bill_on;
  int allowance_gb = 0;      // a month, of all packages that run
  std::string source_type;   // of the payment source in use: f, p, i; empty when there is none
  std::string source_brand;
  std::string source_last_four;
};

[[nodiscard]] std::optional<Account> account(db::Reader& db, base::CustomerId cid);
[[nodiscard]] std::optional<Profile> profile(db::Reader& db, base::CustomerId cid);
[[nodiscard]] std::optional<Person> person(db::Reader& db, base::CustomerId cid);
// False when the row has moved on since `changed.version`; nothing is changed then.
[[nodiscard]] bool set_person(db::Writer& db, const Person& changed);
[[nodiscard]] std::optional<Bandwidth> bandwidth(db::Reader& db, base::CustomerId cid);
[[nodiscard]] bool set_bandwidth(db::Writer& db, base::CustomerId cid, const Bandwidth& changed);
// Changes to the people around a customer take turns: whoever checks or changes the whole set holds this row.
[[nodiscard]] std::optional<Head> hold(db::Writer& db, base::CustomerId cid);
// No password, and the way to set one is open.
void open_am(db::Writer& db, base::CustomerId cid);
void enable_am(db::Writer& db, base::CustomerId cid);
// No password, and no way to set one until staff open it.
void shut_am(db::Writer& db, base::CustomerId cid);

// `person.cid` and `person.version` do not matter. Without a password, and free to set one.
base::CustomerId add(db::Writer& db, const Person& person, const Bandwidth& bandwidth, const std::string& referral,
                     base::Timestamp now);
// Active again, if it was cancelled.
void revive(db::Writer& db, base::CustomerId cid);

// Accounts like a person who is not known by an id. Name and company are folded; an empty one is like nobody.
struct Like {
  Head head;
  bool same_email = false;
  bool same_name = false;
  bool same_company = false;
};
// At most ten; the account `cid` among them.
[[nodiscard]] std::vector<Like> like(db::Reader& db, base::CustomerId cid, const std::string& email, const std::string& name,
                                     const std::string& company);

[[nodiscard]] std::optional<Head> head(db::Reader& db, base::CustomerId cid);
[[nodiscard]] std::optional<Access> access(db::Reader& db, base::CustomerId cid);
[[nodiscard]] std::optional<Access> lock_access(db::Writer& db, base::CustomerId cid);
void set_am_auth(db::Writer& db, base::CustomerId cid, const std::string& hash);
// The highest number, if there are any; and how many there are between two.
[[nodiscard]] std::optional<base::CustomerId> last(db::Reader& db);
[[nodiscard]] long long count(db::Reader& db, base::CustomerId from, base::CustomerId to);
// What the ledger's entries come to. The database keeps both with each entry: this is for what jcctl audit-ledger found wrong.
void keep_balance(db::Writer& db, base::CustomerId cid, base::Money balance, int entries);
[[nodiscard]] Owner owner(db::Reader& db, base::CustomerId cid);
// Where paper goes.
struct Postal {
  std::string address;
  std::string city;
  std::string postal_code;
  std::string country;
};
[[nodiscard]] Postal postal(db::Reader& db, base::CustomerId cid);
// Holds the account until the transaction ends, so that what changes its ledger comes one after another.
[[nodiscard]] Head lock(db::Writer& db, base::CustomerId cid);  // throws when there is none
// In arrears since that day, unless it is already. True when that is a change.
[[nodiscard]] bool begin_arrears(db::Writer& db, base::CustomerId cid, base::Date since);
void end_arrears(db::Writer& db, base::CustomerId cid);
// True when that is a change.
[[nodiscard]] bool set_cancelled(db::Writer& db, base::CustomerId cid, base::Timestamp now);
[[nodiscard]] bool set_active(db::Writer& db, base::CustomerId cid);

}  // namespace tables::customers

template <>
struct base::EnumWords<tables::customers::Status> {
  static constexpr std::string_view words[] = {"active", "cancelled"};
};
template <>
struct base::EnumWords<tables::customers::BandwidthOption> {
  static constexpr std::string_view words[] = {"stop", "limit", "go"};
};
