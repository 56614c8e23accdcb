#include "t/support/open_orders.h"

#include "base/text.h"
#include "t/support/sample_order.h"

namespace t {

std::string OpenOrders::order(const std::string& pay_state, const std::string& method, const std::string& svc) {
  const bool vps = svc == "linux";
  const std::string ref = "00c1000" + std::to_string(++orders_);
  auto fields = order_fields(vps ? domain::Svc::linux_vps : domain::Svc::dedicated);
  for (auto& [name, typed] : fields) {
    if (name == "method") typed = method;
  }
  exec("INSERT INTO signups (ref, kind, state, entered, svc, package, owner_name, owner_email, hostname, months, recurring, setup, method,"
       " pay_state, paypal_token, remote_addr, created_at, updated_at, placed_at) SELECT ?, 'order', 'pending', ?, ?, code, 'Ada Example',"
       " 'ada@example.com', 'server1.example.com', 1, price_1, setup, ?, ?, MD5(?), '192.0.2.77', UTC_TIMESTAMP(), UTC_TIMESTAMP(),"
       " UTC_TIMESTAMP() - INTERVAL 3 HOUR FROM packages WHERE code = ?",
       {ref, base::form_encode(fields), svc, method, pay_state, ref, vps ? "linux-m" : "ded-s"});
  exec("INSERT INTO signup_lines (signup_id, position, code, name, detail, amount, setup) SELECT s.id, 1, p.code, p.name, p.detail,"
       " p.price_1, p.setup FROM signups s JOIN packages p ON p.code = s.package WHERE s.ref = ?",
       {ref});
  return ref;
}

void OpenOrders::paid_by_card(const std::string& ref, const std::string& reference, const std::string& checks) {
  exec("INSERT INTO payments (request_id, custref, vendor, kind, state, amount, currency, signup_id, claim, reference, result, message,"
       " avs_street, avs_zip, cvv, brand, last_four, expiry, created_at, settled_at) SELECT MD5(?), LEFT(MD5(?), 12), 'payflow',"
       " IF(svc = 'linux', 'sale', 'authorize'), 'done', recurring + setup, 'USD', id, CONCAT('signup:', id), ?, 0, 'Approved', ?, ?, ?,"
       " 'Visa', '1111', '2030-12', UTC_TIMESTAMP(), UTC_TIMESTAMP() FROM signups WHERE ref = ?",
       {ref, ref, reference, checks.substr(0, 1), checks.substr(1, 1), checks.substr(2, 1), ref});
}

std::string OpenOrders::request() {
  exec("INSERT INTO signups (ref, kind, state, entered, owner_name, owner_email, remote_addr, created_at, updated_at, placed_at) VALUES"
       " ('00a10009', 'quote_request', 'pending', 'cpu=2x16&ram=128&raid=10&drive=960-ssd&ips=13&bandwidth=5000&backup=200&os=debian-13"
       "&install=staff&customer=no&name=Kim&email=kim%40example.com', 'Kim <Sample>', 'kim@example.com', '192.0.2.78', UTC_TIMESTAMP(),"
       " UTC_TIMESTAMP(), UTC_TIMESTAMP())");
  return "00a10009";
}

Fields OpenOrders::accepting(const std::string& ref, const std::string& payment) {
  return {{"ref", ref}, {"customer", "new"}, {"owner-data", "keep"}, {"machine", value("SELECT id FROM machines WHERE name = 'virt01'")},
          {"veid", "1042"}, {"directory", ""}, {"template", "1"}, {"ips", "192.0.2.17"}, {"network", ""}, {"payment", payment}};
}

Fields OpenOrders::accepting_rack(const std::string& ref, const std::string& payment) {
  return {{"ref", ref}, {"customer", "new"}, {"machine", value("SELECT id FROM machines WHERE name = 'dedicated'")}, {"ips", ""},
          {"network", value("SELECT id FROM networks WHERE cidr = '198.51.100.0/24'")}, {"payment", payment}};
}

Fields but(Fields fields, const std::string& name, const std::string& typed) {
  for (auto& [field, value] : fields) {
    if (field != name) continue;
    value = typed;
    return fields;
  }
  fields.emplace_back(name, typed);
  return fields;
}

}  // namespace t
