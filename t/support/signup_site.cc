#include "t/support/signup_site.h"

#include <stdexcept>

namespace t {

Fields step1_fields() {
  return {{"svc", "linux"},          {"plan", "linux-m"},        {"os", "1"},
          {"backup", "none"},        {"contacts", "1"},          {"owner-name", "Robin Placeholder"},
          {"owner-org", ""},         {"owner-email", "robin@example.com"}, {"owner-tel", "+1 555 0101"},
          {"owner-addr", "12 Sample Street"}, {"owner-city", "Exampleton"}, {"owner-zip", "00000"},
          {"owner-country", "US"},   {"c1-billing", "1"},        {"c1-admin", "1"}, {"go", "next"}};
}

Fields step2_fields() {
  return {{"host", "server1.example.com"}, {"extra-ips", "0"}, {"extra-disk", "0"}, {"extra-bandwidth", "0"},
          {"overage", "stop"}, {"method", "card"}, {"standing", "new"}, {"go", "next"}};
}

Fields step3_fields() { return {{"months", "1"}, {"heard", ""}, {"heard-more", ""}, {"go", "next"}}; }

Fields dedicated_step1_fields() {
  return with(with(with(step1_fields(), "svc", "dedicated"), "plan", "ded-m"), "os", "debian-13");
}

Fields dedicated_step2_fields() {
  Fields fields = without(step2_fields(), "extra-disk");
  fields.insert(fields.end(), {{"time-zone", "UTC"}, {"part1-mount", "/"}, {"part1-gb", "400"}, {"part2-mount", "swap"},
                               {"part2-gb", "80"}, {"special", "Second drive unused"}, {"ips-reason", ""}});
  return fields;
}

Fields with(Fields fields, const std::string& name, const std::string& value) {
  for (auto& field : fields) {
    if (field.first != name) continue;
    field.second = value;
    return fields;
  }
  fields.emplace_back(name, value);
  return fields;
}

Fields without(Fields fields, const std::string& name) {
  std::erase_if(fields, [&](const auto& field) { return field.first == name; });
  return fields;
}

OrderLink order_link(const Answer& redirect) {
  const std::string where = redirect.header("Location");
  const auto query = base::form_decode(where.substr(where.find('?') + 1));
  OrderLink link;
  for (const auto& [name, value] : query) {
    if (name == "order") link.ref = value;
    if (name == "key") link.key = value;
  }
  if (link.ref.empty()) throw std::runtime_error("no order in " + where + " (status " + std::to_string(redirect.status) + ")");
  return link;
}

Fields card_fields(const OrderLink& order, const std::string& once, const std::string& number) {
  return {{"order", order.ref}, {"key", order.key}, {"once", once}, {"go", "card"}, {"cc-name", "Robin Placeholder"},
          {"cc-number", number}, {"cc-exp", "08/31"}, {"cc-csc", "123"}, {"cc-street", "12 Sample Street"},
          {"cc-zip", "00000"}, {"cc-country", "US"}};
}

SignupSite::SignupSite(const Settings& settings) : Site("", settings) {
  if (const Finished done = jcctl({"demo"}); done.status != 0) throw std::runtime_error("jcctl demo failed: " + done.output);
  exec("DELETE FROM payments WHERE signup_id IS NOT NULL");
  exec("DELETE FROM signup_lines");
  exec("DELETE FROM quotes");
  exec("DELETE FROM signups");
  start("signup");
}

Answer SignupSite::place(Browser& who, const Fields& one, const Fields& two, const Fields& three) {
  who.get("/signup/step1.html");
  who.post("/signup/step1.html", one);
  who.post("/signup/step2.html", two);
  who.post("/signup/step3.html", three);
  return who.post("/signup/step4.html", {{"terms", "1"}, {"go", "next"}});
}

OrderLink SignupSite::placed(const std::string& method) {
  return order_link(place(me, step1_fields(), with(step2_fields(), "method", method)));
}

std::string SignupSite::pay_state(const std::string& ref) { return value("SELECT pay_state FROM signups WHERE ref = ?", {ref}); }
long long SignupSite::orders() { return std::stoll(value("SELECT COUNT(*) FROM signups WHERE state <> 'draft'")); }

std::size_t CardSite::charges() const {
  std::size_t count = 0;
  for (const auto& entry : payflow.list("journal")) {
    const auto result = entry.find("result");
    count += result != entry.end() && result->second == "0";
  }
  return count;
}

}  // namespace t
