// An order as typed values. It is read, step by step, from form fields: of a request, or of the draft that the database keeps.
// A field that cannot be read leaves its error in the form; only an order whose form is ok() may be placed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/form.h"
#include "base/ids.h"
#include "base/money.h"
#include "domain/catalogue.h"
#include "domain/contacts.h"
#include "domain/overage.h"
#include "domain/owner.h"
#include "domain/partitions.h"
#include "tables/quotes.h"
#include "tables/signups.h"

namespace domain {

using Method = tables::signups::Method;

enum class Standing { new_customer, add, replace };
enum class NewAddress { permanent, temporary };
enum class DataOnFile { merge, replace };

struct Order {
  Svc svc{};
  std::optional<Package> plan;
  std::optional<tables::quotes::Row> quote;  // the plan is made from it
  Choice system;
  std::optional<Package> backup;
  Owner owner;
  std::vector<Contact> contacts;

  base::HostName host;
  int extra_disk = 0;       // units of the add-on package
  int extra_ips = 0;
  int extra_bandwidth = 0;
  std::string ips_reason;
  Overage overage{};
  base::Money overage_limit;
  Method method{};
  Standing standing{};
  std::string time_zone;
  std::vector<Partition> partitions;
  std::string special;

  int months = 1;
  std::string heard;
  std::optional<base::CustomerId> account;
  std::string replaced;  // host name or address
  NewAddress new_address{};
  DataOnFile data_on_file{};
};

// The fields that a step may change; anything else that is sent with it is dropped.
[[nodiscard]] bool belongs_to_step(int step, std::string_view field);

// Read the fields of one step into `order`; earlier steps must have been read before, as later ones depend on them.
void read_step1(base::Form& form, const Catalogue& catalogue, Order& order);
void read_step2(base::Form& form, const Catalogue& catalogue, Order& order);
void read_step3(base::Form& form, const Catalogue& catalogue, Order& order);

// The first step, 1 to 3, whose fields have errors; 4 when the order is complete.
[[nodiscard]] int first_open_step(const base::Form& draft, const Catalogue& catalogue,
                                  const std::optional<tables::quotes::Row>& quote);
// Reads steps 1 to 3.
[[nodiscard]] Order read_order(base::Form& draft, const Catalogue& catalogue,
                               const std::optional<tables::quotes::Row>& quote);

[[nodiscard]] Package plan_of(const tables::quotes::Row& quote);
// How many units of an add-on this plan may have.
[[nodiscard]] int most_of(const Catalogue& catalogue, Svc svc, PackageRole role);

inline constexpr int kMostContacts = 6;

}  // namespace domain

template <>
struct base::EnumWords<domain::Standing> {
  static constexpr std::string_view words[] = {"new", "add", "replace"};
};
template <>
struct base::EnumWords<domain::NewAddress> {
  static constexpr std::string_view words[] = {"permanent", "temporary"};
};
template <>
struct base::EnumWords<domain::DataOnFile> {
  static constexpr std::string_view words[] = {"merge", "replace"};
};
