// Finding customers: reads a few rows from each index that a customer may be known by. What is asked for is decided in
// domain/customer_search; a probe that is nullopt reads nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "db/database.h"
#include "tables/customers.h"

namespace tables::customer_search {

// By what a row was found, the best first.
enum class Field {
  cid, system, veid, ip, hostname, owner_email, contact_email, invoice, order, subscription, payment, name, company, contact,
  phone, card, words
};

// Values to be found, as they stand in the tables; "begin" ones find everything that begins with them.
struct Probes {
  std::optional<std::int64_t> cid;
  std::optional<std::int64_t> cid_from, cid_to;
  std::optional<std::int64_t> system, veid;
  std::optional<std::string> hostname_begin, ip_begin, email_begin;
  std::optional<std::string> hex_begin;        // of an invoice's or an order's reference
  std::optional<std::string> reference_begin;  // of an invoice's number, a PayPal subscription, or a payment at PayPal or Payflow
  std::optional<std::string> term_begin;       // of a search term
  std::optional<std::string> digits_begin;     // of a phone number's term
  std::optional<std::string> last_four;
};

struct Row {
  base::CustomerId cid;
  customers::Status status{};
  std::string owner_name;
  std::string company;
  std::string phone;
  Field field{};
  std::string text;  // what stands in the index
  std::optional<std::string> contact_name;
  std::optional<std::string> contact_phone;
};

inline constexpr std::size_t kMost = 40;  // rows of one probe

[[nodiscard]] std::vector<Row> find(db::Reader& db, const Probes& probes);

// Those who have a term for each of the words (two at least, four at most count), among the first few hundred of each of the
// two that come first.
[[nodiscard]] std::vector<Row> find_all_words(db::Reader& db, const std::vector<std::string>& words);

}  // namespace tables::customer_search

template <>
struct base::EnumWords<tables::customer_search::Field> {
  static constexpr std::string_view words[] = {"cid",      "system",       "veid",    "ip",   "hostname", "owner_email",
                                               "contact_email", "invoice", "order",   "subscription", "payment",
                                               "name",     "company",      "contact", "phone", "card",    "words"};
};
