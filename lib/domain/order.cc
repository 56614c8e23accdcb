#include "domain/order.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

constexpr std::array kStep1{"svc",       "oss",        "plan",       "os",        "backup",        "owner-name",
                            "owner-org", "owner-email", "owner-tel", "owner-addr", "owner-city",   "owner-zip",
                            "owner-country", "c1-billing", "c1-admin", "contacts"};
constexpr std::array kStep2{"host",       "extra-ips", "extra-bandwidth", "extra-disk", "overage",   "overage-limit",
                            "method",     "standing",  "time-zone",       "special",    "ips-reason"};
constexpr std::array kStep3{"months", "heard", "heard-more", "account", "replaced", "new-address", "data"};

template <class List>
bool listed(const List& list, std::string_view field) {
  return std::find(list.begin(), list.end(), field) != list.end();
}

// "c2-name" to "c6-admin", "part1-mount" to "part6-gb".
bool numbered(std::string_view field, std::string_view stem, int first, int last,
              std::initializer_list<std::string_view> parts) {
  if (!field.starts_with(stem)) return false;
  field.remove_prefix(stem.size());
  const auto dash = field.find('-');
  if (dash != 1 || field[0] < '0' + first || field[0] > '0' + last) return false;
  return std::find(parts.begin(), parts.end(), field.substr(2)) != parts.end();
}

}  // namespace

bool belongs_to_step(int step, std::string_view field) {
  if (step == 1) {
    return listed(kStep1, field) || numbered(field, "c", 2, kMostContacts, {"name", "email", "tel", "billing", "admin"});
  }
  if (step == 2) return listed(kStep2, field) || numbered(field, "part", 1, kMostPartitions, {"mount", "gb"});
  return step == 3 && listed(kStep3, field);
}

Package plan_of(const tables::quotes::Row& quote) {
  Package plan;
  plan.code = "quote-" + base::str(quote.id);
  plan.svc = Svc::dedicated;
  plan.name = quote.title;
  plan.detail = base::replace_all(quote.parts, "\n", ", ");
  plan.disk_gb = quote.disk_gb;
  plan.ips = quote.ips;
  plan.bandwidth_gb = quote.bandwidth_gb;
  plan.price_1 = quote.price_1;
  plan.price_6 = quote.price_6;
  plan.price_12 = quote.price_12;
  plan.setup = quote.setup;
  return plan;
}

Order read_order(base::Form& draft, const Catalogue& catalogue, const std::optional<tables::quotes::Row>& quote) {
  Order order;
  order.quote = quote;
  read_step1(draft, catalogue, order);
  read_step2(draft, catalogue, order);
  read_step3(draft, catalogue, order);
  return order;
}

int first_open_step(const base::Form& draft, const Catalogue& catalogue,
                    const std::optional<tables::quotes::Row>& quote) {
  base::Form form{draft.fields()};
  Order order;
  order.quote = quote;
  read_step1(form, catalogue, order);
  if (!form.ok()) return 1;
  read_step2(form, catalogue, order);
  if (!form.ok()) return 2;
  read_step3(form, catalogue, order);
  return form.ok() ? 4 : 3;
}

}  // namespace domain
